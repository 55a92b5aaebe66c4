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
  const roots = new Uint16Array(0x10000)
  for (let node = 1; node < (children[1] as number); node++) roots[units[node] as number] = node
  const pairs = new Uint8Array(0x10000)
  for (const word of sorted) if (word.length > 1) pairs[pairHash(word.charCodeAt(0), word.charCodeAt(1))] = 1

  return (text) => {
    const found: FoundWord<Meaning>[] = []
    for (let start = 0; start < text.length; start++) {
      const unit = text.charCodeAt(start)
      let node = roots[unit] as number
      if (node === 0) continue
      const isPair = start + 1 < text.length && pairs[pairHash(unit, text.charCodeAt(start + 1))] === 1
      if (!isPair && (wordAt[node] as number) < 0) continue
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
    let [low, high] = [children[node] as number, children[node + 1] as number]
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

/** Of two units that no word begins with, most often a hash that no word's has: so most places of a text take one look. */
const pairHash = (first: number, second: number): number => (first * 31 + second) & 0xffff

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
