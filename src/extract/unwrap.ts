/** Begins a paragraph of its own whatever stands before it: a heading's number, a bullet, an opening bracket with a number. */
export const OPENS =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十]+[部章条,，、]|[(（]?\d{1,2}[)）、.．](?!\d)|[一二三四五六七八九十]+[是要][^\s]|[①-⑳●◆■])/

/** Joins the lines of a text that was broken at a fixed width; other texts stay as they are. Lines are trimmed, none is empty. */
export function unwrap(text: string): string {
  const lines = text.split('\n')
  const lengths = lines.map(lengthOf)
  const width = wrapWidth(lines, lengths)
  if (width === null) return text
  const joined: string[] = []
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    const last = joined.at(-1)
    if (last !== undefined && isOpen && !OPENS.test(line)) joined[joined.length - 1] = last + spaced(last, line) + line
    else joined.push(line)
    isOpen = (lengths[at] as number) >= width && !/[。！？：:]$/.test(line)
  }
  return joined.join('\n')
}

const spaced = (before: string, after: string) => (/[a-z]$/i.test(before) && /^[a-z]/i.test(after) ? ' ' : '')

/** The length from which a line counts as full: where most lines are about equally long and end within a sentence. */
function wrapWidth(lines: readonly string[], lengths: readonly number[]): number | null {
  if (lines.length < 20) return null
  const longest = [...lengths].sort((a, b) => a - b)[Math.floor(lines.length * 0.95)] ?? 0
  if (longest < 16 || longest > 60) return null
  const full = lines.filter((_, at) => (lengths[at] as number) >= longest * 0.85)
  const cut = full.filter((line) => !/[。！？；;：:]$/.test(line))
  return full.length * 2 >= lines.length && cut.length * 4 >= full.length * 3 ? longest * 0.85 : null
}

/** Characters of a line: one that takes two units counts once. */
function lengthOf(line: string): number {
  let length = line.length
  for (let at = 1; at < line.length; at++) if (isLow(line.charCodeAt(at)) && isHigh(line.charCodeAt(at - 1))) length--
  return length
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
