import type { RankFact } from '../model/reportFacts.ts'
import { readNumeral } from './numerals.ts'
import type { Span } from './stage.ts'

/** A place among others, and what holds it ('' where it is the figure just before). */
export interface Rank extends Span {
  fact: RankFact
  subject: string
}

/**
 * Finds the ranks of a sentence: 全省第一, 排名全市第三, 全省排名第1, 位列全国第5位. No rank: 第一批, 第一时间, 第一责任人, 第一方阵, nor what a title
 * holds: 《云州市第二水源保护条例》.
 * @param offset where the sentence begins: spans count from there
 */
export function findRanks(sentence: string, offset = 0): Rank[] {
  if (!/[第首]/.test(sentence)) return []
  return [...sentence.matchAll(ORDINAL)].flatMap((match) => {
    if (isInTitle(sentence, match.index)) return []
    const place = match[1] ? readNumeral(match[1]) : 1
    const clause =
      sentence
        .slice(0, match.index)
        .split(/[，,；;。：:]/)
        .at(-1) ?? ''
    const [area, areaAt] = lastOf(AREA, clause)
    const [, rankedAt] = lastOf(RANKED, clause)
    if (!place || !Number.isInteger(place) || (rankedAt < 0 && !clause.endsWith(area || '\n'))) return []
    const at = Math.min(...[areaAt, rankedAt].filter((one) => one >= 0))
    const start = match.index - clause.length + at
    const words = trimmed(clause.slice(0, at))
    // 受理3057件、列全省第2位; 满意率96.7%，在全省测评中居第三位: the rank is of the figure just before
    const behindArea = trimmed(clause.slice(areaAt + area.length, Math.max(rankedAt, 0)))
    const subject = /\d/.test(words) ? '' : words || (SURVEY.test(behindArea) ? '' : behindArea)
    return [
      {
        start: offset + start,
        end: offset + match.index + match[0].length,
        fact: { place, among: area.replace(/中$/, '') || (lastOf(AREA, sentence.slice(0, match.index))[0] ?? '') },
        subject,
      },
    ]
  })
}

const isInTitle = (sentence: string, at: number): boolean =>
  sentence.lastIndexOf('《', at) > sentence.lastIndexOf('》', at)

const trimmed = (words: string) =>
  words.replace(
    /^(?:[、，\s]|在|我[省市区县局])+|(?:[、，\s]|在|分别|均|居|并|也|已|连续|持续|稳|稳居|保持|始终|蝉联|中)+$/g,
    '',
  )

const SURVEY = /^(?:第三方|综合|年度|同类)?(?:测评|评价|评比|评估|考核|考评|评议|抽测)$/

const ORDINAL =
  /首位|榜首|第 ?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?![一二三四五六七八九十0-9０-９]) ?(?:位|名)?(?![批时责方梯序档等季期个届次轮家条款项部份例起件只线书]|议题|人称|产业|书记|要务|道|关)/g
const AREA =
  /(?:全(?:国|省|市|区|县|州|盟|旗|自治区|兵团|系统)(?:[各\u4e00-\u9fff0-9]{0,8}(?:系统|部门|县|区|市|州|盟|局|单位)中?)?|(?:(?![全我位列居在各])[\u4e00-\u9fff]){2,5}[省市州盟][0-9]{1,3}个[\u4e00-\u9fff]{0,2}[县区市旗][县区市旗）)]{0,3}|(?:(?![全我位列居在各])[\u4e00-\u9fff]){1,6}(?:地区|新区|片区|城市群|都市圈|区县|县区|市州|州市)(?=$))/g
const RANKED =
  /排名|排在|排列|位列|位居|位次|名列|跃居|跃升|蝉联|稳居|列(?=全|第|[\u4e00-\u9fff]{2,6}[省市州盟]|$)|排(?=全|第|名|$)|居(?=全|首|榜|[\u4e00-\u9fff]{0,8}$)|中排(?=名|全|第|$)|获(?:得)?(?=全|第|$)/g

/** The last match of an expression and where it begins, -1 where there is none. */
function lastOf(expression: RegExp, words: string): [string, number] {
  const match = [...words.matchAll(expression)].at(-1)
  return match ? [match[0], match.index] : ['', -1]
}
