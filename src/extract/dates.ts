const DIGIT = '[0-9０-９〇○零OoＯ一二三四五六七八九]'
const YEAR = `(${DIGIT}{4})`
const IN_WORDS = new RegExp(
  `${YEAR}\\s*年\\s*([0-9０-９一二三四五六七八九十]{1,3})\\s*月\\s*([0-9０-９一二三四五六七八九十]{1,3})\\s*[日号]`,
)
const IN_DIGITS = /(?<!\d)((?:19|20)\d\d)\s*([-/.．])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?!\d)/

/** The first full date in a text, as YYYY-MM-DD: 2022年12月5日, 二〇二二年十二月五日, 2022-12-05, 2022/12/5; null where none is, or none that exists. */
export function readDate(text: string): string | null {
  const words = IN_WORDS.exec(text)
  const digits = IN_DIGITS.exec(text)
  if (words && (!digits || words.index < digits.index)) {
    return isoDate(readYear(words[1] ?? ''), smallNumber(words[2] ?? ''), smallNumber(words[3] ?? ''))
  }
  return digits ? isoDate(Number(digits[1]), Number(digits[3]), Number(digits[4])) : null
}

/** 2022, ２０２２, 二〇二二, 二O二二 as a number; NaN for anything else. */
export function readYear(digits: string): number {
  return Number([...digits].map((digit) => DIGITS[digit] ?? digit).join(''))
}

/** A number up to 99 in Arabic or Chinese digits: 12, １２, 十二, 二十一; NaN for anything else. */
export function smallNumber(text: string): number {
  if (!text.includes('十')) return readYear(text)
  const [tens = '', ones = ''] = text.split('十')
  return (tens ? readYear(tens) : 1) * 10 + (ones ? readYear(ones) : 0)
}

const DIGITS: Record<string, string> = Object.fromEntries([
  ...[...'〇一二三四五六七八九'].map((digit, value) => [digit, String(value)]),
  ...[...'０１２３４５６７８９'].map((digit, value) => [digit, String(value)]),
  ...[...'○零OoＯ'].map((digit) => [digit, '0']),
])

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (!(year >= 1978 && year <= 2100) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
