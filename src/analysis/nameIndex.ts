import type { Kind } from '../model/enums.ts'
import { type Bigrams, buildBigrams, textsOfPair, textsOfUnit } from './bigrams.ts'
import { buildLabels, type Labels, type NamedNodes, written } from './labels.ts'
import { marked, marksOf } from './marks.ts'
import type { Steps } from './steps.ts'

/** All names in the graph, to be searched for any part of them; never changed once built. */
export interface NameIndex {
  readonly kinds: readonly NamedNodes[]
  readonly labels: Labels
  readonly bigrams: Bigrams
}

/** How a label matches, the best first. */
const [WHOLE, BEGINNING, PART, NONE] = [0, 1, 2, 3]

/** `kinds`: in the order in which they are shown. */
export function* buildNameIndex(kinds: readonly NamedNodes[]): Steps<NameIndex> {
  const labels = buildLabels(kinds)
  yield
  return { kinds, labels, bigrams: yield* buildBigrams(labels) }
}

/**
 * The labels that hold the words (in their search form, not empty), of each node the best one. Whole labels come first, then those that
 * begin with the words, then those that hold them elsewhere, each in the order of labels: numbers that grow, for `namedBy`.
 */
export function searchNames(
  { kinds, labels, bigrams }: NameIndex,
  words: string,
  wanted: ReadonlySet<Kind>,
): Uint32Array {
  const units = Uint16Array.from({ length: words.length }, (_, at) => words.charCodeAt(at))
  const isWanted = Uint8Array.from(kinds, ({ kind }) => (wanted.has(kind) ? 1 : 0))
  const possible = candidates(bigrams, units, labels.size)
  const found = new Uint32Array(possible.length)
  const early: number[][] = [[], []]
  let late = 0
  for (let at = 0; at < possible.length; at++) {
    const label = possible[at] as number
    if (isWanted[labels.kind[label] as number] === 0) continue
    const match = matchOf(labels, label, units)
    if (match === PART) found[late++] = PART * labels.size + label
    else if (match !== NONE) early[match]?.push(match * labels.size + label)
  }
  return bestOfEachNode(labels, [...early, found.subarray(0, late)])
}

/** The label of a match as it is written, its kind and the id of its node. */
export function namedBy({ kinds, labels }: NameIndex, match: number): { kind: Kind; id: string; label: string } {
  return written(kinds, labels, match % labels.size)
}

/** Labels that hold the rarest pair of neighbouring units, or the only unit, ascending. */
function candidates(bigrams: Bigrams, units: Uint16Array, size: number): ArrayLike<number> {
  if (units.length === 1) return marked(marksOf(size, textsOfUnit(bigrams, units[0] as number)))
  const pairs = Array.from(units.subarray(1), (unit, at) => textsOfPair(bigrams, units[at] as number, unit))
  return pairs.reduce((rarest, labels) => (labels.length < rarest.length ? labels : rarest))
}

function matchOf({ units: all, starts }: Labels, label: number, units: Uint16Array): number {
  const start = starts[label] as number
  const last = (starts[label + 1] as number) - units.length
  if (start <= last && standsAt(all, start, units)) return start === last ? WHOLE : BEGINNING
  // that a label is in the list says it all
  if (units.length <= 2) return PART
  for (let at = start + 1; at <= last; at++) if (standsAt(all, at, units)) return PART
  return NONE
}

function standsAt(all: Uint16Array, at: number, units: Uint16Array): boolean {
  for (let same = 0; same < units.length; same++) if (all[at + same] !== units[same]) return false
  return true
}

function bestOfEachNode({ size, node, bases }: Labels, matches: readonly ArrayLike<number>[]): Uint32Array {
  const best = new Uint32Array(matches.reduce((sum, { length }) => sum + length, 0))
  const seen = new Uint8Array(bases.at(-1) as number)
  let count = 0
  for (const each of matches) {
    for (let at = 0; at < each.length; at++) {
      const match = each[at] as number
      const number = node[match % size] as number
      if (seen[number]) continue
      seen[number] = 1
      best[count++] = match
    }
  }
  return best.subarray(0, count)
}
