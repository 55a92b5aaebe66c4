import { Qualifier } from '../model/enums.ts'
import type { ChangeFact } from '../model/reportFacts.ts'
import type { IndicatorVocabulary } from '../reference/indicators.ts'
import { hasAny, unitSet } from '../reference/unitSet.ts'
import { type Change, readChanges } from './changes.ts'
import { bare } from './clauseWords.ts'
import { clauseBefore, clauseEnd, clauseOf, clauseStart, LONGEST_PHRASE, phraseOf } from './figureClause.ts'
import { type Carried, indicatorNamer } from './indicatorNames.ts'
import { type Quantity, quantityReader } from './quantities.ts'
import { findRanks, type Rank } from './ranks.ts'
import { type Figure, type MeasureMention, type Span, stage } from './stage.ts'

/**
 * Reads every number that measures activity or result: value, unit, how exact, the words that hold it, what is counted, change and rank.
 * Numbers inside the mentions of measures (一件事一次办, “1+9+N”) do not count.
 */
export function figures(vocabulary: IndicatorVocabulary) {
  const readQuantities = quantityReader(vocabulary)
  const nameIndicator = indicatorNamer(vocabulary)

  return stage({
    needs: ['text', 'sections', 'sentences', 'titles', 'mentions'],
    gives: ['figures'],
    run: ({ text, sentences, titles, mentions }) => {
      const quantities = inEach(sentences, readQuantities(text, mentions.filter(isNumbered), titles))
      const named = inEach(sentences, mentions)
      const found: Figure[] = []
      let carried = NOTHING
      sentences.forEach((sentence, at) => {
        const end = (sentences[at - 1]?.end ?? 0) - 1
        const isPart = text.startsWith('其中', sentence.start)
        const before = isPart || /[；;]/.test(text.charAt(end)) ? handedOn(carried, !isPart) : NOTHING
        const read = readSentence(text, sentence, quantities[at] ?? [], named[at] ?? [], before)
        found.push(...read.figures)
        carried = read.carried
      })
      return { figures: found }
    },
  })

  function readSentence(
    text: string,
    sentence: Span,
    counted: readonly Quantity[],
    named: readonly MeasureMention[],
    before: Carried,
  ): { figures: Figure[]; carried: Carried } {
    const words = text.slice(sentence.start, sentence.end)
    if ((counted.length === 0 && !/[第首零]/.test(words)) || describesPlace(words))
      return { figures: [], carried: before }
    const ranks = findRanks(words, sentence.start)
    const quantities = [...counted, ...findZeros(words, sentence.start)]
      .filter(({ start, end }) => !ranks.some((rank) => rank.start <= start && end <= rank.end))
      .sort((a, b) => a.start - b.start)
    const changes = readChanges(text, sentence, quantities)
    const figures: Figure[] = []
    let carried = before
    let taken = sentence.start
    let partsFrom = Number.POSITIVE_INFINITY

    quantities.forEach((quantity, at) => {
      const change = changes[at] ?? null
      const changed = change && figureCalled(change.subject, figures, change.back)
      if (
        change &&
        changed &&
        (!changed.change || isSameChange(change, changed.change, text.slice(quantities[at - 1]?.end, quantity.start)))
      ) {
        changed.change ??= change.fact
        return
      }
      const [previous, next] = [quantities[at - 1], quantities[at + 1]]
      const from = previous?.end ?? sentence.start
      const clause = clauseOf(text, quantity, Math.max(taken, from), next?.start ?? sentence.end, sentence)
      const between = text.slice(from, quantity.start)
      const last = named.findLast(({ start }) => start >= from && start < clause.start)
      const topic = last?.name.replace(REFORM, '')
      if (topic) carried = handedOn(carried, true, topic)
      else if (!carried.topic) carried = handedOn(carried, true, lead(text, clause.start, from))
      if (between.includes('其中')) partsFrom = quantity.start
      const { start, end } = phraseOf(text, clause, quantity)
      const counts = change ? [changeName(change, between)] : countsOf(text.slice(clause.start, quantity.start))
      for (const before of counts) {
        const indicator = nameIndicator(
          {
            before,
            after: change ? '' : text.slice(quantity.behind, clause.end),
            unit: quantity.unit,
            suffix: change ? '' : quantity.suffix,
            isPart: quantity.start >= partsFrom,
            isListed: previous !== undefined && /^[、和与及]/.test(between),
            company:
              next && clauseEnd(text, quantity.end, next.start) === next.start
                ? text.slice(next.end, clauseEnd(text, next.end, sentence.end))
                : '',
          },
          carried,
        )
        carried = indicator.carried
        taken = quantity.behind + indicator.taken
        figures.push({
          start,
          end,
          number: { start: quantity.start, end: quantity.end },
          value: quantity.value,
          unit: indicator.unit,
          qualifier: quantity.qualifier,
          change: change?.fact ?? null,
          rank: null,
          indicator: indicator.name,
          resultOf: indicator.resultOf,
          follows: indicator.follows,
          rule: change ? 'figure/change' : `figure/${quantity.script}`,
        })
      }
    })
    return { figures: withRanks(text, figures, ranks, sentence), carried }
  }
}

/** 报备率、及时率均为: what one number says of each of several rates, as the words before it of each; else the words as they are. */
function countsOf(before: string): string[] {
  const [, rates = '', verb = ''] = EVEN.exec(before) ?? []
  return rates === '' ? [before] : rates.split(/、|(?<=率)[和与及]/).map((rate) => rate + verb)
}
const EVEN = /^(.*率(?:、|[和与及]).*率)(?:均|都|皆|双双|全部)(\p{sc=Han}{0,4})$/u

