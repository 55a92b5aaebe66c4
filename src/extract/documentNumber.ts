import type { Span } from './stage.ts'

const YEAR = String.raw`[〔\[（(【﹝〈]\s*(?:19|20)\d{2}\s*年?\s*[〕\]）)】﹞〉]`
const NUMBER = String.raw`第?\s*\d{1,5}\s*号`
/** 国办发〔2018〕118号, 国务院令第713号, 第713号令, 2022年第3号 */
const FORMS = [
  String.raw`[\u4e00-\u9fff]{1,12}\s*${YEAR}\s*${NUMBER}`,
  String.raw`[\u4e00-\u9fff]{0,14}令\s*[（(〔]?\s*(?:(?:19|20)\d{2}年?\s*)?${NUMBER}`,
  String.raw`[\u4e00-\u9fff]{0,14}${NUMBER}\s*令`,
].join('|')
const AFTER = new RegExp(String.raw`^[》〉”"]?\s*[（(]?\s*(${FORMS})\s*[）)]?`, 'u')
const BEFORE = new RegExp(String.raw`(${FORMS})\s*[）)]?\s*(?:文件)?$`, 'u')
const AT_END = new RegExp(String.raw`\s*[（(]\s*(${FORMS})\s*[）)]$`, 'u')
/** Words before a number that are not part of it. */
const LEAD_IN = /^.*(?:根据|按照|依据|依照|贯彻|落实|执行|印发|下发|转发|制定|出台|见|以|的|了)/u

/** 文号 of the title at `span`: right behind it, or right before it where `free` says that no other title has it. */
export function documentNumberBeside(text: string, span: Span, free: number): { number: string; end: number } | null {
  const after = text.slice(span.end, span.end + 48).match(AFTER)
  if (after?.[1]) return { number: writeNumber(after[1]), end: span.end + after[0].length }
  const words = text.slice(Math.max(free, span.start - 40), span.start)
  const before = words.includes('号') ? words.match(BEFORE) : null
  return before?.[1] ? { number: writeNumber(before[1]), end: span.end } : null
}

/** Splits 《…的通知（国办发〔2018〕37号）》 into title and number. */
export function splitNumber(title: string): { title: string; documentNumber: string | null } {
  const found = title.includes('号') ? title.match(AT_END) : null
  return found?.[1]
    ? { title: title.slice(0, found.index), documentNumber: writeNumber(found[1]) }
    : { title, documentNumber: null }
}

function writeNumber(written: string): string {
  return written
    .replace(/\s+/gu, '')
    .replace(LEAD_IN, '')
    .replace(/[[（(【﹝〈]((?:19|20)\d{2})年?[\]）)】﹞〉]/u, '〔$1〕')
    .replace(/令[（(〔]/u, '令')
}
