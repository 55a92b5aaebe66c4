import { pageParts } from './pageParts.ts'
import { reportYear } from './reportYear.ts'
import { stage } from './stage.ts'

/** The parts of the page around the report's body, and the year that the report covers: sections and the heading go by both. */
export const page = stage({
  needs: ['text', 'furniture'],
  gives: ['parts', 'year'],
  run: ({ text, furniture }) => {
    const parts = pageParts(text)
    return { parts, year: reportYear(text, furniture, parts) }
  },
})
