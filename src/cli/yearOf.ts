import { InvalidArgumentError } from 'commander'

/** The year an option says. */
export function yearOf(value: string): number {
  if (!/^(19|20)\d{2}$/.test(value)) throw new InvalidArgumentError('It must be a year, such as 2023.')
  return Number(value)
}
