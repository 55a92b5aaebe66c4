import type { Steps } from '../../src/analysis/steps.ts'

/** Does all steps without a break. */
export function atOnce<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
