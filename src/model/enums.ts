import { registerEnumType } from 'type-graphql'

export enum Level {
  PROVINCE = 'PROVINCE',
  PREFECTURE = 'PREFECTURE',
  COUNTY = 'COUNTY',
  TOWNSHIP = 'TOWNSHIP',
  FUNCTIONAL_ZONE = 'FUNCTIONAL_ZONE',
}

export enum AdoptionStatus {
  IMPLEMENTED = 'IMPLEMENTED',
  PLANNED = 'PLANNED',
  SHORTFALL = 'SHORTFALL',
}

export enum CitationRole {
  BASIS = 'BASIS',
  ISSUED = 'ISSUED',
  DRAFTED = 'DRAFTED',
  AMENDED = 'AMENDED',
  REPEALED = 'REPEALED',
  STUDIED = 'STUDIED',
  PLANNED = 'PLANNED',
  EVALUATED = 'EVALUATED',
  FILED = 'FILED',
}

export enum InstrumentType {
  LAW = 'LAW',
  ADMINISTRATIVE_REGULATION = 'ADMINISTRATIVE_REGULATION',
  LOCAL_REGULATION = 'LOCAL_REGULATION',
  GOVERNMENT_RULE = 'GOVERNMENT_RULE',
  NORMATIVE_DOCUMENT = 'NORMATIVE_DOCUMENT',
  PARTY_DOCUMENT = 'PARTY_DOCUMENT',
  PLAN = 'PLAN',
  NOTICE = 'NOTICE',
  LIST = 'LIST',
  REPORT_OR_GUIDE = 'REPORT_OR_GUIDE',
  OTHER = 'OTHER',
}

export enum Qualifier {
  EXACT = 'EXACT',
  APPROX = 'APPROX',
  AT_LEAST = 'AT_LEAST',
  AT_MOST = 'AT_MOST',
  OVER = 'OVER',
  NEAR = 'NEAR',
}

export enum MeasureKind {
  REFORM = 'REFORM',
  INSTITUTION = 'INSTITUTION',
  MECHANISM = 'MECHANISM',
  CAMPAIGN = 'CAMPAIGN',
  PLATFORM = 'PLATFORM',
}

/** The kinds of node in the graph, as GraphQL names them. */
export enum Kind {
  JURISDICTION = 'JURISDICTION',
  THEME = 'THEME',
  MEASURE = 'MEASURE',
  REPORT = 'REPORT',
  ADOPTION = 'ADOPTION',
  CLAIM = 'CLAIM',
  INSTRUMENT = 'INSTRUMENT',
  CITATION = 'CITATION',
  INDICATOR = 'INDICATOR',
  OUTCOME = 'OUTCOME',
}

/** The ten parts of the 法治政府建设实施纲要（2021－2025年）; these codes are the ids of the Theme nodes. */
export const THEME_CODES = [
  'FUNCTIONS',
  'RULEMAKING',
  'DECISION',
  'ENFORCEMENT',
  'EMERGENCY',
  'DISPUTES',
  'OVERSIGHT',
  'DIGITAL',
  'LEADERSHIP',
  'PUBLICITY',
] as const
export type ThemeCode = (typeof THEME_CODES)[number]

