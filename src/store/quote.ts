const LONGEST = 300
const ENDS = new Set('。！？；!?;\n')

/** The sentence around a place in a text, without white space at its ends; cut on both sides to 300 UTF-16 units, `…` where words are missing. */
export function quoteAround(text: string, start: number, end: number): string {
  let from = start
  while (from > 0 && !ENDS.has(text[from - 1] as string)) from--
  let to = Math.max(end, start)
  while (to < text.length && !ENDS.has(text[to] as string)) to++
  if (to < text.length && text[to] !== '\n') to++
  const sentence = text.slice(from, to)
  if (sentence.trim().length <= LONGEST) return sentence.trim()
  const room = Math.max(0, Math.floor((LONGEST - 2 - (end - start)) / 2))
  const cutFrom = Math.max(from, Math.min(start - room, to - LONGEST + 1))
  const cutTo = Math.min(to, cutFrom + LONGEST - (cutFrom > from ? 2 : 1))
  return `${cutFrom > from ? '…' : ''}${whole(text.slice(cutFrom, cutTo)).trim()}${cutTo < to ? '…' : ''}`
}

/** Without halves of surrogate pairs at the ends. */
const whole = (words: string): string => words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
