import { analyse } from 'chardet'

/**
 * The bytes as a string: UTF-8, UTF-16, GB18030 or Big5, with or without a byte order mark; null where they are none of them. `declared` is
 * the encoding that a page says it has, which is believed where the bytes are not UTF-8.
 */
export function encodedText(bytes: Uint8Array, declared: string | null = null): string | null {
  const text = decoded(bytes, declared)
  return text === null || controlShare(text) > 0.01 ? null : text
}

function decoded(bytes: Uint8Array, declared: string | null): string | null {
  const marked = encodingByMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  // a cut or damaged UTF-8 text is still one: few characters are lost
  if (isWhole(utf8) && !utf8.includes('\0')) return utf8
  const said = declared && decoderOf(declared)?.decode(bytes)
  if (said && isWhole(said)) return said
  const wide = ['utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding).decode(bytes)).find(isChinese)
  if (wide) return wide
  if (analyse(bytes)[0]?.name === 'Big5') {
    const big5 = new TextDecoder('big5').decode(bytes)
    if (isChinese(big5)) return big5
  }
  const chinese = new TextDecoder('gb18030').decode(bytes)
  return isWhole(chinese) ? chinese : null
}

function encodingByMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** The Chinese encodings and UTF-16 only: Latin ones would give a text of any bytes. */
function decoderOf(name: string): TextDecoder | null {
  return /^(?:gb|big5|utf-?16|hz)/i.test(name) ? new TextDecoder(/^gb/i.test(name) ? 'gb18030' : name) : null
}

const isWhole = (text: string): boolean => (text.match(/\ufffd/g)?.length ?? 0) * 50 <= text.length

/** Share of the most frequent characters of such texts: hardly any in one read in the wrong encoding, byte order or font. */
export const frequentShare = (text: string): number =>
  (text.match(/[的一是在和有了，。、：；（）\n,.0-9年法治政府行]/g)?.length ?? 0) / Math.max(1, text.length)

const isChinese = (text: string): boolean => frequentShare(text) > 1 / 6

const controlShare = (text: string): number =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted
  (text.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0) / Math.max(1, text.length)