registerEnumType(Level, {
  name: 'Level',
  description:
    'Level of a jurisdiction. Functional zones (功能区: development zones and the like) are no administrative divisions.',
  valuesConfig: {
    PROVINCE: { description: '省级: province, autonomous region, municipality under the central government.' },
    PREFECTURE: { description: '地级: prefecture-level city, prefecture, league.' },
    COUNTY: { description: '县级: county, county-level city, district, banner.' },
    TOWNSHIP: { description: '乡级: town, township, subdistrict.' },
    FUNCTIONAL_ZONE: {
      description: '功能区: development zone, high-tech zone, new area without a people’s congress of its own.',
    },
  },
})
registerEnumType(AdoptionStatus, {
  name: 'AdoptionStatus',
  description: 'How a report speaks of a measure.',
  valuesConfig: {
    IMPLEMENTED: { description: 'Carried out in the year reported on.' },
    PLANNED: { description: 'Announced, usually in the part on next year’s work (下一步工作).' },
    SHORTFALL: { description: 'Named as falling short, usually in the part on problems (存在的问题).' },
  },
})
registerEnumType(CitationRole, {
  name: 'CitationRole',
  description: 'What a report says was done with a legal instrument.',
  valuesConfig: {
    BASIS: { description: 'Acted on the ground of it (根据, 按照, 落实).' },
    ISSUED: { description: 'Issued it (印发, 出台, 制定).' },
    DRAFTED: { description: 'Drafted it (起草, 征求意见).' },
    AMENDED: { description: 'Amended it (修订, 修改).' },
    REPEALED: { description: 'Repealed it (废止, 宣布失效).' },
    STUDIED: { description: 'Studied, taught or publicised it (学习, 宣传).' },
    PLANNED: { description: 'Announced it for later (拟制定).' },
    EVALUATED: { description: 'Evaluated it after its issue (后评估).' },
    FILED: { description: 'Filed or reviewed it (备案审查).' },
  },
})
registerEnumType(InstrumentType, {
  name: 'InstrumentType',
  description: 'Type of a legal instrument in the order of Chinese legislation law (立法法) and document practice.',
  valuesConfig: {
    LAW: { description: '法律, the constitution included.' },
    ADMINISTRATIVE_REGULATION: { description: '行政法规 of the State Council.' },
    LOCAL_REGULATION: { description: '地方性法规 of a people’s congress.' },
    GOVERNMENT_RULE: { description: '规章 of a ministry or local government.' },
    NORMATIVE_DOCUMENT: { description: '行政规范性文件.' },
    PARTY_DOCUMENT: { description: '党内法规 or another document of the Party.' },
    PLAN: { description: 'Plan, outline or scheme (规划, 纲要, 方案, 要点).' },
    NOTICE: { description: 'Notice or circular (通知, 通报).' },
    LIST: { description: 'List or catalogue (清单, 目录).' },
    REPORT_OR_GUIDE: { description: 'Report, guide, book or study outline (报告, 指南, 读本).' },
    OTHER: { description: 'Agreements and whatever is none of these.' },
  },
})
registerEnumType(Qualifier, {
  name: 'Qualifier',
  description: 'How exact a figure is said to be.',
  valuesConfig: {
    EXACT: { description: 'The figure itself.' },
    APPROX: { description: 'About (约, 左右).' },
    AT_LEAST: { description: 'At least (不少于, 以上).' },
    AT_MOST: { description: 'At most (不超过, 以内).' },
    OVER: { description: 'More than (余, 多, 超).' },
    NEAR: { description: 'Nearly (近).' },
  },
})
registerEnumType(MeasureKind, {
  name: 'MeasureKind',
  description: 'What sort of thing a measure is.',
  valuesConfig: {
    REFORM: { description: '改革' },
    INSTITUTION: { description: '制度' },
    MECHANISM: { description: '机制, and what fits nowhere else.' },
    CAMPAIGN: { description: '行动, 活动' },
    PLATFORM: { description: '平台, 中心' },
  },
})
registerEnumType(Kind, {
  name: 'Kind',
  description: 'A kind of node in the graph.',
  valuesConfig: {
    JURISDICTION: { description: '行政区划、功能区' },
    THEME: { description: '主题' },
    MEASURE: { description: '治理举措' },
    REPORT: { description: '法治政府建设年度报告' },
    ADOPTION: { description: 'A measure in a jurisdiction in a year.' },
    CLAIM: { description: 'The evidence of an adoption.' },
    INSTRUMENT: { description: '法律、法规、规章和规范性文件等' },
    CITATION: { description: 'An instrument named in a report.' },
    INDICATOR: { description: '指标' },
    OUTCOME: { description: 'A figure.' },
  },
})
