import { setImmediate } from 'node:timers/promises'

/** Work in steps, none of them long: what else the program does has its turn between them. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Does work step by step, each in a turn of its own. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    await setImmediate()
  }
}
