/** Stands before a place that was restored, until the places of all damage are known. A private-use character: no text holds it. */
export const RESTORED = '\ue000'

const SYLLABLE = '(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiouüvāáǎàōóǒòēéěèêīíǐìūúǔùǖǘǚǜńňǹḿ]{1,3}(?:ng?|r)?'
/** The bracket is looked for before what stands before it: most characters are Han. */
const ANNOTATION = new RegExp(`(?=[(（])(?<=[\\u3400-\\u9fff])[(（]${SYLLABLE}[)）]`, 'g')
const LOST = new RegExp(
  `[?？]([\\u4e00-\\u9fff!-~，。、；：？！（）”’])([@-~])(?:[(（]${SYLLABLE}[)）]|(?=[\\u4e00-\\u9fff]))`,
  'g',
)

/**
 * Undoes what annotating pages do to a text: the pinyin in brackets after characters. Texts with fewer than five are left as they are.
 */
export function withoutPinyin(text: string): string {
  const annotations = text.match(ANNOTATION)?.length ?? 0
  return annotations < 5 ? text : text.replace(ANNOTATION, '')
}

/**
 * Restores characters that went with a stop when GBK text in traditional characters lost its step: in `境?,F將` (or `境?,F(xiàn)將`) the four
 * bytes of `。現` were read as a lost byte, `，` and `F`. They tell what stood there.
 */
export function withLostCharacters(text: string): string {
  return text.replace(LOST, (whole, second: string, last: string) => restored(second, last) ?? whole)
}

/** The stop and the character whose four GBK bytes were read as a lost byte, `second` and the letter `last`. */
function restored(second: string, last: string): string | null {
  const bytes = second < '\x7f' ? [0xa3, second.charCodeAt(0) + 0x80] : gbkBytes(second)
  const trail = last.charCodeAt(0)
  if (!bytes) return null
  const [lead, next] = bytes as [number, number]
  for (const first of [0xa1, 0xa3]) {
    const [stop = '', character = ''] = new TextDecoder('gbk').decode(Uint8Array.of(first, lead, next, trail))
    if (/[。，、；：！？”’》）]/.test(stop) && /[\u4e00-\u9fff]/.test(character)) return RESTORED + stop + character
  }
  return null
}

let table: Map<string, [number, number]> | undefined

/** GBK bytes of a character of two bytes; there is no encoder for it, so the decoder's table is turned round once. */
function gbkBytes(character: string): [number, number] | undefined {
  if (!table) {
    table = new Map()
    const decoder = new TextDecoder('gbk')
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
      }
    }
  }
  return table.get(character)
}
