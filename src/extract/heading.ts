import { fail } from '../model/failures.ts'
import type { Problem } from '../model/reportFacts.ts'
import { type Divisions, pathOf } from '../reference/divisions.ts'
import { bodiesInFoot, bodiesInTitle, bodyInLead } from './bodies.ts'
import { readDate } from './dates.ts'
import { publishedOn, writtenOn } from './pageDates.ts'
import { type PlaceReading, placeReader } from './place.ts'
import { stage } from './stage.ts'
import { BODY_LINE, DOCUMENT_NUMBER_LINE, labelledTitle } from './titleLine.ts'

/** What the caller knows better than the page. */
export interface Known {
  /** GB/T 2260 code of the reporting division. */
  code?: string
  year?: number
}

/** Title, year, place, issuer, number and dates of the report itself; what cannot be told is null and named among the problems. */
export function heading(divisions: Divisions) {
  const readPlace = placeReader(divisions)
  return (known: Known = {}) =>
    stage({
      needs: ['text', 'furniture', 'parts', 'year'],
      gives: ['heading'],
      run: ({ text, furniture, parts, year: told }) => {
        const head = text.slice(parts.head.start, parts.head.end).split('\n')
        const foot = text.slice(parts.foot.start, parts.foot.end)
        const title = parts.title
          ? oneLine(text.slice(parts.title.start, parts.title.end))
          : (furniture.map(labelledTitle).find((found) => found !== null) ?? null)
        const above = head.filter((line) => BODY_LINE.test(line) && !title?.includes(line)).join(' ')
        const lead = text.slice(parts.lead.start, parts.lead.end)
        const issuer =
          bodiesInFoot(foot.split('\n')) ?? (above || (title && bodiesInTitle(title)) || bodyInLead(lead, text))
        const place = known.code
          ? placeOfCode(known.code)
          : readPlace({
              title: title ?? '',
              issuer: issuer ?? '',
              lead: lead.replace(/^[^，,。；;\n]{2,60}[:：]$/gm, ''),
              text,
              furniture: furniture.join('\n'),
            })
        const year = known.year ?? told
        const problems: Problem[] = place.problem ? [place.problem] : []
        if (year === null) problems.push({ code: 'YEAR_UNKNOWN', message: fail('YEAR_UNKNOWN').message })
        return {
          heading: {
            title,
            year,
            documentNumber:
              labelled(head, DOCUMENT_NUMBER_LINE)?.[0] ?? labelled([furniture.join('\n')], NUMBER)?.[1] ?? null,
            issuer: issuer || null,
            issuedOn: readDate(foot) ?? dateAlone(text) ?? writtenOn(furniture),
            publishedOn: publishedOn(furniture, head),
            jurisdiction: place.jurisdiction,
            problems,
          },
        }
      },
    })

  function placeOfCode(code: string): PlaceReading {
    const division = divisions.byCode.get(code)
    if (!division)
      return { jurisdiction: null, problem: { code: 'PLACE_UNKNOWN', message: fail('PLACE_UNKNOWN', code).message } }
    const path = pathOf(division, divisions.byId).map(({ name }) => name)
    return {
      jurisdiction: { id: division.id, name: division.name, path, level: division.level, gb2260: code },
      problem: null,
    }
  }
}

/** The last date that stands alone on a line: above the text, in brackets or before the meeting that heard the report, or above an annex. */
function dateAlone(text: string): string | null {
  const line = text.split('\n').findLast((line) => line.length <= 60 && DATE_ALONE.test(line))
  return line ? readDate(line) : null
}
const DATE_ALONE =
  /^[(（]?[12２二][0-9０-９〇○零OoＯ一二三四五六七八九]{3}\s*年[^年]{1,5}月[^月]{1,5}[日号](?:$|[)）]|在[^，,。]*$)/

/** Lines of a title joined; two bodies above one another stay apart. */
const oneLine = (title: string): string =>
  title
    .split('\n')
    .reduce((joined, line) => joined + (BODY_LINE.test(joined) && BODY_LINE.test(line) ? ' ' : '') + line)

const NUMBER =
  /(?:发文字号|文\s*号|文件编号|公文字号)\s*[\]】]?\s*[:：|]?\s*([^\s，,。〔[（(［【|]{1,16}\s*[〔[（(［【]\s*(?:19|20)\d\d\s*[〕\])）］】]\s*(?:第\s*)?\d+\s*号)/

const labelled = (lines: readonly string[], label: RegExp): RegExpExecArray | null =>
  lines.map((line) => label.exec(line)).find((found) => found !== null) ?? null
