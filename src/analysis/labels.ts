import type { Kind } from '../model/enums.ts'
import { searchFormLength, writeSearchForm } from '../reference/searchForm.ts'
import { orderRows } from './rowOrder.ts'

/** The nodes of a kind and what they are called. */
export interface NamedNodes {
  kind: Kind
  /** Ids by number. */
  ids: readonly string[]
  /** Preferred label first; none where a node has no name. */
  labelsOf(number: number): readonly string[]
  /** How much hangs on a node: a whole number. */
  weightOf(number: number): number
}

/**
 * The labels of all nodes as columns, in the order in which labels are shown that match alike: preferred ones first, then by kind as they
 * were given, then those on whose node most hangs, then the shortest, then by number.
 */
export interface Labels {
  readonly size: number
  /** Place of the label's kind among those that were given. */
  readonly kind: Uint8Array
  /** Number of its node among the nodes of all kinds, */
  readonly node: Uint32Array
  /** and which of the node's labels it is. */
  readonly ordinal: Uint16Array
  /** The number of each kind's first node; one more for the end. */
  readonly bases: readonly number[]
  /** The search forms of all labels, one behind the other. */
  readonly units: Uint16Array
  /** Where in `units` each form begins; one more for the end. */
  readonly starts: Uint32Array
}

/** Labels of whose form nothing is left are left out. */
export function buildLabels(kinds: readonly NamedNodes[]): Labels {
  const bases = [0]
  for (const { ids } of kinds) bases.push((bases.at(-1) as number) + ids.length)
  const found = readLabels(kinds, bases)
  const order = orderLabels(found, kinds.length)
  const starts = new Uint32Array(order.length + 1)
  order.forEach((at, label) => {
    starts[label + 1] = (starts[label] as number) + (found.formLength[at] as number)
  })
  const labels: Labels = {
    size: order.length,
    kind: Uint8Array.from(order, (at) => found.kind[at] as number),
    node: Uint32Array.from(order, (at) => found.node[at] as number),
    ordinal: Uint16Array.from(order, (at) => found.ordinal[at] as number),
    bases,
    units: new Uint16Array(starts[order.length] as number),
    starts,
  }
  for (let label = 0; label < labels.size; label++) {
    writeSearchForm(written(kinds, labels, label).label, labels.units, starts[label] as number)
  }
  return labels
}

/** A label as it is written, its kind and the id of its node. */
export function written(kinds: readonly NamedNodes[], { kind, node, ordinal, bases }: Labels, label: number) {
  const place = kind[label] as number
  const number = (node[label] as number) - (bases[place] as number)
  const named = kinds[place] as NamedNodes
  return {
    kind: named.kind,
    id: named.ids[number] as string,
    label: named.labelsOf(number)[ordinal[label] as number] as string,
  }
}

interface Found {
  kind: number[]
  node: number[]
  ordinal: number[]
  /** Of the label as it is written. */
  length: number[]
  formLength: number[]
  weight: number[]
}

/** In the order of the nodes. */
function readLabels(kinds: readonly NamedNodes[], bases: readonly number[]): Found {
  const found: Found = { kind: [], node: [], ordinal: [], length: [], formLength: [], weight: [] }
  kinds.forEach(({ ids, labelsOf, weightOf }, kind) => {
    for (let number = 0; number < ids.length; number++) {
      labelsOf(number).forEach((label, ordinal) => {
        const formLength = searchFormLength(label)
        if (formLength === 0) return
        found.kind.push(kind)
        found.node.push((bases[kind] as number) + number)
        found.ordinal.push(ordinal)
        found.length.push(label.length)
        found.formLength.push(formLength)
        found.weight.push(weightOf(number))
      })
    }
  })
  return found
}

function orderLabels({ kind, ordinal, length, weight }: Found, kinds: number): Uint32Array {
  const most = greatest(weight)
  const groups = Uint32Array.from(kind, (each, at) => (ordinal[at] ? kinds : 0) + each)
  const lightness = Uint32Array.from(weight, (each) => most - each)
  const byLength = orderRows(Uint32Array.from(length), greatest(length) + 1)
  const byWeight = orderRows(lightness, most + 1, byLength.rows)
  return orderRows(groups, 2 * kinds, byWeight.rows).rows
}

const greatest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0)
