import { fail } from '../model/failures.ts'
import { encodedText } from './formats/encodedText.ts'
import { type Format, formatOf } from './formats/formatOf.ts'

/** A file as characters, before any cleaning. */
export interface Decoded {
  format: Format
  raw: string
  /** Lines of a web page outside its text, by their elements: menus, breadcrumbs, tables of metadata, the foot. */
  around: string[]
}

/**
 * The bytes of a text, a web page, a Word file or a PDF file as a string, whatever the file's name says. `path` is what a failure calls them.
 * @throws FILE_EMPTY, FILE_BINARY, FILE_ENCRYPTED, FILE_DAMAGED, SCAN_WITHOUT_TEXT
 */
export async function decode(bytes: Uint8Array, path: string): Promise<Decoded> {
  const format = formatOf(bytes)
  if (format === 'binary') throw fail('FILE_BINARY', path)
  if (format === 'encrypted') throw fail('FILE_ENCRYPTED', path)
  const read = await READERS[format](bytes, path)
  if (read === null) throw fail('FILE_BINARY', path)
  if (read.raw.trim() === '') throw fail('FILE_EMPTY', path)
  return { format, ...read }
}

type Read = { raw: string; around: string[] }

/** Parsers of files other than texts are loaded when such a file comes: most reports are texts. */
const READERS: Record<Format, (bytes: Uint8Array, path: string) => Promise<Read | null> | Read | null> = {
  text: (bytes) => alone(encodedText(bytes)),
  html: async (bytes) => (await import('./formats/htmlPage.ts')).htmlPage(bytes),
  docx: async (bytes, path) => alone(await (await import('./formats/wordText.ts')).wordText(bytes, path)),
  pdf: async (bytes, path) => alone(await (await import('./formats/pdfText.ts')).pdfText(bytes, path)),
}

const alone = (raw: string | null): Read | null => (raw === null ? null : { raw, around: [] })
