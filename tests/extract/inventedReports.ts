import fc from 'fast-check'
import { Level } from '../../src/model/enums.ts'
import { loadDivisions } from '../../src/reference/divisions.ts'
import { loadLaws } from '../../src/reference/laws.ts'
import { loadVocabulary } from '../../src/reference/vocabulary.ts'

const vocabulary = loadVocabulary('seed')
const { all } = loadDivisions('seed')

/** What an invented report tells: one choice for each gap of its sentences. */
export interface Story {
  place: string
  /** Another place of the same level. */
  neighbour: string
  measures: [string, string, string, string, string]
  counts: [number, number, number, number]
  rate: number
  title: string
  law: string
  planned: string
}

/** Names that only one division has. */
const counties = all
  .filter(
    ({ level, former, example, name }) => level === Level.COUNTY && !former && !example && /^..[县市]$/.test(name),
  )
  .map(({ name }) => name)
  .filter((name, at, names) => names.indexOf(name) === at && all.filter((one) => one.name === name).length === 1)

const labels = vocabulary.measures.flatMap(({ name, altNames }) => [name, ...altNames])
const names = vocabulary.measures.map(({ name }) => name).filter((name) => /^\p{sc=Han}{3,}$/u.test(name))
const laws = loadLaws('seed')
  .all.map(({ title }) => title)
  .filter((title) => /^\p{sc=Han}+$/u.test(title))

const fiveMeasures = fc.uniqueArray(fc.constantFrom(...names), { minLength: 5, maxLength: 5 }) as fc.Arbitrary<
  Story['measures']
>
const fourCounts = fc.uniqueArray(fc.integer({ min: 101, max: 899 }), { minLength: 4, maxLength: 4 }) as fc.Arbitrary<
  Story['counts']
>

export const stories: fc.Arbitrary<Story> = fc
  .record({
    places: fc.uniqueArray(fc.constantFrom(...counties), { minLength: 2, maxLength: 2 }),
    measures: fiveMeasures,
    counts: fourCounts,
    rate: fc.integer({ min: 701, max: 999 }).map((rate) => rate / 10),
    title: fc.constantFrom('合同管理办法', '公平竞争审查工作规则', '行政执法监督实施细则', '数据共享管理规定'),
    law: fc.constantFrom(...laws),
    planned: fc.constantFrom(...names),
  })
  .map(({ places, ...rest }) => ({ ...rest, place: places[0] as string, neighbour: places[1] as string }))

/** A report of five parts, a line a paragraph. `more` stands behind the plans. */
export function write({ place, neighbour, measures, counts, rate, title, law }: Story, more: string[] = []): string {
  const [one, two, three, four, five] = measures
  return [
    `${place}2023年法治政府建设年度报告`,
    `2023年，${place}坚持依法行政，各项工作平稳有序。现报告如下。`,
    '一、主要工作',
    `（一）理顺职能。抓实${one}，办理各类事项${counts[0]}件。`,
    `（二）完善制度。印发《${place}${title}》，废止行政规范性文件${counts[1]}件。`,
    `（三）规范执法。落实《${law}》，推行${two}，检查企业${counts[2]}家，合格率${rate}%。`,
    `（四）化解纠纷。与${neighbour}共同开展${three}，受理行政复议案件${counts[3]}件。`,
    '二、存在的问题',
    `${four}落实不到位。`,
    '三、2024年工作打算',
    `深化${five}。`,
    ...more,
    `${place}人民政府`,
    '2024年1月15日',
  ].join('\n')
}

