import { perIndex } from './perIndex.ts'
import { orderRows } from './rowOrder.ts'

/** The numbers that a number is linked to, in any order and maybe more than once; none for undefined. */
type Linked = (number: number | undefined) => number[]

/** What measures and legal instruments are linked to. */
export const nodeLinks = perIndex(({ links, measures, instruments, citations }) => {
  const { grounds, implements: carriedOut, amends, repeals } = links
  return {
    /** Instruments that a measure rests on. */
    instruments: linked(grounds.source, grounds.target, measures.size),
    /** Measures that rest on an instrument, */
    founded: linked(grounds.target, grounds.source, instruments.size),
    /** and those it is cited for; the number of measures for citations that name none. */
    cited: linked(citations.instrument, citations.measure, instruments.size),
    implements: linked(carriedOut.source, carriedOut.target, instruments.size),
    implementedBy: linked(carriedOut.target, carriedOut.source, instruments.size),
    amends: linked(amends.source, amends.target, instruments.size),
    repeals: linked(repeals.source, repeals.target, instruments.size),
  }
})

function linked(from: Uint32Array, to: Uint32Array, size: number): Linked {
  const { rows, starts } = orderRows(from, size)
  return (number) =>
    number === undefined
      ? []
      : Array.from(rows.subarray(starts[number], starts[number + 1]), (row) => to[row] as number)
}
