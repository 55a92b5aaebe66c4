import type { Groups } from './groups.ts'

/** Where a group stands: the value that orders it, and its code. */
export type GroupPosition = readonly [value: number, code: number]

export interface GroupWindow {
  limit: number
  /** Takes the last groups instead of the first. */
  backwards: boolean
  after?: GroupPosition | undefined
  before?: GroupPosition | undefined
}

export interface GroupPage {
  /** In the order of the list. */
  groups: number[]
  hasPrevious: boolean
  hasNext: boolean
}

/** Reads one page of groups in the order of their values, ties by code. Only what may be on the page is sorted. */
export function pageGroups(
  { size, code }: Pick<Groups, 'size' | 'code'>,
  value: Float64Array,
  descending: boolean,
  { limit, backwards, after, before }: GroupWindow,
): GroupPage {
  const sign = descending ? -1 : 1
  const from = (group: number, [otherValue, otherCode]: GroupPosition) =>
    sign * ((value[group] as number) - otherValue || (code[group] as number) - otherCode)
  const compare = (a: number, b: number) => from(a, [value[b] as number, code[b] as number])
  const first = keepFirst(limit, backwards ? (a, b) => compare(b, a) : compare)
  let [ahead, behind, between] = [0, 0, 0]
  for (let group = 0; group < size; group++) {
    if (after && from(group, after) <= 0) ahead++
    else if (before && from(group, before) >= 0) behind++
    else {
      between++
      first.offer(group)
    }
  }
  const groups = first.kept()
  const more = between > limit
  return {
    groups: backwards ? groups.reverse() : groups,
    hasPrevious: ahead > 0 || (backwards && more),
    hasNext: behind > 0 || (!backwards && more),
  }
}

/** Keeps the first so many of what is offered, in an order. */
function keepFirst(limit: number, compare: (a: number, b: number) => number) {
  let kept: number[] = []
  let last: number | undefined
  const cut = () => {
    kept = kept.sort(compare).slice(0, limit)
    last = kept[limit - 1]
    return kept
  }
  return {
    offer(number: number) {
      if (last !== undefined && compare(number, last) >= 0) return
      kept.push(number)
      if (kept.length >= 5 * limit) cut()
    },
    kept: cut,
  }
}
