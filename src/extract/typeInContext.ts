import { CitationRole, InstrumentType } from '../model/enums.ts'
import type { TitleMention } from './stage.ts'
import type { TitleGroup } from './titleGroups.ts'

const { LOCAL_REGULATION, GOVERNMENT_RULE, NORMATIVE_DOCUMENT, PARTY_DOCUMENT, NOTICE } = InstrumentType

/** 市委印发, 以区委…名义印发: without the government. */
const BY_PARTY =
  /(?:以|由|经)?[^，,；。]{0,4}(?:[省市县区州旗工]委|党委|党组|党工委|依法治[省市县区州旗]办)[^，,；。政]{0,20}?(?:名义)?(?:联合)?(?:印发|出台|制定|下发|发布)/u
/** What the words beside a title call it: 制定政府规章《…》, 《…》等地方性法规. */
const CALLED: readonly (readonly [string, InstrumentType])[] = [
  ['地方性?法规', LOCAL_REGULATION],
  ['(?:政府|部门)?规章', GOVERNMENT_RULE],
  ['规范性文件', NORMATIVE_DOCUMENT],
]
const COUNT = '[\\d一二两三四五六七八九十]*[件部项个]?'
const CALLED_BEFORE = CALLED.map(
  ([words, type]) =>
    [new RegExp(`${words}(?:草案)?(?:项目)?${COUNT}[，,、:：(（]?(?:即|分别(?:是|为))?[“"]?$`, 'u'), type] as const,
)
const CALLED_AFTER = CALLED.map(
  ([words, type]) => [new RegExp(`^[》〉”"]*等${COUNT}(?:市|省|区|县)?(?:政府|行政)?${words}`, 'u'), type] as const,
)
/** Types that a title alone does not settle. */
const OPEN: ReadonlySet<InstrumentType> = new Set([NORMATIVE_DOCUMENT, GOVERNMENT_RULE, NOTICE])

/** The type of an instrument, as the words around it correct what its title suggests. */
export function typeInContext(title: TitleMention, role: CitationRole, group: TitleGroup): InstrumentType {
  if (!OPEN.has(title.type)) return title.type
  if (/令/u.test(title.documentNumber ?? '')) return GOVERNMENT_RULE
  const [, called] =
    CALLED_BEFORE.find(([words]) => words.test(group.left)) ??
    CALLED_AFTER.find(([words]) => words.test(group.right)) ??
    []
  if (called) return called
  if (title.type === NOTICE) {
    return role === CitationRole.FILED || role === CitationRole.EVALUATED ? NORMATIVE_DOCUMENT : NOTICE
  }
  const isMade = role === CitationRole.ISSUED || role === CitationRole.PLANNED
  const names = isMade && title.type === NORMATIVE_DOCUMENT
  return names && (BY_PARTY.test(group.left) || BY_PARTY.test(group.next.match(/^.*?名义印发/u)?.[0] ?? ''))
    ? PARTY_DOCUMENT
    : title.type
}
