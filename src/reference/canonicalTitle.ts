import { hasAny, unitSet, WHITE_SPACE } from './unitSet.ts'

const OPENING = /[《〈<＜‹«]/gu
const CLOSING = /[》〉>＞›»]/gu
const FULL_WIDTH: Record<string, string> = { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？' }

/**
 * The form in which titles of instruments are compared and shown: without outer 《》, a leading 中华人民共和国 and white space; inner titles
 * in 〈〉, other brackets as （）, dashes as —, quotes as “”, digits and letters in half width. 试行, 草案, 征求意见稿 stay: they are other instruments.
 */
export function canonicalTitle(title: string): string {
  if (!hasAny(title, WRITTEN_OTHERWISE) && !title.startsWith('中华人民共和国')) return title
  const spaced = title.trim().replace(/(?<![\w.])\s+|\s+(?![\w.])/gu, '')
  return withoutOuterBrackets(
    spaced
      .replace(/[\uff01-\uff5e]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
      .replace(OPENING, '〈')
      .replace(CLOSING, '〉')
      .replace(/[([【〔﹝{]/gu, '（')
      .replace(/[)\]】〕﹞}]/gu, '）')
      .replace(/[-–—―−~～─]+/gu, '—')
      .replace(/["“”„‟「」『』]/gu, quotes())
      .replace(/[,:;!?]/gu, (mark) => FULL_WIDTH[mark] as string),
  ).replace(/(^|〈)(?:中华人民共和国)+(?=[^〈〉]{2})/gu, '$1')
}

/** What a canonical title may have in another form: most titles have none of it. */
const WRITTEN_OTHERWISE = unitSet(
  `${WHITE_SPACE}${fullWidth()}《〈<＜‹«》〉>＞›»([【〔﹝{)]】〕﹞}-–—―−~～─"“”„‟「」『』,:;!?`,
)

/** All but the brackets and marks that stay as they are. */
function fullWidth(): string {
  const all = Array.from({ length: 0x5e }, (_, at) => String.fromCharCode(0xff01 + at))
  return all.filter((unit) => !'（），：；！？'.includes(unit)).join('')
}

/** Opens and closes by turns. */
function quotes(): () => string {
  let open = false
  return () => {
    open = !open
    return open ? '“' : '”'
  }
}

/** Drops 〈…〉 around the whole: not where the first bracket closes before the end. */
function withoutOuterBrackets(title: string): string {
  if (!title.startsWith('〈') || !title.endsWith('〉')) return title
  let depth = 0
  for (let at = 0; at < title.length; at++) {
    if (title[at] === '〈') depth++
    if (title[at] === '〉' && --depth === 0 && at < title.length - 1) return title
  }
  return withoutOuterBrackets(title.slice(1, -1))
}
