import { randomly } from './random.ts'

/** Every whole number below the size, each far from the one before, then all again; the same for the same seed. */
export function* scattered(size: number, seed: string): Generator<number> {
  const stride = coprime(size, randomly(seed).below(size))
  for (let index = 0; ; index++) yield (index * stride) % size
}

/** The first number from `start` that shares no divisor with `size`: steps of it reach every number once. */
function coprime(size: number, start: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  let step = Math.max(1, start)
  while (divisor(step, size) !== 1) step++
  return step
}
