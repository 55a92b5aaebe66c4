/**
 * Builds what is served: the program from src/ by tsc and, beside it, the page of /graphiql from graphiql/ by Vite.
 * The page takes seconds and changes seldom: it is built where it is missing, or older than what it is made of.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const PAGE = at('dist/graphiql/')
const STAMP = at('dist/graphiql/madeOf')

const [code] = await Promise.all([buildProgram(), buildPage()])
process.exitCode = code

async function buildProgram() {
  const tsc = spawn(process.execPath, [at('node_modules/typescript/bin/tsc'), '-b', at('tsconfig.build.json')], {
    stdio: 'inherit',
  })
  const [code] = await once(tsc, 'close')
  return code
}

async function buildPage() {
  const inputs = hashOfInputs()
  if (readIfThere(STAMP) === inputs) return
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'warn',
    root: at('graphiql'),
    base: '/graphiql/',
    build: {
      outDir: PAGE,
      emptyOutDir: true,
      // one page of a tool: its size is told to nobody
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  })
  writeFileSync(STAMP, inputs)
}

/** The sources of the page, how it is built, and the packages it is built with. */
function hashOfInputs() {
  const hash = createHash('sha256')
  const sources = readdirSync(at('graphiql'))
    .sort()
    .map((name) => `graphiql/${name}`)
  for (const path of [...sources, 'scripts/build.js', 'package-lock.json'])
    hash.update(path).update(readFileSync(at(path)))
  return hash.digest('hex')
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
