import { simplify } from '../reference/simplify.ts'
import { unitSet } from '../reference/unitSet.ts'

/** Traditional text as simplified. */
export const toSimplified = (text: string): string => simplify(text).replace(WRITTEN_ZHU, '着')

/**
 * Whether common traditional forms are at least one in 50 of a text's Han characters. Names in a simplified text (乾县, 於) do not make it
 * traditional.
 */
export function isTraditional(text: string): boolean {
  let traditional = 0
  let han = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x4e00 || unit > 0x9fff) continue
    han++
    traditional += TRADITIONAL[unit] as number
  }
  return traditional > 0 && traditional * 50 >= han
}

/** The most frequent characters of such reports whose traditional form differs. */
const TRADITIONAL = unitSet(
  '設務發關區縣實經濟規劃書記動會議總結導與業為辦對領幹部組織織進體係統員見題報決範圍證書執權責員應訴審監督網絡數據運營環際產權農業開展強學習貫徹黨國際級門機構製齊興調風險專項協議團隊認識時間標準質項類傳統億萬當處衆眾優勢',
)

/** 著 where simplified text has 着; 著 stays in 显著, 著名, 著作 and the like. */
const WRITTEN_ZHU = /(?<![显卓昭名原论专遗编译土巨])著(?![名作称述书录])/g
