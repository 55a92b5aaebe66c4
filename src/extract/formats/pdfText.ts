import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { extractTextItems, getDocumentProxy } from 'unpdf'
import { fail } from '../../model/failures.ts'
import { frequentShare } from './encodedText.ts'
import { joinParagraphs, type SetLine } from './pdfParagraphs.ts'

/**
 * The paragraphs of a PDF file, one a line, without page numbers and what is repeated on each page.
 * @throws SCAN_WITHOUT_TEXT, FILE_ENCRYPTED, FILE_DAMAGED
 */
export async function pdfText(bytes: Uint8Array, path: string): Promise<string> {
  const pages = await linesOfPages(bytes, path)
  const text = closed(joinParagraphs(withoutRunningLines(pages)).join('\n'))
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (letters < pages.length * FEWEST_LETTERS || frequentShare(text) < 1 / 10)
    throw fail('SCAN_WITHOUT_TEXT', path, pages.length)
  return text
}

/** Letters a page: a scan has none, or those of a stamp or a watermark. */
const FEWEST_LETTERS = 10

/** Names of the characters in fonts that a file does not bring along (宋体, 仿宋): unpdf has none, pdf.js keeps them apart. */
const CHARACTER_MAPS = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/')

async function linesOfPages(bytes: Uint8Array, path: string): Promise<SetLine[][]> {
  try {
    // the copy is taken over by the parser
    const file = await getDocumentProxy(new Uint8Array(bytes), {
      cMapUrl: CHARACTER_MAPS,
      cMapPacked: true,
      verbosity: 0,
    })
    try {
      return (await extractTextItems(file)).items.map(linesOf)
    } finally {
      await file.destroy()
    }
  } catch (error) {
    const { name, message } = error as Error
    throw name === 'PasswordException' ? fail('FILE_ENCRYPTED', path) : fail('FILE_DAMAGED', path, 'PDF file', message)
  }
}

type Item = Awaited<ReturnType<typeof extractTextItems>>['items'][number][number]

function linesOf(items: readonly Item[]): SetLine[] {
  const lines: SetLine[] = []
  let line: SetLine | null = null
  for (const { str, x, width, fontSize, hasEOL } of items) {
    if (str.trim() !== '') {
      line ??= { text: '', left: x, right: x, size: fontSize }
      line.right = Math.max(line.right, x + width)
    }
    if (line) line.text += str
    if (!hasEOL || !line) continue
    lines.push(line)
    line = null
  }
  return line ? [...lines, line] : lines
}

/** `3`, `- 3 -`, `— 3 —`, `第3页 共9页`, `3/9`. */
const PAGE_NUMBER = /^[-—–－~·\s]*(?:第\s*)?\d{1,3}\s*页?(?:[,，\s/／共]*\d{1,3}\s*页?)?[-—–－~·\s]*$/

/** Takes page numbers, and head and foot lines that stand on most pages, from the top and the bottom of each page. */
function withoutRunningLines(pages: readonly SetLine[][]): SetLine[] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const text of new Set([page[0]?.text, page.at(-1)?.text])) {
      if (text) counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  const isRunning = ({ text }: SetLine): boolean =>
    PAGE_NUMBER.test(text) || (pages.length > 2 && (counts.get(text) ?? 0) * 2 > pages.length)
  return pages.flatMap((page) => {
    const start = page.findIndex((line) => !isRunning(line))
    return start < 0 ? [] : page.slice(start, page.findLastIndex((line) => !isRunning(line)) + 1)
  })
}

/** Takes out the blanks between characters of a text that was set with wide spacing; a blank here and there is meant. */
function closed(text: string): string {
  const gaps = text.match(GAP)?.length ?? 0
  return gaps * 5 > (text.match(/\p{sc=Han}/gu)?.length ?? 0) ? text.replace(GAP, '') : text
}
const GAP = /(?<=[\p{sc=Han}，。、；：]) (?=[\p{sc=Han}，。、；：])/gu
