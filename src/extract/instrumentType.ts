import { InstrumentType } from '../model/enums.ts'
import { canonicalTitle } from '../reference/canonicalTitle.ts'
import type { Laws } from '../reference/laws.ts'
import type { Vocabulary } from '../reference/vocabulary.ts'

/** Type of an instrument: of the known one that bears the title, else by its last word and its issuer. */
export function instrumentTypes(
  laws: Laws,
  vocabulary?: Pick<Vocabulary, 'measures'>,
): (title: string) => InstrumentType {
  const known = new Map(
    (vocabulary?.measures ?? []).flatMap(({ instruments }) =>
      instruments.map(({ title, type }) => [canonicalTitle(title), type]),
    ),
  )
  return (title) => {
    const canonical = canonicalTitle(title)
    return laws.find(canonical)?.type ?? known.get(canonical) ?? typeOfTitle(canonical)
  }
}

const {
  LAW,
  ADMINISTRATIVE_REGULATION,
  LOCAL_REGULATION,
  GOVERNMENT_RULE,
  NORMATIVE_DOCUMENT,
  PARTY_DOCUMENT,
  PLAN,
  NOTICE,
  LIST,
  REPORT_OR_GUIDE,
  OTHER,
} = InstrumentType

/** What stands in brackets at the end: years, 试行, 征求意见稿, counts. */
const IN_BRACKETS = /（[^（）]*）$/u
const DRAFT = /(草案|送审稿|征求意见稿|审议稿|讨论稿|修订稿|修订草案|初稿)+$/u
const PLACE = /^(?:\d{4}年度?)?[^〈〉（）“”关于]{1,12}?(省|自治区|市|地区|州|盟|县|旗|区|镇|乡)/u
const PROVINCE =
  /^(北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)(省|市|[\u4e00-\u9fff]{0,4}自治区)?(?![\u4e00-\u9fff]{1,6}[市县区州])/u
const PARTY =
  /^(中共|中国共产党|党|[省市县区州旗工]委(?!员|托)|纪)|党内法规|党员|党支部|党组织|党政(领导|主要)|党建|党风|从严治党|理论学习中心组|意识形态/u
const CONGRESS = /人民代表大会|人大常委会/u

/** By the last word of the title; the first that fits. */
const BY_ENDING: readonly (readonly [RegExp, InstrumentType])[] = [
  [/$(?<=协议|协定|备忘录|合同|公约|倡议|倡议书|承诺书|责任书|宣言|章程|函)/u, OTHER],
  [/$(?<=决定书|意见书|建议书?|通知书|告知书|申请书|提示函|建议函|文书|证书?|公证书)/u, OTHER],
  [/转发.+(意见|办法|规定|细则)的?通知$/u, NORMATIVE_DOCUMENT],
  [/$(?<=通知|通报|公告|通告|批复|公示|提示)/u, NOTICE],
  [/$(?<=清单|目录|目录库|名录|名单|一览表|台账|表|指标|指标体系|汇总)/u, LIST],
  [
    /$(?<=学习纲要|论述摘编|专题摘编|白皮书|蓝皮书|读本|汇编|选编|选读|案例|案例集|案例选|问答|百问|手册|指南|指引|导引|教程|教材|概论|简史|年鉴|简报|专刊|解读|图解|流程图?|范本|文本|模板|样本|导则|丛书|画册|挂图|口袋书)/u,
    REPORT_OR_GUIDE,
  ],
  [/$(?<=报告|总结|情况|汇报|述职|评估|分析)/u, REPORT_OR_GUIDE],
  [/$(?<=方案|规划|计划|要点|纲要|任务|分工|安排|路线图|行动|举措|部署|时间表|工程|预案|项目|思路)/u, PLAN],
]

function typeOfTitle(title: string): InstrumentType {
  let core = title
  while (IN_BRACKETS.test(core)) core = core.replace(IN_BRACKETS, '')
  core = core.replace(DRAFT, '')
  const [, byEnding] = BY_ENDING.find(([ending]) => ending.test(core)) ?? []
  if (byEnding) return byEnding
  if (PARTY.test(core)) return PARTY_DOCUMENT
  const isLocal = PLACE.test(core) || PROVINCE.test(core)
  if (/(法典?|修正案)$/u.test(core) && !/[办方做执司]法$/u.test(core)) return isLocal ? OTHER : LAW
  if (/条例$/u.test(core)) return isLocal ? LOCAL_REGULATION : ADMINISTRATIVE_REGULATION
  if (CONGRESS.test(core)) return LOCAL_REGULATION
  if (PROVINCE.test(core) && /实施〈?[^〉]{2,30}法〉?(的?办法|若干规定|的?规定|细则)$/u.test(core))
    return LOCAL_REGULATION
  if (isProvincialRule(core, title)) return GOVERNMENT_RULE
  return /$(?<=规定|办法|细则|规则|规程|规范|准则|守则|标准|基准|制度|机制|决定|决议|意见|措施|条|命令|说明|解释|答复|要求|政策|保障|承诺制|程序|条款)/u.test(
    core,
  )
    ? NORMATIVE_DOCUMENT
    : OTHER
}

/** 江苏省…办法: by order of the province's government; what is on trial or comes from its offices is not. */
function isProvincialRule(core: string, title: string): boolean {
  return (
    PROVINCE.test(core) &&
    /(规定|办法|规则)$/u.test(core) &&
    !/试行|暂行|关于|办公厅|厅|局|委员会|实施办法$/u.test(title)
  )
}
