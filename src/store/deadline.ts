import { fail } from '../model/failures.ts'
import type { ReadOptions } from './store.ts'

export const DEFAULT_TIMEOUT_MS = 30_000

/** Waits for the work no longer than the options allow; calls `stop` where it gives up. The work itself may go on. */
export async function withDeadline<T>(work: Promise<T>, options: ReadOptions = {}, stop?: () => void): Promise<T> {
  const { signal, timeoutMs = DEFAULT_TIMEOUT_MS } = options
  let giveUp: (reason: unknown) => void = () => {}
  const gaveUp = new Promise<never>((_, reject) => {
    giveUp = (reason) => {
      stop?.()
      reject(reason)
    }
  })
  const abort = () => giveUp(signal?.reason)
  const timer = setTimeout(() => giveUp(fail('QUERY_TIMEOUT', timeoutMs)), timeoutMs)
  if (signal?.aborted) abort()
  else signal?.addEventListener('abort', abort, { once: true })
  work.catch(() => {})
  try {
    return await Promise.race([gaveUp, work])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
