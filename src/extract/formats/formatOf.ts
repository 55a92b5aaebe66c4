/** What the bytes of a file are, by their first bytes whatever its name says. */
export type Format = 'text' | 'html' | 'docx' | 'pdf'

/** The format of a file; `encrypted` for an Office file under a password, `binary` for what no report is written in. */
export function formatOf(bytes: Uint8Array): Format | 'encrypted' | 'binary' {
  const start = latin1(bytes.subarray(0, 1024))
  // a few bytes may stand before the mark: https://www.iso.org/standard/75839.html, annex H
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('PK\x03\x04')) return holds(bytes, 'word/document') ? 'docx' : 'binary'
  if (start.startsWith('\xd0\xcf\x11\xe0')) return holds(bytes, ENCRYPTED) ? 'encrypted' : 'binary'
  if (SIGNATURES.some((signature) => start.startsWith(signature))) return 'binary'
  return MARKUP.test(start.replaceAll('\0', '')) ? 'html' : 'text'
}

/** PNG, JPEG, GIF, RAR, 7z, gzip, RTF. */
const SIGNATURES = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'Rar!', '7z\xbc\xaf', '\x1f\x8b', '{\\rtf']

/** The stream of an Office file that holds the whole file encrypted; names are UTF-16: [MS-OFFCRYPTO] 2.3.4.4 */
const ENCRYPTED = [...'EncryptedPackage'].join('\0')

/** A page, or a part of one. A text that was saved with a tag left in it begins with words. */
const MARKUP =
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|div|p|table|article|section|h[1-6]|span|script|style|link)\b/i

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const holds = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'latin1')
