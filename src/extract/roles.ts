import { CitationRole, InstrumentType } from '../model/enums.ts'
import { type RoleVerb, roleVerbs } from './roleVerbs.ts'
import { spanAt } from './spanAt.ts'
import { type InstrumentReading, stage, type TitleMention } from './stage.ts'
import { type TitleGroup, titleGroups } from './titleGroups.ts'
import { typeInContext } from './typeInContext.ts'

const { BASIS, ISSUED, DRAFTED, AMENDED, REPEALED, STUDIED, PLANNED, EVALUATED } = CitationRole

/**
 * Tells what a report says was done with each instrument: by the verb that governs the title or the list it stands in, the words behind it,
 * and the kind of the section. A title nested in another is the ground of that one (BASIS).
 */
export const roles = stage({
  needs: ['text', 'sections', 'sentences', 'titles'],
  gives: ['instruments'],
  run: ({ text, sections, sentences, titles }) => {
    const readings = new Map<TitleMention, InstrumentReading[]>()
    let previous: { group: TitleGroup; roles: CitationRole[] } | null = null
    for (const group of titleGroups(text, sentences, titles)) {
      const inherited: CitationRole[] = previous && previous.group.sentence === group.sentence ? previous.roles : []
      const read = rolesOf(group, inherited)
      const isPlan = spanAt(sections, group.titles[0]?.start ?? 0)?.kind === 'plans'
      for (const title of group.titles) {
        const own = new Set(read.map((role) => roleInContext(role, title, group, isPlan)))
        readings.set(
          title,
          [...own].map((role) => readingOf(title, typeInContext(title, role, group), role)),
        )
      }
      previous = { group, roles: read }
    }
    return { instruments: titles.flatMap((title) => readings.get(title) ?? [readingOf(title, title.type, BASIS)]) }
  },
})

function readingOf(title: TitleMention, type: InstrumentType, role: CitationRole): InstrumentReading {
  const { start, end, documentNumber, implements: carriedOut, amends, repeals, rule } = title
  return { start, end, title: title.title, type, role, documentNumber, implements: carriedOut, amends, repeals, rule }
}

/** Verbs that only set in motion what the words behind the title name: 开展《…》宣传, 完成《…》后评估. */
const LIGHT =
  /(?:开展|组织|举办|召开|进行|做好|完成|推进|推动|加强|参与|配合|启动|加快|抓好|部署|强化|促进|协助|承办|深化|加大|协调|举行|列入|纳入)(?:了|好|对)?[^，,；。]{0,12}$/u
/** 将《…》纳入, 对《…》进行, 以《…》为重点: the verb stands behind. */
const MARKER =
  /(将|把|针对|对(?![照标接应外])|就(?!业)|(?<![予可得用加足所难])以(?![及上下来案])|围绕|聚焦|紧扣|结合)[^，,；。、：:]{0,14}$/u
/** 新修订的《…》, 国务院印发的《…》: says whose it is, not what was done here. */
const ATTRIBUTE =
  /(?:新|最新|近期|刚刚?)?(?:修订|修改|修正|颁布|出台|印发|制定|发布|公布|下发|施行|实施|通过|起草|制发|签订)(?:实施|施行|后|并实施)?的[“"]?《?$|(?:新|最新)(?:修订|修改|修正|颁布|出台|制定|施行|版)?的?[“"]?$/u
/** Of these the title is the ground or the theme: 围绕《…》开展宣传. */
const GROUND = new Set(['以', '围绕', '聚焦', '针对', '紧扣', '结合'])
const NOT_GOVERNING = /[，,；;。：:、]|和|及|与|并且/u

/** 完成《…》目标任务, 出台《…》配套规则: what is done is done to its tasks, not to it. */
const CARRIED_OUT =
  /^[》”"]*(?:[（(][^（）()]*[）)])?(?:确定|规定|明确|提出|部署)?的?(?:各项|目标|重点|工作|主要)*任务|^[》”"]*(?:的)?配套/u

