import type { AdoptionIndex } from './adoptionIndex.ts'

/** Makes what an index tells where it is first asked for, once for each index. */
export function perIndex<T>(make: (index: AdoptionIndex) => T): (index: AdoptionIndex) => T {
  const known = new WeakMap<AdoptionIndex, { made: T }>()
  return (index) => {
    const { made } = known.get(index) ?? { made: make(index) }
    known.set(index, { made })
    return made
  }
}