const figure = fc.oneof(
  fc.nat(99_999).map(String),
  fc.constantFrom(
    '1.8万',
    '近3成',
    '十二',
    '2:1',
    '百分之五',
    '99.9',
    '“1+9+N”',
    '三项',
    '１２',
    '二〇二三',
    '第3',
    '0',
  ),
)
const unit = fc.constantFrom(
  '件',
  '起',
  '人次',
  '%',
  '％',
  '个百分点',
  '万元',
  '部',
  '家',
  '场次',
  '项',
  '年',
  '条',
  '',
)
const phrase = fc.oneof(
  fc.constantFrom(...labels),
  fc.constantFrom(...all.map(({ name }) => name)),
  fc.constantFrom(...laws).map((title) => `《${title}》`),
  fc.tuple(figure, unit).map((parts) => parts.join('')),
  fc.constantFrom(
    ...['一、', '（一）', '1.', '(2)', '一是', '二是', '第一部分', '第一，', '\n', '。', '，', '；', '：', '、', ' '],
    ...[
      '主要工作',
      '存在的问题和不足',
      '下一步工作打算',
      '2023年',
      '2024年1月15日',
      '人民政府',
      '法治政府建设年度报告',
    ],
    ...['推进', '印发', '修订', '废止', '拟', '将', '未', '落实不到位', '取得成效，但', '其中', '同比增长', '全省第一'],
    ...[
      '以下简称',
      '关于贯彻',
      '的实施意见',
      '某政发〔2023〕5号',
      '探索',
      '新模式',
      '开展',
      '专项行动',
      '搭建',
      '平台',
    ],
    ...['司法局', '经济技术开发区', '镇', '首页 > 政务公开', '责任编辑：', '浏览次数：12', '版权所有'],
  ),
)

const oddity = fc.oneof(
  fc.constantFrom(
    ...[
      '《',
      '》',
      '〈',
      '〉',
      '“',
      '”',
      '（',
      ')',
      '【',
      '〔',
      '<',
      '>',
      '<p>',
      '</script',
      '<!--',
      '&nbsp;',
      '&#xd800;',
    ],
    ...['&#56320;', '\ud83d', '\udc00', '😀', '𠮷', '\0', '\u0007', '\u200b', '\ufeff', '\ufffd', '\u2028', '\r', '\t'],
    ...['(shè)', '経濟發展', '設務關', '⻓', '＋', '+', '%', '．', '…', '——', '·', '\u0301', '\u202e'],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const traditional = new Map(
  [...'设务发关区县实经济规划书记动会总结导与业为办对领织进体统员见报决'].map((unit, at) => [
    unit,
    [...'設務發關區縣實經濟規劃書記動會總結導與業為辦對領織進體統員見報決'][at] as string,
  ]),
)

const mangling: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.constant((text: string) => text),
  fc.tuple(fc.nat(300), fc.nat(300)).map(
    ([from, to]) =>
      (text: string) =>
        text.slice(from % (text.length + 1)) + text.slice(0, to % 40),
  ),
  fc.tuple(fc.nat(300), oddity).map(([at, odd]) => (text: string) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + odd + text.slice(place)
  }),
  fc.constant((text: string) => [...text].reverse().join('')),
  fc.constant((text: string) => text.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0))),
  fc.constant((text: string) => text.replace(/\p{sc=Han}/gu, (unit) => traditional.get(unit) ?? unit)),
  fc.constant((text: string) => text.split('').join(' ')),
  fc.constant((text: string) => text.replace(/[。，]/g, '')),
  fc.integer({ min: 2, max: 4 }).map((times) => (text: string) => text.repeat(times)),
)

/** Phrases of reports in any order, with up to three things done to them. */
export const mangledTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 9, arbitrary: phrase }, { weight: 1, arbitrary: oddity }), {
      minLength: 1,
      maxLength: 24,
    }),
    fc.array(mangling, { maxLength: 3 }),
  )
  .map(([phrases, manglings]) => manglings.reduce((text, mangle) => mangle(text), phrases.join('')).slice(0, 400))

/** One phrase or oddity again and again. */
export const repeatedTexts: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.oneof(phrase, oddity), { minLength: 1, maxLength: 3 }), fc.integer({ min: 50, max: 2000 }))
  .map(([phrases, times]) => phrases.join('').repeat(times).slice(0, 12_000))
