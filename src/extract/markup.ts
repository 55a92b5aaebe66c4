/** Characters that stand for HTML in a text saved from a page, Kangxi radicals of PDF files, and white space of all sorts. */
export function plainText(raw: string): string {
  let text = raw
  if (/[<&]/.test(text)) text = withoutEntities(withoutTags(text))
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (radical) => RADICALS[radical] ?? radical.normalize('NFKC'))
    .replace(/[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** Controls, soft hyphen, zero-width and directional marks, variation selectors, private use. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is dropped
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code units on purpose
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ue000-\uf8ff]/g

/** Radicals of simplified forms that NFKC leaves as they are. */
const RADICALS: Record<string, string> = {
  '⺟': '母',
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
}

/** Only tags with Latin names: 〈…〉 of inner titles is often typed as <…>. */
function withoutTags(text: string): string {
  return HIDDEN.reduce((rest, [opening, closing]) => withoutBlocks(rest, opening, closing), text)
    .replace(/<\/?(?:p|div|br|tr|li|h[1-6]|table|section|article|ul|ol|title)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9:-]*(?:\s[^<>]*)?\/?>|<![a-z][^<>]*>/gi, '')
}

const HIDDEN = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
  ['<head>', '</head>'],
] as const

function withoutBlocks(text: string, opening: string, closing: string): string {
  const lower = text.toLowerCase()
  const kept: string[] = []
  let from = 0
  for (let start = lower.indexOf(opening); start >= 0; start = lower.indexOf(opening, from)) {
    const end = lower.indexOf(closing, start)
    if (end < 0) break
    kept.push(text.slice(from, start))
    from = end + closing.length
  }
  return kept.length > 0 ? kept.join('') + text.slice(from) : text
}

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  permil: '‰',
  copy: '©',
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (entity, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? entity
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}
