import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decode } from '../../src/extract/decode.ts'
import { Failure } from '../../src/model/failures.ts'

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 300 })

const TEXT = '示例县2023年法治政府建设年度报告\n一、全县坚持依法行政，完成了各项工作。'
const read = async (bytes: Uint8Array) => (await decode(bytes, '示例.txt')).raw

/** Bytes of a text in a double-byte encoding, found by trying all pairs: there is only a decoder for it. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const pairs = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
  return Uint8Array.from(
    [...text].flatMap((unit) => (unit < '\x80' ? [unit.charCodeAt(0)] : (pairs.get(unit) as number[]))),
  )
}

describe('decoding', () => {
  const utf16 = Buffer.from(TEXT, 'utf16le')

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, little end first, with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16, big end first, with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['UTF-16, little end first, without a mark', utf16],
    ['UTF-16, big end first, without a mark', Buffer.from(utf16).swap16()],
    ['GB18030', encode(TEXT, 'gb18030')],
  ])('reads %s', async (_, bytes) => {
    expect(await read(bytes)).toBe(TEXT)
  })

  it('reads Big5', async () => {
    const text = '本縣堅持依法行政，完成了年度工作，這是在縣政府的統一領導下取得的成績。'
    expect(await read(encode(text, 'big5'))).toBe(text)
  })

  it('keeps what is left of a UTF-8 text that was cut within a character', async () => {
    expect(await read(Buffer.from(TEXT.repeat(3)).subarray(0, 298))).toMatch(/^示例县2023年.*\ufffd$/s)
  })

  it.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'FILE_EMPTY'],
    ['only white space', Buffer.from('\ufeff \n\u3000\n'), 'FILE_EMPTY'],
    ['a PDF that ends after its mark', Buffer.from('%PDF-1.7 甲'), 'FILE_DAMAGED'],
    ['a DOCX that is cut', Buffer.from('PK\x03\x04 word/document.xml 甲'), 'FILE_DAMAGED'],
    ['an archive of something else', Buffer.from('PK\x03\x04 甲'), 'FILE_BINARY'],
    [
      'an Office file under a password',
      Buffer.from('\xd0\xcf\x11\xe0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e', 'latin1'),
      'FILE_ENCRYPTED',
    ],
    ['an old Word file', Buffer.from('\xd0\xcf\x11\xe0 甲', 'latin1'), 'FILE_BINARY'],
    ['bytes with many zeros', Buffer.from('甲\0\0\0乙\0\0\0'), 'FILE_BINARY'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('示例.txt') }),
    )
  })

  it('gives a text or a failure of the catalogue for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        try {
          expect((await read(bytes)).trim()).not.toBe('')
        } catch (error) {
          expect(error).toBeInstanceOf(Failure)
        }
      }),
    )
  })
})
