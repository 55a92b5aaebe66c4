import { fail } from '../model/failures.ts'
import type { ReadOptions } from './store.ts'

export const DEFAULT_TIMEOUT_MS = 30_000

/** Waits for work no longer than the options allow; then the signal that the work was given aborts. The work itself may go on. */
export async function withDeadline<T>(
  work: (stopped: AbortSignal) => Promise<T>,
  { signal, timeoutMs = DEFAULT_TIMEOUT_MS }: ReadOptions = {},
): Promise<T> {
  signal?.throwIfAborted()
  const stop = new AbortController()
  let giveUp: (reason: unknown) => void = () => {}
  const gaveUp = new Promise<never>((_, reject) => {
    giveUp = (reason) => {
      stop.abort(reason)
      reject(reason)
    }
  })
  const abort = () => giveUp(signal?.reason)
  const timer = setTimeout(() => giveUp(fail('QUERY_TIMEOUT', timeoutMs)), timeoutMs)
  signal?.addEventListener('abort', abort, { once: true })
  try {
    const running = work(stop.signal)
    running.catch(() => {})
    return await Promise.race([gaveUp, running])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
