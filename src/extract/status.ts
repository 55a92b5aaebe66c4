import { AdoptionStatus } from '../model/enums.ts'
import { quotable } from './quotable.ts'
import { spanAt } from './spanAt.ts'
import { type MeasureMention, type Section, type Sentence, type Span, stage } from './stage.ts'

/**
 * Tells for each mention whether the report says the measure is carried out, planned or falling short: by the kind of its section, then by
 * cues in its clause and sentence; a text that is a plan by its title only plans. The rule of a reading is the mention's rule and, after `/`, what decided. Mentions too long to quote
 * are quoted in part.
 */
export const status = stage({
  needs: ['text', 'sections', 'sentences', 'heading', 'mentions'],
  gives: ['measures'],
  run: ({ text, sections, sentences, heading, mentions }) => {
    const cues = cuesOf(text)
    const isPlan = isPlanByTitle(heading.title ?? '')
    return {
      measures: mentions.map((mention) => {
        const section = spanAt(sections, mention.start)
        const sentence = spanAt(sentences, mention.start)
        const decided = statusOf(mention, section, sentence, text, cues)
        const { status, rule } = isPlan && decided.status === AdoptionStatus.IMPLEMENTED ? BY_TITLE : decided
        const { start, end } = quotable(mention, text)
        const { id, name, theme, local } = mention
        return { start, end, id, name, theme, local, status, rule: `${mention.rule}/${rule}` }
      }),
    }
  },
})

interface Decision {
  status: AdoptionStatus
  rule: string
}

const BY_TITLE: Decision = { status: AdoptionStatus.PLANNED, rule: 'title' }

/** 2023年法治政府建设工作要点, but not 2022年工作总结及2023年工作计划. */
const isPlanByTitle = (title: string): boolean => PLAN_TITLE.test(title) && !REVIEW_TITLE.test(title)
const PLAN_TITLE =
  /(?:要点|计划|安排|方案|打算|思路|意见|规划|纲要|任务分解表?|任务清单)(?:[》〉）)”\s]|的?通知|[（(][^（）()]*[）)])*$/
const REVIEW_TITLE = /总结|报告|情况|回顾|汇报|成效|评估|自查/

/** What the part says that is granted before the faults are told: 虽然…取得…，但是…. */
const CONCESSION = /虽|尽管|取得[^，,。]{0,12}(?:成效|成绩|进展|成果|突破)/
const BUT = /(?:^|[，,；;])\s*(?:但|然而|不过|可是)/g
/** From here on a part on problems tells what is to be done about them. */
const NEXT_STEP =
  /(?:^|[。；;\n])\s*(?:下一步|下步|下一?阶段|今后一个时期|(?:20\d\d|明|来)年[，,]?(?:我[省市区县旗])?将)/
const PLAN =
  /(?:^|[，,。；;])\s*(?:下一步|下步|下阶段|明年|今后)|(?:^|[，,、；;])\s*(?:拟|计划)(?:于|在)?(?:制定|出台|开展|建设|推进|推行|启动|建立|实施|修订)|(?:^|[，,；;])\s*(?:我[省市州区县旗]|全[省市州区县旗])?将(?:进一步|继续|持续|着力|全面推进|大力|不断|认真|深入|加快|适时)/
const SHORTFALL =
  /有待|亟待|亟需|尚未|还未|仍未|未能|尚有|仍有差距|仍存在|还存在|存在[^，,。]{0,12}(?:问题|不足|差距|短板|薄弱)|不够|不足|不到位|不完善|不健全|不平衡|不均衡|不彻底|不及时|不规范|不强|不高|欠缺|薄弱|滞后|短板/
/** What was put right, or what is said of prevention, is no fault of today. */
const PUT_RIGHT = /针对|解决|破解|补齐|整改|防止|避免|克服|改善|破除|查找|梳理|排查|发现|整治|治理|打击|清理|纠正|查处/

interface Cues {
  isPlan: boolean
  isPutRight: boolean
  /** Clauses that tell of a fault. */
  faulty: readonly Span[]
}

/** What the sentences of a text tell, read once for each. */
function cuesOf(text: string): (sentence: Sentence) => Cues {
  const known = new Map<Sentence, Cues>()
  return (sentence) => {
    const cues = known.get(sentence) ?? cuesIn(sentence, text)
    known.set(sentence, cues)
    return cues
  }
}

function cuesIn({ start, end, clauses }: Sentence, text: string): Cues {
  const words = text.slice(start, end)
  return {
    isPlan: PLAN.test(words),
    isPutRight: PUT_RIGHT.test(words),
    faulty: SHORTFALL.test(words)
      ? clauses.filter((clause) => SHORTFALL.test(text.slice(clause.start, clause.end)))
      : [],
  }
}

function statusOf(
  mention: MeasureMention,
  section: Section | undefined,
  sentence: Sentence | undefined,
  text: string,
  cuesOf: (sentence: Sentence) => Cues,
): Decision {
  switch (section?.kind) {
    case 'problems':
      if (isConceded(mention, sentence, text)) return { status: AdoptionStatus.IMPLEMENTED, rule: 'concession' }
      if (NEXT_STEP.test(text.slice(text.lastIndexOf('\n', section.start) + 1, mention.start)))
        return { status: AdoptionStatus.PLANNED, rule: 'cue' }
      return { status: AdoptionStatus.SHORTFALL, rule: 'section' }
    case 'plans':
      return { status: AdoptionStatus.PLANNED, rule: 'section' }
    default: {
      const cues = sentence && cuesOf(sentence)
      const isFaulty = cues?.faulty.includes(spanAt(sentence?.clauses ?? [], mention.start) as Span)
      if (isFaulty && !cues?.isPutRight) return { status: AdoptionStatus.SHORTFALL, rule: 'cue' }
      if (cues?.isPlan) return { status: AdoptionStatus.PLANNED, rule: 'cue' }
      return { status: AdoptionStatus.IMPLEMENTED, rule: 'section' }
    }
  }
}

function isConceded(mention: Span, sentence: Sentence | undefined, text: string): boolean {
  if (!sentence) return false
  const words = text.slice(sentence.start, sentence.end)
  const turn = [...words.matchAll(BUT)].map(({ index }) => sentence.start + index).find((at) => at >= mention.end)
  return turn !== undefined && CONCESSION.test(text.slice(sentence.start, turn))
}
