/** Runs a piece of work when its turn comes; where the signal aborts before that, it is never begun and rejects with the signal's reason. */
export type TakeTurn = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>

/** Lets so many pieces of work run at a time; the others wait, first come first served. */
export function turnsFor(most: number): TakeTurn {
  let running = 0
  const waiting = new Set<() => void>()

  const begin = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const leave = () => {
        waiting.delete(go)
        reject(signal.reason)
      }
      const go = () => {
        waiting.delete(go)
        signal.removeEventListener('abort', leave)
        running++
        resolve()
      }
      if (signal.aborted) reject(signal.reason)
      else if (running < most) go()
      else {
        waiting.add(go)
        signal.addEventListener('abort', leave, { once: true })
      }
    })

  return async (work, signal) => {
    await begin(signal)
    try {
      return await work()
    } finally {
      running--
      const [next] = waiting
      next?.()
    }
  }
}
