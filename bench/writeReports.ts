/**
 * Writes synthetic facts files to load: `npm run script -- bench/writeReports.ts COUNT FOLDER [FROM]`. The files are named so that FROM
 * other than 0 gives the same reports in another order: `ingest` takes them by name.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadReference } from '../src/load/reference.ts'
import { syntheticReports } from './syntheticReports.ts'

const [, , count, folder, from = '0'] = process.argv
if (!Number(count) || !folder) throw new Error('Usage: npm run script -- bench/writeReports.ts COUNT FOLDER [FROM]')
mkdirSync(folder, { recursive: true })
let number = 0
for (const facts of syntheticReports(Number(count), loadReference())) {
  const place = (number++ + Number(from)) % Number(count)
  writeFileSync(join(folder, `${String(place).padStart(7, '0')}.json`), JSON.stringify(facts))
}
