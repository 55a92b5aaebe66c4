/** Begins a paragraph of its own whatever stands before it: a heading's number, a bullet, an opening bracket with a number. */
export const OPENS =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十]+[部章条,，、]|[(（]?\d{1,2}[)）、.．](?!\d)|[一二三四五六七八九十]+[是要][^\s]|[①-⑳●◆■])/

/** Joins the lines of a text that was broken at a fixed width; other texts stay as they are. Lines are trimmed, none is empty. */
export function unwrap(text: string): string {
  const lines = text.split('\n')
  const width = wrapWidth(lines)
  if (width === null) return text
  const joined: string[] = []
  let isOpen = false
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && isOpen && !OPENS.test(line)) joined[joined.length - 1] = last + spaced(last, line) + line
    else joined.push(line)
    isOpen = [...line].length >= width && !/[。！？：:]$/.test(line)
  }
  return joined.join('\n')
}

const spaced = (before: string, after: string) => (/[a-z]$/i.test(before) && /^[a-z]/i.test(after) ? ' ' : '')

/** The length from which a line counts as full: where most lines are about equally long and end within a sentence. */
function wrapWidth(lines: string[]): number | null {
  if (lines.length < 20) return null
  const lengths = lines.map((line) => [...line].length).sort((a, b) => a - b)
  const longest = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  if (longest < 16 || longest > 60) return null
  const full = lines.filter((line) => [...line].length >= longest * 0.85)
  const cut = full.filter((line) => !/[。！？；;：:]$/.test(line))
  return full.length * 2 >= lines.length && cut.length * 4 >= full.length * 3 ? longest * 0.85 : null
}
