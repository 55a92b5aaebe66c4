import { Qualifier } from '../model/enums.ts'
import type { IndicatorVocabulary } from '../reference/indicators.ts'
import { readChange } from './changes.ts'
import { bare } from './clauseWords.ts'
import { type Carried, indicatorNamer } from './indicatorNames.ts'
import { type Quantity, quantityReader } from './quantities.ts'
import { findRanks } from './ranks.ts'
import { type Figure, type Span, stage } from './stage.ts'

/** Longest words that a figure quotes. */
const LONGEST = 30

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
      const quantities = readQuantities(text, mentions.filter(isNumbered), titles)
      const found: Figure[] = []
      let next = 0
      let named = 0
      for (const sentence of sentences) {
        const own: Quantity[] = []
        while (next < quantities.length && (quantities[next] as Quantity).start < sentence.end) {
          const quantity = quantities[next++] as Quantity
          if (quantity.start >= sentence.start && quantity.end <= sentence.end) own.push(quantity)
        }
        const inner: { start: number; words: string }[] = []
        while (named < mentions.length && (mentions[named]?.start ?? 0) < sentence.end) {
          const { start, name } = mentions[named++] as { start: number; name: string }
          if (start >= sentence.start) inner.push({ start, words: name })
        }
        found.push(...readSentence(text, sentence, own, inner))
      }
      return { figures: found }
    },
  })

  function readSentence(
    text: string,
    sentence: Span,
    own: readonly Quantity[],
    named: readonly { start: number; words: string }[],
  ): Figure[] {
    const words = text.slice(sentence.start, sentence.end)
    const ranks = findRanks(words).map((rank) => ({
      ...rank,
      start: rank.start + sentence.start,
      end: rank.end + sentence.start,
    }))
    const zeros = [...words.matchAll(ZERO)].map((match) => zeroOf(match, sentence.start))
    const quantities = [...own, ...zeros]
      .filter(({ start, end }) => !ranks.some((rank) => rank.start <= start && end <= rank.end))
      .sort((a, b) => a.start - b.start)
    const found: Figure[] = []
    let carried: Carried = { topic: '', verbs: '', words: '' }
    let taken = sentence.start
    let partsFrom = Number.POSITIVE_INFINITY

    quantities.forEach((quantity, at) => {
      const [previous, next] = [quantities[at - 1], quantities[at + 1]]
      const clause = clauseOf(
        text,
        quantity,
        Math.max(taken, previous?.end ?? sentence.start),
        next?.start ?? sentence.end,
        sentence,
      )
      const before = text.slice(clause.start, quantity.start)
      const change = readChange(
        quantity,
        before,
        clauseBefore(text, clause.start, previous?.end ?? sentence.start),
        isNextTo(text, previous, clause.start),
      )
      if (change) {
        const changed = figureCalled(change.subject, found)
        if (changed && !changed.change) {
          changed.change = change.fact
          return
        }
      }
      if (!previous && !carried.topic) carried = { ...carried, topic: lead(text, clause.start, sentence.start) }
      const mention = named.filter(({ start }) => start < quantity.start).at(-1)
      if (mention && mention.start >= (previous?.end ?? sentence.start)) carried = { ...carried, topic: mention.words }
      if (/其中/.test(text.slice(previous?.end ?? sentence.start, quantity.start))) partsFrom = quantity.start
      const indicator = nameIndicator(
        {
          before: change ? `${change.subject}同比${change.fact.direction === 'UP' ? '增幅' : '降幅'}` : before,
          after: change ? '' : text.slice(quantity.behind, clause.end),
          unit: quantity.unit,
          suffix: change ? '' : quantity.suffix,
          isPart: quantity.start >= partsFrom,
          isListed: previous !== undefined && /^[、和与及]/.test(text.slice(previous.end, clause.start + 1)),
          company:
            next && clauseEnd(text, quantity.end, next.start) === next.start
              ? text.slice(next.end, clauseEnd(text, next.end, sentence.end))
              : '',
        },
        carried,
      )
      carried = indicator.carried
      taken = quantity.behind + indicator.taken
      found.push({
        ...phraseOf(text, clause, quantity),
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
    })

    for (const rank of ranks) {
      const held = found.filter(({ start }) => start < rank.end).sort((a, b) => a.start - b.start)
      const ranked = figureCalled(rank.subject, held)
      if (ranked && !ranked.rank) ranked.rank = rank.fact
      else if (rank.subject.length >= 2) {
        const start = Math.max(sentence.start, rank.start - rank.subject.length, rank.end - LONGEST)
        found.push({
          start,
          end: rank.end,
          value: rank.fact.place,
          unit: '位',
          qualifier: Qualifier.EXACT,
          change: null,
          rank: rank.fact,
          indicator: `${rank.subject.slice(-24)}排名`,
          resultOf: [],
          follows: false,
          rule: 'figure/rank',
        })
      }
    }
    return found.sort((a, b) => a.start - b.start)
  }
}

/** A number counts all the same in a mention whose name is without it: 将648项职能下放高新区 as a mention of 高新区赋权. */
const isNumbered = ({ name }: { name: string }) => /[0-9一二两三四五六七八九十百]/.test(name)

/** 错证率为零 is a figure of 0. */
const ZERO = /[率数量额](?:均|都)?(?:为|是|保持为?|实现)零(?=[，,。；;、！\n]|$)/g

function zeroOf(match: RegExpExecArray, offset: number): Quantity {
  const end = offset + match.index + match[0].length
  const isRate = match[0].startsWith('率')
  return {
    start: end - 1,
    end,
    behind: end,
    value: 0,
    unit: isRate ? '%' : '件',
    suffix: isRate ? '比例' : '数',
    qualifier: Qualifier.EXACT,
    script: 'chinese',
  }
}

/** The quantity's own part of the sentence: back to the figure or clause before, on to the clause's end or what belongs to the next figure. */
function clauseOf(text: string, quantity: Quantity, from: number, to: number, sentence: Span): Span {
  const isBracketed = /[（(]/.test(text.charAt(quantity.start - 1))
  const start = clauseStart(text, isBracketed ? quantity.start - 1 : quantity.start, from)
  let end = clauseEnd(text, quantity.end, Math.min(to, sentence.end))
  if (end === to && to < sentence.end) {
    const comma = text.lastIndexOf('、', end - 1)
    if (comma >= quantity.end) end = comma
  }
  return { start, end }
}

const BREAK = /[，,；;：:。！？!?\n]/
const OPENING: Record<string, string> = { '”': '“', '）': '（', ')': '(', '》': '《', '」': '「' }
const CLOSING: Record<string, string> = { '“': '”', '（': '）', '(': ')', '《': '》', '「': '」' }

function clauseStart(text: string, at: number, from: number): number {
  for (let i = at - 1; i >= from; i--) {
    const unit = text.charAt(i)
    const opening = OPENING[unit]
    const opened = opening ? text.lastIndexOf(opening, i) : -1
    if (opened >= from) i = opened
    else if (BREAK.test(unit) || unit === '（' || unit === '(') return i + 1
  }
  return from
}

function clauseEnd(text: string, at: number, to: number): number {
  for (let i = at; i < to; i++) {
    const unit = text.charAt(i)
    const closing = CLOSING[unit]
    const closed = closing ? text.indexOf(closing, i) : -1
    if (closed >= 0 && closed < to) i = closed
    else if (BREAK.test(unit) || /[（()）]/.test(unit)) return i
  }
  return to
}

function clauseBefore(text: string, start: number, from: number): string {
  return start - 1 > from ? text.slice(clauseStart(text, start - 1, from), start - 1) : ''
}

/** What the clause before is about, where the sentence names nothing else: 公布证明事项清单，取消12项. */
function lead(text: string, start: number, from: number): string {
  return bare(clauseBefore(text, start, from).replace(/^.*[的了和与、]/, '')).slice(-10)
}

function isNextTo(text: string, previous: Span | undefined, start: number): boolean {
  return previous !== undefined && /^[，,、（(]?\s*$/.test(text.slice(previous.end, start))
}

/** The figure that a change or rank speaks of: the one just before, or the one whose name holds the subject's words. */
function figureCalled(subject: string, found: readonly Figure[]): Figure | undefined {
  if (subject === '') return found.at(-1)
  const core = subject.replace(/[“”"、]|率$|案件|数量?$/g, '')
  const isRate = /率$/.test(subject)
  return found.findLast(({ indicator, unit }) => {
    if (isRate !== (unit === '%')) return false
    const shared = [...core].filter((unit) => indicator.includes(unit)).length
    return core.length > 0 && shared / core.length >= 0.75
  })
}

/** The words that hold the number, at most LONGEST: what comes before it, or where nothing does, what it counts behind it. */
function phraseOf(text: string, clause: Span, quantity: Quantity): Span {
  const isTight = (unit: string) => /[\s、，,]/.test(unit)
  let { start, end } = { start: clause.start, end: clause.end }
  while (start < quantity.start && isTight(text.charAt(start))) start++
  if (quantity.end - start > LONGEST) start = Math.min(quantity.start, quantity.end - LONGEST)
  end = Math.max(quantity.end, Math.min(end, start + LONGEST))
  while (end > quantity.end && isTight(text.charAt(end - 1))) end--
  return { start, end }
}
