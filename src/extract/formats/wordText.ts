import mammoth from 'mammoth'
import { fail } from '../../model/failures.ts'

/** The paragraphs of a Word file (DOCX), one a line; cells of a table too. Numbers that Word sets before headings by itself are not in it. */
export async function wordText(bytes: Uint8Array, path: string): Promise<string> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    return value
  } catch (error) {
    throw fail('FILE_DAMAGED', path, 'Word file', (error as Error).message)
  }
}
