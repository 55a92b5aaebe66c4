import { countWhile } from './countWhile.ts'

/** How many of ascending numbers are smaller: the place of the first that is not. */
export const lowerBound = (ascending: Uint32Array | Float64Array, number: number): number =>
  countWhile(ascending.length, (at) => (ascending[at] as number) < number)
