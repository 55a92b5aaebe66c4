import { reportId } from '../model/ids.ts'
import type { ReportFact, ReportFacts } from '../model/reportFacts.ts'

const DEPARTMENT =
  /(局|厅|队|中心|院|银行|公司|处|(监督|城市)管理委员会|(发展和?改革|卫生健康|住房|民族|宗教|教育|教工)[^委]*委员会|(发改|卫健|国资|教工|住建|城管|民宗)委)$/
const OFFICE = /办事处$/

/**
 * The department that reports for itself, as it names itself without its place (`司法局`); null for the government's own report:
 * without issuer, or by the government, its party committee, both, a zone's administration, or their offices (for law-based governance too).
 */
export function bodyOf(report: Pick<ReportFact, 'issuer' | 'jurisdiction'>): string | null {
  const bodies = (report.issuer ?? '').split(/[\s、，,;；]+/).filter((body) => body !== '')
  const own = bodies.length === 0 || bodies.some((body) => OFFICE.test(body) || !DEPARTMENT.test(body))
  if (own) return null
  return bodies
    .map((body) => withoutPlace(body, report.jurisdiction?.path ?? []))
    .sort()
    .join('、')
}

/** Id of the report that the facts are of: of the government itself, or of a named department. Place and year must be known. */
export function reportIdOf(facts: Pick<ReportFacts, 'report'>): string {
  const { jurisdiction, year } = facts.report
  if (!jurisdiction || year === null) throw new TypeError('The facts name no place or no year.')
  return reportId(jurisdiction.id, year, bodyOf(facts.report))
}

/** `本溪市司法局`, `辽宁省本溪市司法局`, `市司法局` -> `司法局`. */
function withoutPlace(body: string, path: readonly string[]): string {
  let rest = body
  for (const name of path) if (rest.startsWith(name) && rest.length > name.length) rest = rest.slice(name.length)
  rest = rest.replace(/^人民政府(?=.)/, '')
  return rest.replace(/^[省市县区州盟旗](?!场|政|容)(?=.{2})/, '')
}
