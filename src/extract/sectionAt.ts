import type { Section } from './stage.ts'

/** The path of the section that holds an offset; '' where there are no sections. */
export function sectionAt(sections: readonly Section[], offset: number): string {
  let low = 0
  let high = sections.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((sections[middle] as Section).start <= offset) low = middle
    else high = middle
  }
  return sections[low]?.path ?? ''
}
