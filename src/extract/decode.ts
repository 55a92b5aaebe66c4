import { analyse } from 'chardet'
import { fail } from '../model/failures.ts'
import { stage } from './stage.ts'

/**
 * The bytes as a string: UTF-8, UTF-16, GB18030 or Big5, with or without a byte order mark. `path` is what a failure calls them.
 * @throws FILE_EMPTY, FILE_BINARY
 */
export const decode = (path: string) =>
  stage({
    needs: ['bytes'],
    gives: ['raw'],
    run: ({ bytes }) => {
      if (isBinary(bytes)) throw fail('FILE_BINARY', path)
      const raw = textOf(bytes)
      if (raw === null || controlShare(raw) > 0.01) throw fail('FILE_BINARY', path)
      if (raw.trim() === '') throw fail('FILE_EMPTY', path)
      return { raw }
    },
  })

/** First bytes of PDF, ZIP (DOCX, OFD), OLE (DOC, WPS), PNG, JPEG, GIF, RAR, 7z, gzip. */
const SIGNATURES = [
  '25504446',
  '504b0304',
  'd0cf11e0',
  '89504e47',
  'ffd8ff',
  '474946383',
  '52617221',
  '377abcaf',
  '1f8b',
]

function isBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  return SIGNATURES.some((signature) => start.startsWith(signature))
}

function textOf(bytes: Uint8Array): string | null {
  const marked = encodingByMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  // a cut or damaged UTF-8 text is still one: few characters are lost
  if (lost(utf8) * 50 <= utf8.length && !utf8.includes('\0')) return utf8
  const wide = ['utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding).decode(bytes)).find(isChinese)
  if (wide) return wide
  if (analyse(bytes)[0]?.name === 'Big5') {
    const big5 = new TextDecoder('big5').decode(bytes)
    if (isChinese(big5)) return big5
  }
  const chinese = new TextDecoder('gb18030').decode(bytes)
  return lost(chinese) * 50 <= chinese.length ? chinese : null
}

function encodingByMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

const lost = (text: string): number => text.match(/\ufffd/g)?.length ?? 0

/** Holds the most frequent characters of such texts: one read in the wrong encoding or byte order does not. */
const isChinese = (text: string): boolean =>
  (text.match(/[的一是在和有了，。、：；（）\n,.0-9年法治政府行]/g)?.length ?? 0) * 6 > text.length

const controlShare = (text: string): number =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted
  (text.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0) / Math.max(1, text.length)
