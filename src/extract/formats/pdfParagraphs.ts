import { OPENS } from '../unwrap.ts'

/** A line as it stands on a page; lengths in points, from the left edge. */
export interface SetLine {
  text: string
  left: number
  right: number
  /** Height of its letters. */
  size: number
}

/** Lines joined to paragraphs, by how they are set: a paragraph goes on where a line is full and the next is not indented. */
export function joinParagraphs(lines: readonly SetLine[]): string[] {
  const long = lines.filter(({ text }) => text.length >= 20)
  const left = Math.min(...long.map((line) => line.left))
  const right = Math.max(...long.map((line) => line.right))
  const isIndented = (line: SetLine) => line.left > left + line.size
  const hasIndents = lines.filter(isIndented).length * 10 >= lines.length
  const paragraphs: string[] = []
  let isOpen = false
  for (const line of lines) {
    const goesOn = isOpen && !isIndented(line) && (hasIndents || !OPENS.test(line.text))
    paragraphs.push(goesOn ? (paragraphs.pop() as string) + line.text : line.text)
    // letters that stay together may leave a gap at the end; without indents a full stop there ends a paragraph
    isOpen = line.right > right - 3 * line.size && (hasIndents || !/[。！？：:]$/.test(line.text))
  }
  return paragraphs
}