function rolesOf({ left, right }: TitleGroup, inherited: readonly CitationRole[]): CitationRole[] {
  if (CARRIED_OUT.test(right)) return [BASIS]
  const bare = withoutAttribute(left)
  const verbs = roleVerbs(bare)
  const near = verbs.findLast(({ end }) => !NOT_GOVERNING.test(bare.slice(end)))
  const turned = bare.match(MARKER)
  const marker =
    turned &&
    !verbs.some(
      ({ start, end }) => end > (turned.index ?? 0) + (turned[1]?.length ?? 0) && start >= (turned.index ?? 0),
    )
      ? turned[1]
      : undefined
  if (near && !marker) return [near.role]

  const behind = roleVerbs(withoutAttribute(right))
  const first = firstClause(right)
  const adjacent = behind.filter(({ start }) => start < first)
  if (marker || (!near && LIGHT.test(bare))) {
    const studied = behind.find(({ role }) => role === STUDIED)
    if (marker && GROUND.has(marker)) return [studied ? STUDIED : (near?.role ?? BASIS)]
    if (adjacent.length > 0) return coordinated(adjacent, right)
    if (marker && behind.length > 0) return coordinated(behind, right)
  }
  if (near) return [near.role]
  if (adjacent.length > 0) return coordinated(adjacent, right)
  const far = verbs.at(-1)
  if (far) return [far.role]
  if (behind.length > 0) return coordinated(behind, right)
  if (inherited.length > 0) return [...inherited]
  const attribute = roleVerbs(left).at(-1)
  return [attribute?.role === DRAFTED ? DRAFTED : BASIS]
}

const withoutAttribute = (words: string): string => words.replace(ATTRIBUTE, (found) => '□'.repeat(found.length))

/** 制定、备案工作: verbs joined by a mark stand side by side; else the first counts. */
function coordinated(verbs: readonly RoleVerb[], words: string): CitationRole[] {
  const [first, second] = verbs
  if (!first) return []
  const isJoined = second && /^[、和及与]$/u.test(words.slice(first.end, second.start))
  return isJoined ? [...new Set([first.role, second.role])] : [first.role]
}

function firstClause(words: string): number {
  const end = words.search(/[，,；;。：:]/u)
  return end < 0 ? words.length : end
}

const DRAFT_TITLE = /(?:征求意见稿|草案|送审稿|审议稿|讨论稿|初稿)[）)]?$/u
/** Of what national bodies made, a place says that it follows or studies it. */
const NATIONAL: ReadonlySet<InstrumentType> = new Set([InstrumentType.LAW, InstrumentType.ADMINISTRATIVE_REGULATION])
const LATER =
  /(?:拟(?![定订])|(?<![按照度作法习的定划展])计划|即将|将要|准备|有望|力争)(?:于|在)?[^，,；。《]{0,12}$|将(?:制定|出台|修订|印发|起草|编制|研究|抓紧|适时|尽快|发布)[^，,；。《]{0,8}$/u
const PENDING =
  /^[》〉”"]*[（(][^（）()]*(?:报.{0,12}审议|征求意见|待.{0,6}(?:审议|出台|印发)|送审|起草|正在)(?![^（）()]*通过)[^（）()]*[）)]/u
const PASSED =
  /(?:该|上述|此|以上|前述)[\u4e00-\u9fff、]{1,12}?(?:已|均|经|于|以|获)?.{0,40}(?:印发|出台|施行|审议通过|颁布|发布)/u
/** 起草《…》,并于五月印发 */
const ISSUED_THEN = /[，,](?:并|已|现已|于|后|经)[^，,；。]{0,30}(?:审议通过|印发|出台|施行|颁布|发布)/u

/** What stands behind a title, without the clause that leads to the next one. */
function ownWords(right: string): string {
  return right.replace(/[^，,；。]*《$/u, '')
}

function roleInContext(role: CitationRole, title: TitleMention, group: TitleGroup, isPlan: boolean): CitationRole {
  if (NATIONAL.has(title.type) && role !== STUDIED && role !== BASIS) return group.speaksOfStudy ? STUDIED : BASIS
  const isMade = role === ISSUED || role === DRAFTED || role === AMENDED || role === REPEALED || role === EVALUATED
  if (isMade && (isPlan || LATER.test(group.left))) return PLANNED
  if (role === ISSUED && (DRAFT_TITLE.test(title.title) || PENDING.test(group.right))) return DRAFTED
  if (role === DRAFTED && (PASSED.test(group.next) || ISSUED_THEN.test(ownWords(group.right)))) return ISSUED
  return role
}
