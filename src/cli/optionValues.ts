import { InvalidArgumentError } from 'commander'

/** The year an option says. */
export function yearOf(value: string): number {
  if (!/^(19|20)\d{2}$/.test(value)) throw new InvalidArgumentError('It must be a year, such as 2023.')
  return Number(value)
}

/** The web address an option says. */
export function addressOf(value: string): string {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) {
    throw new InvalidArgumentError('It must be a web address, such as https://www.example.gov.cn/report.html.')
  }
  return value
}
