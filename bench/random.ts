import { createHash } from 'node:crypto'

/** Chances that are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below the bound. */
  below(bound: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** All items in another order. */
  shuffled<T>(items: readonly T[]): T[]
  /** Early items far more often than late ones. */
  longTailed<T>(items: readonly T[]): T
  /** A whole number within a third of the middle. */
  around(middle: number): number
}

/** Mulberry32 (Tommy Ettinger, public domain), started from a hash of the seed. */
export function randomly(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)] as never,
    shuffled: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
    longTailed: (items) => items[Math.floor(next() ** 3 * items.length)] as never,
    around: (middle) => Math.round(middle * (2 / 3 + (next() * 2) / 3)),
  }
}

export const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)
