import { simplify } from './simplify.ts'

/** A text folded for comparing labels, and for each of its units the UTF-16 offset it came from and how many separators stand before it. */
export interface Folded {
  text: string
  from: Uint32Array
  /** Units before which separators of enumerations were dropped: one more than for the unit before where 双随机、一公开 has its 、. */
  separators: Uint32Array
}

const SEPARATOR = /[、，,·・•]/
const DROPPED = /[\s“”"'‘’「」『』\u200b\ufeff]/
const HAN = /[\u4e00-\u9fff]/

/** Folds width and case, and drops white space, quotes and separators of enumerations. */
export function fold(text: string): Folded {
  const size = sizeOf(text)
  const units = new Uint16Array(size)
  const from = new Uint32Array(size)
  const separators = new Uint32Array(size)
  let length = 0
  let separated = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const folded = foldOf(unit)
    if (folded === DROPS) continue
    if (folded === SEPARATES) {
      separated++
      continue
    }
    const several = folded === SEVERAL ? folds(unit) : null
    const count = several?.length ?? 1
    for (let part = 0; part < count; part++) {
      units[length] = several ? several.charCodeAt(part) : folded
      from[length] = at
      separators[length] = separated
      length++
    }
  }
  return {
    text: Buffer.from(units.buffer, 0, length * 2).toString('utf16le'),
    from: from.subarray(0, length),
    separators: separators.subarray(0, length),
  }
}

/** The form in which labels of measures are compared: folded, in simplified characters. 楓橋經驗, “枫桥经验” and 枫桥经验 are one. */
export function foldLabel(label: string): string {
  return fold(simplify(label)).text
}

const [DROPS, SEPARATES, SEVERAL] = [-1, -2, -3]
/** What each UTF-16 unit folds into, learnt when it is first met: a unit, or one of the above; 0 where it was not met yet. */
const FOLDS = new Int32Array(0x10000)

function foldOf(unit: number): number {
  return FOLDS[unit] || learn(unit)
}

function learn(unit: number): number {
  const written = String.fromCharCode(unit)
  const folded = folds(unit)
  const isOne = folded.length === 1 && folded !== '\0'
  const one = isOne ? folded.charCodeAt(0) : SEVERAL
  FOLDS[unit] = SEPARATOR.test(written) ? SEPARATES : DROPPED.test(written) ? DROPS : one
  return FOLDS[unit] as number
}

function folds(unit: number): string {
  const written = String.fromCharCode(unit)
  return HAN.test(written) ? written : written.normalize('NFKC').toLowerCase()
}

/** Units that the folded text has at most: some fold into several. */
function sizeOf(text: string): number {
  let size = text.length
  for (let at = 0; at < text.length; at++) {
    if (foldOf(text.charCodeAt(at)) === SEVERAL) size += folds(text.charCodeAt(at)).length
  }
  return size
}
