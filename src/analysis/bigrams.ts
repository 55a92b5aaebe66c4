import { lowerBound } from './lowerBound.ts'
import type { Steps } from './steps.ts'

/** Texts one behind the other: the nth goes from `starts[n]` to `starts[n + 1]`. No unit is 0. */
export interface Texts {
  readonly units: Uint16Array
  readonly starts: Uint32Array
}

/** For each pair of neighbouring units the texts that hold it. */
export interface Bigrams {
  /** The pairs that there are, ascending: the first unit times 65,536 and the second; the second is 0 behind the last unit of a text. */
  readonly pairs: Uint32Array
  /** Where in `texts` those of each pair begin; one more for the end. */
  readonly starts: Uint32Array
  /** Numbers of texts, ascending under each pair, none twice. */
  readonly texts: Uint32Array
}

const UNITS = 0x10000

export function* buildBigrams(texts: Texts): Steps<Bigrams> {
  const { numbers, pairAt } = numberPairs(texts)
  yield
  const pairs = Uint32Array.from(numbers.keys()).sort()
  const places = new Uint32Array(numbers.size)
  pairs.forEach((pair, place) => {
    places[numbers.get(pair) as number] = place
  })
  const last = new Int32Array(pairs.length).fill(-1)
  const each = (visit: (place: number, text: number) => void) => {
    last.fill(-1)
    for (let text = 0; text + 1 < texts.starts.length; text++) {
      for (let at = texts.starts[text] as number; at < (texts.starts[text + 1] as number); at++) {
        const place = places[pairAt[at] as number] as number
        if (last[place] === text) continue
        last[place] = text
        visit(place, text)
      }
    }
  }
  const starts = new Uint32Array(pairs.length + 1)
  each((place) => {
    starts[place + 1] = (starts[place + 1] as number) + 1
  })
  for (let place = 0; place < pairs.length; place++) {
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number)
  }
  yield
  const next = starts.slice()
  const found = new Uint32Array(starts[pairs.length] as number)
  each((place, text) => {
    found[next[place] as number] = text
    next[place] = (next[place] as number) + 1
  })
  return { pairs, starts, texts: found }
}

/** Numbers the pairs in the order of their coming, and tells which begins at each unit. */
function numberPairs({ units, starts }: Texts) {
  const numbers = new Map<number, number>()
  const pairAt = new Uint32Array(units.length)
  for (let text = 0; text + 1 < starts.length; text++) {
    const end = starts[text + 1] as number
    for (let at = starts[text] as number; at < end; at++) {
      const pair = (units[at] as number) * UNITS + (at + 1 < end ? (units[at + 1] as number) : 0)
      let number = numbers.get(pair)
      if (number === undefined) {
        number = numbers.size
        numbers.set(pair, number)
      }
      pairAt[at] = number
    }
  }
  return { numbers, pairAt }
}

/** The texts that hold the second unit behind the first, ascending. */
export function textsOfPair({ pairs, starts, texts }: Bigrams, first: number, second: number): Uint32Array {
  const at = lowerBound(pairs, first * UNITS + second)
  return pairs[at] === first * UNITS + second ? texts.subarray(starts[at], starts[at + 1]) : texts.subarray(0, 0)
}

/** The texts that hold a unit, in no order, some of them several times. */
export function textsOfUnit({ pairs, starts, texts }: Bigrams, unit: number): Uint32Array {
  return texts.subarray(starts[lowerBound(pairs, unit * UNITS)], starts[lowerBound(pairs, (unit + 1) * UNITS)])
}
