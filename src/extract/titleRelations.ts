import { DOCUMENT_END } from './bracketedTitles.ts'

export interface TitleRelations {
  implements: string | null
  amends: string[]
  repeals: string[]
}

const INNER = /[《〈<＜](.+?)[》〉>＞]/gu
/** A plan for carrying another instrument out: its kind stands behind the other's title. */
const CARRIES_OUT =
  /(?:贯彻|落实|实施|执行)(?:落实|实施|执行)?(?:好|国务院|省委|市委|中央|[\u4e00-\u9fff]{0,12}?(?:关于|印发))?[《〈<＜](.+?)[》〉>＞](?=.{0,14}(?:方案|意见|办法|细则|分工|措施|规定|计划|要点|清单|通知|任务))/u
const CARRIES_OUT_BARE =
  /(?:贯彻|落实|实施|执行)(?:落实|实施|执行)?(?![《〈<＜])([\u4e00-\u9fff“”、]{4,40}?(?:法|条例|规定|办法|纲要|规划|意见|决定|方案|计划)(?:[（(][^（）()]{2,14}[）)])?)(?:的)?(?:实施|工作|任务|具体|若干|重要|责任|分工)[\u4e00-\u9fff]{0,10}$/u
/** 行政复议法实施条例, 《X条例》实施细则 */
const DETAILS =
  /^[《〈<＜]?([^《》〈〉<>]{2,40}?(?:法|条例))[》〉>＞]?实施(?:条例|细则|办法|意见|方案|规定)(?:[（(].{1,8}[）)])?$/u
const AMENDS = /(?:修改|修订|修正)/u
const REPEALS = /(?:废止|宣布失效|取消)/u
const CHANGE_BARE = /(?:修改|修订|修正|废止)([\u4e00-\u9fff]{4,40})的(?:决定|决议|通知|公告)$/u

/** What a title itself says about other instruments: 贯彻落实〈X〉实施方案, 关于修改〈X〉的决定, X法实施条例. */
export function titleRelations(title: string): TitleRelations {
  const outer = title.replace(INNER, '〈〉')
  if (
    /的?(决定|决议|通知|公告)(?:[（(].*)?$/u.test(outer) &&
    /^.{0,30}(关于)?(修改|修订|修正|废止|宣布失效)/u.test(outer)
  ) {
    const named = [...title.matchAll(INNER)].map(([, inner]) => inner as string)
    const bare = title.match(CHANGE_BARE)?.[1]
    const changed = named.length > 0 ? named : bare && DOCUMENT_END.test(bare) ? [bare] : []
    const repeals = REPEALS.test(outer)
    return {
      implements: null,
      amends: !repeals || AMENDS.test(outer) ? changed : [],
      repeals: repeals && !AMENDS.test(outer) ? changed : [],
    }
  }
  const amended = title.match(/^([^《》〈〉<>]{1,20}法)修正案/u)?.[1]
  if (amended) return { implements: null, amends: [amended], repeals: [] }
  const carried = title.match(CARRIES_OUT)?.[1] ?? title.match(DETAILS)?.[1] ?? title.match(CARRIES_OUT_BARE)?.[1]
  return { implements: carried ?? null, amends: [], repeals: [] }
}
