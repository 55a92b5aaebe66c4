/** What ends the name of a body that can write a report. */
const BODY_END =
  '(?:人民政府(?:办公室)?|行政公署|党工委|工作委员会|工委|管理委员会|管委会|管委|委员会(?:办公室)?|领导小组办公室|(?:依法治[国省市县区州旗]|法治建设)办(?:公室)?|办公室|办事处|局|厅|委)'
const AT_START = new RegExp(
  `^((?:中共|中国共产党)?[\\u4e00-\\u9fff（）()]{1,30}?${BODY_END}(?:[ 、]+(?:中共)?[\\u4e00-\\u9fff]{2,30}?${BODY_END})*)\\s*(?=关于|[（(]?20\\d\\d|二[〇○0零]|年度|法治|依法)`,
)
const DATED =
  /\s*(?:[12２二][0-9０-９〇○零OoＯ一二三四五六七八九]{3}\s*年\s*[\d０-９一二三四五六七八九十]{1,3}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*[日号])\s*$/

/** The bodies a title begins with: 无锡市锡山区人民政府 of 无锡市锡山区人民政府2022年…; null where it begins with none. */
export function bodiesInTitle(title: string): string | null {
  return AT_START.exec(title)?.[1]?.trim() ?? null
}

/** The bodies that sign, in the lines under a text: without date, 特此报告 and remarks; several are parted by a blank. Null where none does. */
export function bodiesInFoot(lines: readonly string[]): string | null {
  const bodies = lines
    .map((line) =>
      line
        .replace(DATED, '')
        .replace(/^(?:报告|发文|签发)?(?:单位|机关)[:：]\s*/, '')
        .trim(),
    )
    .filter((line) => new RegExp(`${BODY_END}(?:[（(]印章[）)])?$`).test(line) && !/[，,。；;:：]/.test(line))
  return bodies.length > 0 ? bodies.join(' ').replace(/\s+/g, ' ') : null
}

const OWN_OFFICE = /(?:我|本)(?:局|厅|委|办|中心|队)(?!会)/g
const OPENING_BODY =
  /(?:^|\n|[，,])(?:20\d\d年(?:度)?(?:以来)?[，,]?)?([\u4e00-\u9fff]{2,20}?(?:局|厅|委|办公室|中心|队))(?=坚持|以|在|深入|认真|全面|紧|严格|始终|切实|按)/

/** The department a text without title or signature speaks for, by its opening: 高新区综治局以…; null unless it calls itself 我局 or the like. */
export function bodyInLead(lead: string, text: string): string | null {
  return (text.match(OWN_OFFICE)?.length ?? 0) >= 2 ? (OPENING_BODY.exec(lead)?.[1] ?? null) : null
}
