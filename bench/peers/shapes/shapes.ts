import { counts } from './counts.ts'
import { filters } from './filters.ts'
import { pages } from './pages.ts'
import { points } from './points.ts'
import type { Shape } from './shape.ts'
import { views } from './views.ts'

/** The questions that peers are compared by, in the order of their numbers. */
export const SHAPES: readonly Shape[] = [...points, ...pages, ...filters, ...counts, ...views].sort(
  (a, b) => Number.parseInt(a.key, 10) - Number.parseInt(b.key, 10),
)
