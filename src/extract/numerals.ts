import { unitSet } from '../reference/unitSet.ts'
import { matchesAt } from './matchesAt.ts'
import type { Span } from './stage.ts'

/** A number in running text, with its exact value. */
export interface Numeral extends Span {
  value: number
  script: 'digits' | 'chinese'
  /** The words already say per cent: 百分之三十, 三成. */
  percent: boolean
  /** 余 or 多 stands within or behind the number: 20余万, 三十多. */
  over: boolean
}

/**
 * Finds the numbers of a text in the order they stand: 1,234.5, １２, 1.8万, 1.8 万, 1亿2000万, 一百零五, 廿五, 二〇一五, 百分之三十, 三成.
 * Words that hide the value give none: 数十, 几百, 上千, 两三.
 */
export function findNumerals(text: string): Numeral[] {
  const found: Numeral[] = []
  for (const match of matchesAt(NUMERAL, NUMERALS, text)) {
    const numeral = readMatch(match)
    if (numeral && !isOpen(text, numeral)) found.push(numeral)
  }
  return found
}

/** The value of a number that is the whole of a text, or null: `15468.7万` is 154687000, `三百二十` is 320, `三成` is 30. */
export function readNumeral(words: string): number | null {
  const [numeral, ...more] = findNumerals(words)
  if (!numeral || more.length > 0) return null
  return numeral.start === 0 && numeral.end === words.length ? numeral.value : null
}

const DIGIT = '[0-9０-９]'
const HAN = '[零〇○一二两三四五六七八九十百千万亿廿卅]'
const MORE = '[余多]'
const PLAIN = `(?:(?<![第${DIGIT.slice(1, -1)}])${DIGIT}{1,3}(?:[,，]${DIGIT}{3})+(?!${DIGIT})|${DIGIT}+)(?:[.．]${DIGIT}+)?`
/** 千克, 千米, 百分点 and 万元 are units behind the number; of these only the last scales it. */
const SCALE = '(?:[ \\u3000]?[十百千]?[万亿]|[百千](?![克米瓦伏卡分姓]))'
const FORMS = [
  `([百千])分之(${PLAIN}|${HAN}+(?:点${HAN}+)?)`,
  `(${HAN}+)分之(${HAN}+)`,
  `((?:${PLAIN}${MORE}?${SCALE}(?!分之))+)`,
  `([一二两三四五六七八九]|(?<![0-9０-９.．])[1-9１-９](?:[.．]${DIGIT})?)成(半|[一二三四五六七八九](?![十百千万个]))?(?![立为功果员效就年型品本都长人语套绩])`,
  `(${PLAIN})`,
  `(${HAN}+(?:点${HAN}+)?(?:${MORE}[百千万亿]+)?)`,
]
const NUMERAL = new RegExp(FORMS.map((form) => `(?:${form})${MORE}?`).join('|'), 'y')
const NUMERALS = unitSet(`0123456789０１２３４５６７８９${HAN.slice(1, -1)}`)

/** 数十, 几百, 上千 leave the number open; 百 and 万 are numbers only in 百余件, 近百件; 千 in 3千米 is a part of the unit. */
function isOpen(text: string, { start, end, over }: Numeral): boolean {
  if (POWERS[text.charCodeAt(start)] !== 1) return false
  const before = start > 0 ? text.charCodeAt(start - 1) : 0
  if (HIDES_VALUE[before] === 1) return true
  return text.charAt(start) !== '十' && !over && end - start === 1 && QUALIFIES[before] !== 1
}
const POWERS = unitSet('十百千万亿')
const HIDES_VALUE = unitSet('数几上好成0123456789０１２３４５６７８９')
const QUALIFIES = unitSet('近超逾过约')

function readMatch(match: RegExpExecArray): Numeral | null {
  const [words, base, part, of, share, scaled, tenths, half, digits, han] = match
  const [start, end] = [match.index, match.index + words.length]
  const over = words.includes('余') || words.includes('多')
  const make = (value: number | null, script: Numeral['script'], percent = false): Numeral | null =>
    value === null ? null : { start, end, value, script, percent, over }

  if (part) {
    const value = /[0-9０-９]/.test(part) ? decimal(part) : readHan(part)
    return make(value === null ? null : base === '千' ? shift(value, -1) : value, 'chinese', true)
  }
  if (of && share) {
    const [whole, some] = [readHan(of), readHan(share)]
    return make(whole && some !== null ? Number(((some / whole) * 100).toFixed(2)) : null, 'chinese', true)
  }
  if (scaled) return make(readScaled(scaled), 'digits')
  if (digits) return make(decimal(digits), 'digits')
  if (tenths) return make(shift(readHan(tenths) ?? plain(tenths), 1) + hundredths(half), 'chinese', true)
  return make(readHan((han ?? '').replace(/[余多]/g, '')), 'chinese')
}

/** What is said behind a tenth: 九成半, 九成五. */
function hundredths(words: string | undefined): number {
  if (!words) return 0
  return words === '半' ? 5 : (readHan(words) ?? 0)
}

function decimal(words: string): number {
  return Number(plain(words))
}

function plain(words: string): string {
  return /^\d+$/.test(words) ? words : words.normalize('NFKC').replaceAll(',', '')
}

/** Moves the decimal point by way of the decimal notation, so that 15468.7万 is 154687000 and not nearly so. */
function shift(value: number | string, places: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e')
  return Number(`${mantissa}e${Number(exponent) + places}`)
}

const PLACES: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

function readScaled(words: string): number {
  let sum = 0
  for (const [, number = '', scale = ''] of words.matchAll(/([0-9０-９.．,，]+)[余多]?[ \u3000]?([十百千万亿]+)/g)) {
    const places = [...scale].reduce((total, unit) => total + (PLACES[unit] ?? 0), 0)
    sum += shift(plain(number), places)
  }
  return sum
}

const HAN_DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** Chinese numerals: 一百零五, 廿五, 十二万, 三点五, digit by digit 二〇一五. Null where they are no one number: 两三, 十十. */
function readHan(words: string): number | null {
  const [whole = '', fraction] = words.split('点')
  if (fraction !== undefined) {
    const value = readHan(whole)
    const digits = [...fraction].map((unit) => HAN_DIGITS[unit])
    return value === null || digits.includes(undefined) ? null : Number(`${value}.${digits.join('')}`)
  }
  const digits = [...whole].map((unit) => HAN_DIGITS[unit])
  if (digits.length > 1 && !digits.includes(undefined)) {
    return /[〇○零]/.test(whole) || digits.length >= 4 ? Number(digits.join('')) : null
  }
  return readPlaces(whole.replaceAll('廿', '二十').replaceAll('卅', '三十'))
}

function readPlaces(words: string): number | null {
  let total = 0
  let below = 0
  let digit: number | null = null
  let last = Number.POSITIVE_INFINITY
  for (const unit of words) {
    const value = HAN_DIGITS[unit]
    const places = PLACES[unit]
    if (value !== undefined) {
      if (digit) return null
      digit = value
      continue
    }
    if (places === undefined) return null
    if (places < 4) {
      if (places >= last && last < 4) return null
      below += (digit || 1) * 10 ** places
    } else {
      const whole = below + (digit ?? 0)
      if (places === 8) total = (total + whole || 1) * 10 ** 8
      else total += (whole || 1) * 10 ** 4
      below = 0
    }
    last = places
    digit = null
  }
  // 三百五, 两千三 and 两万五 leave out the last place.
  const isShort = digit !== null && last > 1 && Number.isFinite(last) && !words.includes('零')
  return total + below + (digit ?? 0) * (isShort ? 10 ** (last - 1) : 1)
}
