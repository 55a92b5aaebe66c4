import { Converter } from 'opencc-js/t2cn'

/** A text folded for comparing labels, and for each of its units the UTF-16 offset it came from. */
export interface Folded {
  text: string
  from: number[]
}

/** What stands between the parts of an enumerated name: 双随机、一公开. */
export const SEPARATOR = /[、，,·・•]/
const DROPPED = /[\s“”"'‘’「」『』、，,·・•\u200b\ufeff]/
const HAN = /[\u4e00-\u9fff]/
const simplify = Converter({ from: 't', to: 'cn' })

/** Folds width and case, and drops white space, quotes and separators of enumerations. */
export function fold(text: string): Folded {
  let folded = ''
  const from: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (DROPPED.test(unit)) continue
    for (const kept of HAN.test(unit) ? unit : unit.normalize('NFKC').toLowerCase()) {
      folded += kept
      for (let i = 0; i < kept.length; i++) from.push(at)
    }
  }
  return { text: folded, from }
}

/** The form in which labels of measures are compared: folded, in simplified characters. 楓橋經驗, “枫桥经验” and 枫桥经验 are one. */
export function foldLabel(label: string): string {
  return fold(simplify(label)).text
}
