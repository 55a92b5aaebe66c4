import { lastBeginningAt } from './spanAt.ts'
import type { Section } from './stage.ts'

/** The path of the section that holds an offset; '' where there are no sections. */
export function sectionAt(sections: readonly Section[], offset: number): string {
  return sections[lastBeginningAt(sections, offset)]?.path ?? ''
}
