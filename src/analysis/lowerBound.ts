/** How many of ascending numbers are smaller: the place of the first that is not. */
export function lowerBound(ascending: Uint32Array | Float64Array, number: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] as number) < number) low = middle + 1
    else high = middle
  }
  return low
}
