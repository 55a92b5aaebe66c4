/**
 * Makes seed/laws.csv from the list of titles of the national laws database (LawRefBook/Laws): one row a title, that of the newest version.
 * For maintainers: node --import ./scripts/typescript/register.js scripts/laws.ts LAWS.csv > seed/laws.csv
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { canonicalTitle } from '../src/reference/canonicalTitle.ts'

interface SourceRow {
  title: string
  /** 法律, 行政法规, 地方性法规 … */
  level: string
  province: string
  published: string
  validFrom: string
  /** 1 where a later version or a repeal has ended it. */
  expired: string
}

const [file] = process.argv.slice(2)
if (!file) throw new Error('usage: scripts/laws.ts LAWS.csv > seed/laws.csv')

const newest = new Map<string, SourceRow>()
for (const row of parse<SourceRow>(readFileSync(file), { columns: true })) {
  const title = canonicalTitle(row.title)
  const known = newest.get(title)
  if (!known || isNewer(row, known)) newest.set(title, row)
}
const rows = [...newest]
  .map(([title, { level, province, published, validFrom, expired }]) => ({
    title,
    level,
    province,
    published,
    valid_from: validFrom,
    expired: expired === '1',
  }))
  .sort((a, b) => compare(a.level, b.level) || compare(a.title, b.title))
process.stdout.write(stringify(rows, { header: true, cast: { boolean: String } }))

function isNewer(a: SourceRow, b: SourceRow): boolean {
  return a.expired === b.expired ? a.published > b.published : a.expired < b.expired
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
