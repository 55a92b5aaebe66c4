import { instrumentId } from '../model/ids.ts'
import type { InstrumentFact } from '../model/reportFacts.ts'
import { canonicalTitle } from './canonicalTitle.ts'
import type { Division, Divisions } from './divisions.ts'
import { withoutIssuer } from './issuerOf.ts'
import type { Laws } from './laws.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What tells whose an instrument is. */
export interface InstrumentReference {
  laws: Laws
  vocabulary: Pick<Vocabulary, 'measures'>
  divisions: Divisions
}

export interface InstrumentIdentity {
  /** `L-…` */
  id: string
  /** Canonical title; of a known law its full one. */
  title: string
  /** Id of the place that is part of the identity; null where the title stands for itself. */
  issuerPlace: string | null
}

/**
 * The instrument that a fact of a report speaks of. A generic title (区政府法律顾问管理办法) is another instrument in each place; a place name
 * that several divisions bear (鼓楼区) is read as the one that is, holds or lies in the reporting place.
 */
export function instrumentIdentity(
  fact: Pick<InstrumentFact, 'title' | 'documentNumber'>,
  reportingPlaceId: string,
  reference: InstrumentReference,
): InstrumentIdentity {
  const written = canonicalTitle(fact.title)
  const title = reference.laws.find(written)?.title ?? vocabularyTitles(reference.vocabulary).get(written) ?? written
  const issuerPlace = isGenericTitle(title, { documentNumber: fact.documentNumber, ...reference })
    ? reportingPlaceId
    : sharedName(title, reportingPlaceId, reference)
  return { id: instrumentId(title, issuerPlace), title, issuerPlace }
}

/** True where neither words nor number of a title tell whose it is, and no law or vocabulary has it. */
export function isGenericTitle(
  title: string,
  { documentNumber, laws, vocabulary, divisions }: InstrumentReference & { documentNumber: string | null },
): boolean {
  const canonical = canonicalTitle(title)
  return (
    !documentNumber &&
    !laws.names(canonical) &&
    !vocabularyTitles(vocabulary).has(canonical) &&
    !NATIONAL.test(canonical) &&
    !ABBREVIATED.test(canonical) &&
    divisionsNamed(withoutInner(canonical), divisions).length === 0
  )
}

/** Titles of the Party and the state as a whole. */
const NATIONAL =
  /^(中共中央|中央|国务院|中国|全国|最高人民(法|检察)院|国家[^机行工公安]{1,8}(委员会|[局委办署])|(司法|财政|公安|教育|商务|农业农村|自然资源|生态环境|交通运输|民政|水利|应急管理|文化和旅游|住房和城乡建设|人力资源和?社会保障|工业和信息化)部)/u
/** 苏政40条: a package of the government of 苏. */
const ABBREVIATED = /^[^省市县区州旗]政\d+条$/u

/** 关于落实〈江苏省条例〉的意见 names no issuer: 江苏 made the inner one. */
function withoutInner(title: string): string {
  return title.replace(/〈.*〉/gu, '〈〉')
}

const titlesOf = new WeakMap<object, Map<string, string>>()

/** Titles of the vocabulary's documents, by themselves and without their issuers. */
function vocabularyTitles(vocabulary: Pick<Vocabulary, 'measures'>): Map<string, string> {
  let titles = titlesOf.get(vocabulary)
  if (!titles) {
    const all = vocabulary.measures.flatMap(({ instruments }) => instruments.map((one) => canonicalTitle(one.title)))
    titles = new Map(
      all.flatMap((title) => [
        [withoutIssuer(title) ?? title, title],
        [title, title],
      ]),
    )
    titlesOf.set(vocabulary, titles)
  }
  return titles
}

/** The place that tells same-named issuers apart, null where the name is clear or nothing connects it with the reporting place. */
function sharedName(title: string, reportingPlaceId: string, { laws, divisions }: InstrumentReference): string | null {
  if (laws.names(title) || NATIONAL.test(title)) return null
  const named = divisionsNamed(withoutInner(title), divisions)
  if (named.length < 2) return null
  const line = (id: string | null): string[] =>
    id === null ? [] : [id, ...line(divisions.byId.get(id)?.partOf ?? null)]
  const own = line(reportingPlaceId)
  const connected = named.find(({ id }) => own.includes(id) || line(id).includes(reportingPlaceId))
  return connected?.id ?? null
}

const namesOf = new WeakMap<Divisions, Map<string, Division[]>>()

/** Divisions that bear the first place name in a title: by official name, or 江苏 for a province. */
function divisionsNamed(title: string, divisions: Divisions): Division[] {
  const names = divisionNames(divisions)
  for (let start = 0; start < title.length; start++) {
    for (let end = Math.min(title.length, start + 15); end > start + 1; end--) {
      const found = names.get(title.slice(start, end))
      if (found && (end - start > 2 || start === 0 || found[0]?.level === 'PROVINCE')) return found
    }
  }
  return []
}

function divisionNames(divisions: Divisions): Map<string, Division[]> {
  let names = namesOf.get(divisions)
  if (!names) {
    names = new Map()
    for (const division of divisions.all) {
      if (division.example || ORDINARY.has(division.name)) continue
      const short = division.level === 'PROVINCE' ? [division.name.replace(PROVINCE_SUFFIX, '')] : []
      for (const name of new Set([division.name, division.fullName, ...short])) {
        const bearers = names.get(name) ?? []
        // a current division beats former ones of its name
        if (!division.former || bearers.every(({ former }) => former)) {
          names.set(name, [...bearers.filter(({ former }) => former === division.former), division])
        }
      }
    }
    namesOf.set(divisions, names)
  }
  return names
}

/** Names of divisions that are ordinary words too. */
const ORDINARY = new Set(['城区', '郊区', '矿区', '新区', '东区', '西区', '县', '市辖区'])
const PROVINCE_SUFFIX = /(省|市|(壮族|回族|维吾尔)?自治区)$/u