/** What a reform changes, and what a system does, is what figures are about: 行政复议 of 行政复议体制改革. */
const REFORM = /(?<=.{4})(?:体制机制|体制|制度|机制)?改革$|(?<=.{4})(?:制度|机制)$/

const NOTHING: Carried = { topic: '', verbs: '', words: '' }

/** 全镇位于县城西北，面积86平方公里，辖14个村: where a place lies and how large it is, is no result. */
const describesPlace = (sentence: string): boolean => new Set(sentence.match(OF_A_PLACE)).size >= 2
const OF_A_PLACE =
  /位于|地处|坐落|距[^，,。]{0,8}城区|东[邻临接靠]|总?面积(?=约?\d)|下?辖(?=\d)|管辖(?=\d)|(?:户籍|常住|总)人口/g

/** 较上年增加61人，增长27%: the second says the first in other terms. */
function isSameChange({ fact, subject }: Change, known: ChangeFact, between: string): boolean {
  return subject === '' && fact.direction === known.direction && fact.unit !== known.unit && between.length <= 6
}

/** What was carried so far, with how near it is and, where something else is meant, what about. */
function handedOn({ topic, verbs, words }: Carried, isDistant: boolean, about = topic): Carried {
  return { topic: about, verbs, words, isDistant }
}

/** A number counts all the same in a mention whose name is without it: 将648项职能下放高新区 as a mention of 高新区赋权. */
const isNumbered = ({ name }: MeasureMention) => hasAny(name, NUMERALS)
const NUMERALS = unitSet('0123456789一二两三四五六七八九十百')

/** The spans that stand within each sentence; both lists in the order of the text. */
function inEach<T extends Span>(sentences: readonly Span[], spans: readonly T[]): T[][] {
  let next = 0
  return sentences.map(({ start, end }) => {
    const own: T[] = []
    for (; next < spans.length && (spans[next] as T).start < end; next++) {
      const span = spans[next] as T
      if (span.start >= start && span.end <= end) own.push(span)
    }
    return own
  })
}

/** 错证率为零 is a figure of 0. `offset` is where the sentence begins in the text. */
function findZeros(sentence: string, offset: number): Quantity[] {
  if (!sentence.includes('零')) return []
  return [...sentence.matchAll(ZERO)].map((match) => {
    const end = offset + match.index + match[0].length
    const [unit, suffix] = match[0].startsWith('率') ? ['%', '比例'] : ['件', '数']
    return { start: end - 1, end, behind: end, value: 0, unit, suffix, qualifier: Qualifier.EXACT, script: 'chinese' }
  })
}

const ZERO = /[率数量额](?:均|都)?(?:为|是|保持为?|实现)零(?=[，,。；;、！\\n]|$)/g

/** What the clause before is about, where the sentence names nothing else: 公布证明事项清单，取消12项. */
function lead(text: string, start: number, from: number): string {
  const words = bare(clauseBefore(text, start, from).replace(/^.*[的了和与、]/, ''))
  return words.length < 3 || /[0-9０-９]/.test(words) ? '' : words.slice(-10)
}

function changeName({ subject, fact }: Change, between: string): string {
  return `${subject}${between.includes('环比') ? '环比' : '同比'}${fact.direction === 'UP' ? '增幅' : '降幅'}`
}

/** The figure that a change or rank speaks of: one just before, or the one whose name holds the subject's words. */
function figureCalled(subject: string, figures: readonly Figure[], back = 1): Figure | undefined {
  if (subject === '') return figures.at(-back)
  const core = subject.replace(/[“”"、]|率$|案件|(?:数量|数|量)$/g, '')
  const isRate = /率$/.test(subject)
  return figures.findLast(({ indicator, unit }) => {
    if (isRate !== (unit === '%')) return false
    const shared = [...core].filter((unit) => indicator.includes(unit)).length
    return core.length > 0 && shared / core.length >= 0.75
  })
}

/** Gives ranks to the figures they speak of; a rank of nothing counted (任务完成率全市第一) is a figure itself. */
function withRanks(text: string, figures: Figure[], ranks: readonly Rank[], sentence: Span): Figure[] {
  const alone: Figure[] = []
  for (const { start, end, fact, subject } of ranks) {
    const before = figures.filter((figure) => figure.start < end)
    const ranked = figureCalled(subject, subject ? before : before.filter((figure) => isBeside(text, figure, start)))
    if (ranked && !ranked.rank) {
      ranked.rank = fact
      continue
    }
    const from = clauseStart(text, start, sentence.start)
    const words = subject || bare(clauseBefore(text, from, sentence.start).replace(/^.*的|^[在经于]|[中里]$/g, ''))
    if (words.length < 2) continue
    alone.push({
      start: Math.max(sentence.start, start - subject.length, end - LONGEST_PHRASE),
      end,
      number: { start, end },
      value: fact.place,
      unit: '名',
      qualifier: Qualifier.EXACT,
      change: null,
      rank: fact,
      indicator: `${words.replace(/排名$/, '').slice(-20)}排名`,
      resultOf: [],
      follows: false,
      rule: 'figure/rank',
    })
  }
  return [...figures, ...alone].sort((a, b) => a.start - b.start)
}

/** Whether a figure stands in the clause of an offset, or in the one before. */
function isBeside(text: string, figure: Figure, at: number): boolean {
  return text.slice(figure.end, at).split(/[，,；;：:]/).length <= 2
}
