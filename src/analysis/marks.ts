/** A set of the numbers below its length: 1 where the number is in it. */
export type Marks = Uint8Array

export function markWhere(size: number, test: (number: number) => boolean): Marks {
  const marks = new Uint8Array(size)
  for (let number = 0; number < size; number++) if (test(number)) marks[number] = 1
  return marks
}

export function markAll(size: number): Marks {
  return new Uint8Array(size).fill(1)
}

export function marksOf(size: number, numbers: Iterable<number>): Marks {
  const marks = new Uint8Array(size)
  for (const number of numbers) marks[number] = 1
  return marks
}

/** What stands in all of them. At least one. */
export function intersection(all: readonly Marks[]): Marks {
  const [first, ...rest] = all
  return (first as Marks).map((mark, number) => (mark && rest.every((marks) => marks[number]) ? 1 : 0))
}

/** What stands in any of them; nothing where there are none. */
export function union(size: number, all: readonly Marks[]): Marks {
  return markWhere(size, (number) => all.some((marks) => marks[number]))
}

export function complement(marks: Marks): Marks {
  return marks.map((mark) => (mark ? 0 : 1))
}

export function marked(marks: Marks): number[] {
  const numbers: number[] = []
  for (let number = 0; number < marks.length; number++) if (marks[number]) numbers.push(number)
  return numbers
}
