import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../', import.meta.url))

/** Hash of the code that is running, without the page of GraphiQL: the same on every server of one build. */
export function readProgramVersion(): string {
  const hash = createHash('sha256')
  const paths = readdirSync(PROGRAM, { recursive: true, encoding: 'utf8' })
  for (const path of paths.filter((name) => /^(?!graphiql).*\.[jt]s$/.test(name)).sort()) {
    hash.update(path).update(readFileSync(join(PROGRAM, path)))
  }
  return hash.digest('hex')
}
