import { readDate, readYear } from './dates.ts'
import { publishedOn, writtenOn } from './pageDates.ts'
import { kindOfHeading, yearsIn } from './sectionKind.ts'
import type { PageParts } from './stage.ts'

const CHAPTERS = /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．，,])(.{2,60})$/gm
const OPENINGS = /^(20\d\d)年(?:度)?(?:以来)?[，,](.{0,80})/gm

/**
 * The year a report covers, told by its title, its opening, its headings (those on plans name the next year) and, last, its dates;
 * null where they tell too little. Never simply the year of issue.
 */
export function reportYear(text: string, furniture: readonly string[], parts: PageParts): number | null {
  const votes = new Map<number, number>()
  const vote = (year: number, weight: number) => {
    if (year >= 1999 && year <= 2100) votes.set(year, (votes.get(year) ?? 0) + weight)
  }
  const named = titleYears(parts.title ? text.slice(parts.title.start, parts.title.end) : '')
  if (named.length > 0) vote(Math.min(...named), 20)

  const lead = westernYears(text.slice(parts.lead.start, Math.min(parts.lead.end, parts.lead.start + 1500)))
  for (const [, year] of lead.matchAll(/现[将就对][^。]{0,50}?(20\d\d)\s*年/g)) vote(Number(year), 8)
  for (const year of new Set(yearsIn(withoutTitles(lead)))) vote(year, 1)

  for (const [, heading = ''] of text.matchAll(CHAPTERS)) {
    const years = yearsIn(withoutTitles(westernYears(heading)))
    if (years.length === 0) continue
    const isPlan = kindOfHeading(heading, null) === 'plans'
    vote(isPlan ? Math.max(...years) - 1 : Math.min(...years), isPlan ? 4 : 5)
  }
  for (const [, year, rest = ''] of text.matchAll(OPENINGS)) {
    const isPlan = /(?<!现)将(?!.{0,20}(?:报告|汇报))|计划/.test(rest)
    vote(Number(year) - (isPlan ? 1 : 0), 4)
  }
  const counts = new Map<number, number>()
  for (const year of yearsIn(withoutTitles(text))) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || b - a)
  if (most) vote(most[0], 1)

  const issued = readDate(text.slice(parts.foot.start)) ?? writtenOn(furniture) ?? publishedOn(furniture)
  if (issued) vote(Number(issued.slice(0, 4)) - (Number(issued.slice(5, 7)) <= 8 ? 1 : 0), 2)

  const [best] = [...votes].sort(([a, m], [b, n]) => n - m || b - a)
  return best && best[1] >= 3 ? best[0] : null
}

/** Years in a title, without those in 《》 and brackets; 2020—2022年 counts as its last. */
function titleYears(title: string): number[] {
  const plain = westernYears(withoutTitles(title)).replace(/[(（][^()（）]*[)）]/g, '')
  return [...plain.matchAll(/(20\d\d)(?!\s*年?\s*[-—－–~～至到]\s*20\d\d)(?=\s*年|\s*法治|\s*依法)/g)].map(([, year]) =>
    Number(year),
  )
}

const withoutTitles = (text: string): string => text.replace(/《[^《》\n]{0,200}》/g, '')

/** 二〇二二年 as 2022年. */
const westernYears = (text: string): string =>
  text.replace(/[二2２][〇○零OoＯ0０][一二三四五六七八九〇○零0-9０-９]{2}(?=\s*年)/g, (digits) =>
    String(readYear(digits)),
  )
