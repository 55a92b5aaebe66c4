import { type Division, pathOf } from '../src/reference/divisions.ts'
import type { Reference } from '../src/store/reference.ts'
import { type Random, randomly } from './random.ts'

type Writer = (seed: string, length: number) => string

/** Writes texts in the manner of yearly reports, of at least so many characters, of real places, measures and laws. The same seed gives the same text. */
export function reportWriter(reference: Reference): Writer {
  const places = reference.divisions.all.filter(({ former, example, code }) => !former && !example && code)
  return (seed, length) => reportText(seed, length, reference, places)
}

function reportText(
  seed: string,
  length: number,
  { divisions, vocabulary, laws }: Reference,
  places: readonly Division[],
): string {
  const random = randomly(seed)
  const division = random.pick(places)
  const place = pathOf(division, divisions.byId)
    .map(({ name }) => name)
    .join('')
  const year = 2016 + random.below(9)
  const measure = () => {
    const { name, altNames } = random.longTailed(vocabulary.measures)
    return random.pick([name, name, ...altNames])
  }
  const fill = (template: string) =>
    template.replace(/[MLNPDO]/g, (slot) => {
      if (slot === 'M') return measure()
      if (slot === 'L') return `《${random.longTailed(laws.all).title}》`
      if (slot === 'N') return figure(random)
      if (slot === 'P') return `${1 + random.below(99)}.${random.below(10)}%`
      if (slot === 'D')
        return `《${division.name}${random.pick(['行政规范性文件管理办法', '重大行政决策目录', '普法责任清单'])}》`
      return random.pick(OBJECTS)
    })
  const lines = [`${place}人民政府`, `关于${year}年法治政府建设情况的报告`, fill(OPENING).replace('YEAR', `${year}`)]
  const body = { lines, length: 0 }
  const add = (line: string) => {
    body.lines.push(line)
    body.length += line.length + 1
  }
  for (let chapter = 0; body.length < length * 0.85; chapter++) {
    add(`${numeral(chapter)}、${random.pick(HEADINGS)}`)
    for (let part = 0; part < 4 && body.length < length * 0.85; part++) {
      const sentences = Array.from({ length: 3 + random.below(4) }, () => fill(random.pick(SENTENCES)))
      add(`（${numeral(part)}）${random.pick(HEADINGS)}。${sentences.join('')}`)
    }
  }
  add('存在的问题')
  while (body.length < length * 0.92) add(`${fill(random.pick(PROBLEMS))}${fill(random.pick(PROBLEMS))}`)
  add(`${year + 1}年工作打算`)
  while (body.length < length) add(`${fill(random.pick(PLANS))}${fill(random.pick(PLANS))}`)
  lines.push(`${place}人民政府`, `${year + 1}年1月${1 + random.below(28)}日`)
  return lines.join('\n')
}

/** 一 to 九十九, then from the beginning. */
function numeral(index: number): string {
  const number = (index % 99) + 1
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const digit = (value: number) => '一二三四五六七八九'[value - 1] ?? ''
  return tens === 0 ? digit(ones) : `${tens > 1 ? digit(tens) : ''}十${digit(ones)}`
}

function figure(random: Random): string {
  if (random.chance(0.15)) return `${1 + random.below(30)}.${random.below(10)}万`
  return `${random.pick(['', '', '', '约', '近'])}${1 + random.below(3000)}${random.pick(['', '', '', '余'])}`
}

const OPENING = 'YEAR年，全区上下坚持依法行政，以M为抓手，各项工作有了新的进展。现将有关情况报告如下：'
const OBJECTS = ['矛盾纠纷', '行政许可事项', '行政处罚案件', '涉企检查', '政务服务事项', '法律咨询', '行政规范性文件']
const HEADINGS = [
  '提升履职效能',
  '完善工作制度',
  '规范文件管理',
  '推进严格执法',
  '化解社会矛盾',
  '加强监督制约',
  '抓好普法宣传',
]
const SENTENCES = [
  '深入推进M，全年办理ON件，同比增长P，群众满意率达到P。',
  '按照L要求，健全M工作机制，审查ON件，提出意见N条。',
  '制定出台D，明确责任分工，组织培训N场次，参训N人次。',
  '坚持和发展M，聘请调解员N名，成功化解ON起，成功率P。',
  '全面落实M、M和M，抽查卷宗N份，发现问题N个，已全部整改到位。',
  '修订D，废止文件N件，开展M专项行动，检查单位N家次，罚没款N元。',
  '各部门结合实际学习贯彻L，把制度优势转化为治理效能，基层基础更加牢固，干部作风持续好转。',
  '主要负责人带头抓落实，定期听取汇报，及时研究解决难题，为发展营造了良好环境。',
  '打造“N小时”服务圈，建成服务站点N个，受理ON件，办结率P。',
]
const PROBLEMS = [
  '一些部门对M认识还不够到位，推进力度有待加大。',
  'M落实不平衡，基层人员少、任务重的矛盾仍然突出。',
  '部分干部对L学习不深不透。',
]
const PLANS = ['继续推进M，力争办结率达到P。', '将修订D，健全M长效机制。', '进一步加强M，新增站点N个。']
