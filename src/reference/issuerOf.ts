import { canonicalTitle } from './canonicalTitle.ts'

/** The body a title begins with: 国务院办公厅 in 国务院办公厅关于…; null where it begins with none. */
export function issuerOf(title: string): string | null {
  const [, issuer] = canonicalTitle(title).match(ISSUER) ?? []
  return issuer ?? null
}

/** The title without the body it begins with, where the rest is long enough to be known by itself: 关于全面推行…的指导意见. */
export function withoutIssuer(title: string): string | null {
  const rest = title.slice(issuerOf(title)?.length ?? title.length)
  return rest.length >= 20 ? rest : null
}

const ISSUER =
  /^([^，。；：“”〈〉（）\d]{0,38}(?:中央|国务院|法院|检察院|办公[厅室]|办|委|会|政府|部|局|厅|署|院|组|处|中心|公司|大学|银行))(?:关于|印发|转发|公布)/u
