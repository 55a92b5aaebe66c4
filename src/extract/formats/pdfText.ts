import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { fail } from '../../model/failures.ts'
import { isChinese } from './encodedText.ts'

/**
 * The lines of a PDF file's pages, without page numbers and lines that are repeated on each page.
 * @throws SCAN_WITHOUT_TEXT, FILE_ENCRYPTED, FILE_DAMAGED
 */
export async function pdfText(bytes: Uint8Array, path: string): Promise<string> {
  const pages = await textOfPages(bytes, path)
  const text = withoutRunningLines(pages).map(closed).join('\n')
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (letters < pages.length * FEWEST_LETTERS || !isChinese(text)) throw fail('SCAN_WITHOUT_TEXT', path, pages.length)
  return text
}

/** Letters a page: a scan has none, or those of a stamp or a watermark. */
const FEWEST_LETTERS = 10

/** Names of the characters in fonts that a file does not bring along (宋体, 仿宋): unpdf has none, pdf.js keeps them apart. */
const CHARACTER_MAPS = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/')

async function textOfPages(bytes: Uint8Array, path: string): Promise<string[]> {
  try {
    // the copy is taken over by the parser
    const file = await getDocumentProxy(new Uint8Array(bytes), {
      cMapUrl: CHARACTER_MAPS,
      cMapPacked: true,
      verbosity: 0,
    })
    try {
      return (await extractText(file)).text
    } finally {
      await file.destroy()
    }
  } catch (error) {
    const { name, message } = error as Error
    throw name === 'PasswordException' ? fail('FILE_ENCRYPTED', path) : fail('FILE_DAMAGED', path, 'PDF file', message)
  }
}

/** `3`, `- 3 -`, `— 3 —`, `第3页 共9页`, `3/9`. */
const PAGE_NUMBER = /^[-—–－~·\s]*(?:第\s*)?\d{1,3}\s*(?:页)?(?:[,，\s/／共]*\d{1,3}\s*页?)?[-—–－~·\s]*$/

/** Takes page numbers, and head and foot lines that stand on most pages, from the top and the bottom of each page. */
function withoutRunningLines(pages: readonly string[]): string[] {
  const lines = pages.map((page) => page.split('\n').filter((line) => line.trim() !== ''))
  const edges = lines.flatMap((page) => [...new Set([page[0], page.at(-1)])])
  const isRunning = (line: string | undefined): boolean =>
    line !== undefined &&
    (PAGE_NUMBER.test(line) || (pages.length > 2 && edges.filter((edge) => edge === line).length * 2 > pages.length))
  return lines.map((page) => {
    let [start, end] = [0, page.length]
    while (start < end && isRunning(page[start])) start++
    while (start < end && isRunning(page[end - 1])) end--
    return page.slice(start, end).join('\n')
  })
}

/** Takes out the blanks between characters of a page that was set with wide spacing; a blank here and there is meant. */
function closed(page: string): string {
  const gaps = page.match(GAP)?.length ?? 0
  return gaps * 5 > (page.match(/\p{sc=Han}/gu)?.length ?? 0) ? page.replace(GAP, '') : page
}
const GAP = /(?<=[\p{sc=Han}，。、；：]) (?=[\p{sc=Han}，。、；：])/gu
