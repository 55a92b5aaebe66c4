const LONGEST = 300
const ENDS = new Set('。！？；!?;\n')

/** The sentence around a place in a text, without white space at its ends; cut on both sides to 300 UTF-16 units, `…` where words are missing. */
export function quoteAround(text: string, start: number, end: number): string {
  let from = start
  while (from > 0 && !ENDS.has(text[from - 1] as string)) from--
  let to = end
  while (to < text.length && !ENDS.has(text[to] as string)) to++
  if (to < text.length && text[to] !== '\n') to++
  const sentence = text.slice(from, to).trim()
  return sentence.length <= LONGEST ? sentence : cut(text, from, to, start, end)
}

function cut(text: string, from: number, to: number, start: number, end: number): string {
  const room = LONGEST - 2
  const left = start - Math.max(0, Math.floor((room - (end - start)) / 2))
  if (left <= from) return `${whole(text.slice(from, from + LONGEST - 1))}…`
  if (left + room >= to) return `…${whole(text.slice(to - LONGEST + 1, to))}`
  return `…${whole(text.slice(left, left + room))}…`
}

/** Without halves of surrogate pairs at the ends. */
const whole = (words: string): string => words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').trim()
