/**
 * Names every platform's package in package-lock.json. A registry that holds only this platform's builds makes `npm install` leave the
 * others out of the lock, and then `npm ci` fails. Run it after each change of dependencies: `npm run lock`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

export interface LockEntry {
  version?: string
  resolved?: string
  integrity?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
export interface Lock {
  packages: Record<string, LockEntry>
}

/** The optional packages that the lock asks for and does not hold: their place in the lock -> their entry. */
export function missingPlatforms({ packages }: Lock): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {}
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (foldersAbove(place).some((folder) => packages[folder + name])) continue
      missing[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(entry.dev && { dev: true }),
        optional: true,
      }
    }
  }
  return missing
}

/** The folders that Node looks through from a place of the lock: `node_modules/a` sees `node_modules/a/node_modules/`, `node_modules/`. */
function foldersAbove(place: string): string[] {
  const parts = place.split(/\/?node_modules\//)
  return parts.map((_, depth) =>
    [...parts.slice(0, parts.length - depth), ''].join('/node_modules/').replace(/^\//, ''),
  )
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

/** `@grafeo-db/js-linux-arm64-musl` -> os linux, cpu arm64, libc musl. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split('/').at(-1)?.split('-') ?? []
  const os = words.find((word) => SYSTEMS.includes(word))
  const cpu = words.find((word) => PROCESSORS.includes(word))
  if (!os || !cpu) throw new Error(`Cannot tell the platform of "${name}"; add its words to scripts/lockPlatforms.ts.`)
  const musl = words.some((word) => word.startsWith('musl'))
  return { cpu: [cpu], ...(os === 'linux' && { libc: [musl ? 'musl' : 'glibc'] }), os: [os] }
}

if (process.argv[1] === import.meta.filename) {
  const path = 'package-lock.json'
  const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock
  const missing = missingPlatforms(lock)
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} platform packages added to ${path}`)
}
