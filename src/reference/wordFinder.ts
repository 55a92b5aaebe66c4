/** A word where it stands in a text, as what it means: UTF-16 offsets, end exclusive. */
export interface FoundWord<Meaning> {
  start: number
  end: number
  meaning: Meaning
}

/**
 * Finds all of many words in a text, also within and across one another, in the order of their ends, the longest of one end first.
 * Time is linear in the text for words of bounded length.
 */
export function wordFinder<Meaning>(words: ReadonlyMap<string, Meaning>): (text: string) => FoundWord<Meaning>[] {
  const sorted = [...words.keys()].filter((word) => word !== '').sort()
  const meanings = sorted.map((word) => words.get(word) as Meaning)
  const { units, children, wordAt } = trieOf(sorted)
  const roots = new Uint32Array(0x10000)
  for (let node = 1; node < (children[1] as number); node++) roots[units[node] as number] = node
  const pairs = bitsAt(
    sorted.filter(({ length }) => length > 1).map((word) => pairHash(unitAt(word, 0), unitAt(word, 1))),
  )
  const alone = bitsAt(sorted.filter(({ length }) => length === 1).map((word) => unitAt(word, 0)))

  return (text) => {
    const found: FoundWord<Meaning>[] = []
    let next = unitAt(text, 0)
    for (let start = 0; start < text.length; start++) {
      const unit = next
      next = unitAt(text, start + 1)
      if (!hasBit(pairs, pairHash(unit, next)) && !hasBit(alone, unit)) continue
      let node = roots[unit] as number
      for (let end = start + 1; node !== 0; end++) {
        const word = wordAt[node] as number
        if (word >= 0) insert(found, { start, end, meaning: meanings[word] as Meaning })
        node = end < text.length ? childOf(node, text.charCodeAt(end)) : 0
      }
    }
    return found
  }

  /** 0, the root, where the node has no child of the unit. */
  function childOf(node: number, unit: number): number {
    let low = children[node] as number
    let high = children[node + 1] as number
    while (low < high) {
      const middle = (low + high) >> 1
      const found = units[middle] as number
      if (found === unit) return middle
      if (found < unit) low = middle + 1
      else high = middle
    }
    return 0
  }
}

/** The unit at an offset, 0 behind the end. */
const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0)

/** A hash of the two units that a word begins with. Most places of a text are passed by with one look at it. */
const pairHash = (first: number, second: number): number => (first * 31 + second) & 0xffff

/** 65,536 bits, set at the given places: few enough to stay in the processor's nearest cache. */
function bitsAt(places: readonly number[]): Uint8Array {
  const bits = new Uint8Array(0x2000)
  for (const at of places) bits[at >> 3] = (bits[at >> 3] as number) | (1 << (at & 7))
  return bits
}

const hasBit = (bits: Uint8Array, at: number): boolean => (((bits[at >> 3] as number) >> (at & 7)) & 1) === 1

/** Puts a word behind those that do not end later: it moves past the few words it stands in. */
function insert<Meaning>(found: FoundWord<Meaning>[], word: FoundWord<Meaning>): void {
  let at = found.length
  found.push(word)
  for (; at > 0 && (found[at - 1] as FoundWord<Meaning>).end > word.end; at--)
    found[at] = found[at - 1] as FoundWord<Meaning>
  found[at] = word
}

/** Words by their units, a node for each beginning, in typed arrays: a tree of objects takes fifty times the memory. */
interface Trie {
  /** The last unit of a node. */
  units: Uint16Array
  /** The first child of a node, in the order of their units; the last stands before the first child of the next node. */
  children: Uint32Array
  /** The number of the word that a node is, -1 where it is none. */
  wordAt: Int32Array
}

/** Numbers the nodes level by level, so that children of a node follow one another; the root is 0. */
function trieOf(sorted: readonly string[]): Trie {
  const size = sorted.reduce((sum, word, at) => sum + word.length - sharedStart(word, sorted[at - 1] ?? ''), 1)
  const [units, children, wordAt] = [new Uint16Array(size), new Uint32Array(size + 1), new Int32Array(size).fill(-1)]
  /** For each node of a level, which words begin with it; the last entry ends them. */
  let level = [0, sorted.length]
  let [node, next] = [0, 1]
  for (let depth = 0; level.length > 0; depth++) {
    const below: number[] = []
    for (let pair = 0; pair < level.length; pair += 2) {
      const to = level[pair + 1] as number
      let at = level[pair] as number
      children[node] = next
      if (sorted[at]?.length === depth) wordAt[node] = at++
      while (at < to) {
        const unit = (sorted[at] as string).charCodeAt(depth)
        below.push(at)
        while (at < to && (sorted[at] as string).charCodeAt(depth) === unit) at++
        below.push(at)
        units[next++] = unit
      }
      node++
    }
    level = below
  }
  children[node] = next
  return { units, children, wordAt }
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}
