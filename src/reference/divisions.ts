import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Level } from '../model/enums.ts'
import { fail } from '../model/failures.ts'
import { divisionId, hashOf, zoneId } from '../model/ids.ts'
import { shortNames } from './shortNames.ts'
import { zoneAliases } from './zoneNames.ts'

/** An administrative division or functional zone, as seed/regions.csv and seed/zones.csv give it. */
export interface Division {
  /** `CN-210500`, `CN-<superior's code>-z<hash>`. */
  id: string
  code: string | null
  name: string
  fullName: string
  /** Other names it is called by: short names, former names, aliases of zones. */
  aliases: string[]
  level: Level
  former: boolean
  example: boolean
  /** Id of the superior division; null for a province. */
  partOf: string | null
  succeededBy: string[]
  /** Sort key: the code; of a zone its superior's code and its hash. */
  sort: string
}

export interface Divisions {
  /** All, in sort order. */
  all: readonly Division[]
  byId: ReadonlyMap<string, Division>
  byCode: ReadonlyMap<string, Division>
}

/**
 * Reads seed/regions.csv (code, name, level, former, succeeded_by, superior, aliases, example) and seed/zones.csv (name, aliases,
 * superior, code). Throws SEED_INVALID with file, line and rule.
 */
export function loadDivisions(seedFolder: string): Divisions {
  const byCode = new Map<string, Division>()
  const successors = new Map<Division, string[]>()
  const all: Division[] = []
  const regions = readRows(seedFolder, 'regions.csv', ['code', 'name', 'level', 'former', 'superior'])
  for (const { row, refuse } of regions) {
    const { code = '', name = '', level = '' } = row
    if (!/^\d{6}$/.test(code)) throw refuse(`code "${code}" has not six digits`)
    if (byCode.has(code)) throw refuse(`code ${code} stands twice`)
    if (!(level in Level)) throw refuse(`level "${level}" is none of ${Object.keys(Level).join(', ')}`)
    const division: Division = {
      id: divisionId(code),
      code,
      name,
      fullName: name,
      aliases: [...listOf(row.aliases), ...shortNames(name)],
      level: level as Level,
      former: row.former === 'true',
      example: row.example === 'true',
      partOf: row.superior ? divisionId(row.superior) : null,
      succeededBy: [],
      sort: code,
    }
    byCode.set(code, division)
    successors.set(division, listOf(row.succeeded_by))
    all.push(division)
  }
  for (const { row, refuse } of readRows(seedFolder, 'zones.csv', ['name', 'superior'])) {
    const { name = '', superior = '', code = '' } = row
    if (!byCode.has(superior)) throw refuse(`superior ${superior} is no division`)
    const zone = zoneOf(name, superior, listOf(row.aliases), code || null)
    if (code) byCode.set(code, zone)
    all.push(zone)
  }
  const byId = new Map(all.map((division) => [division.id, division]))
  for (const { row, refuse } of regions) {
    if (row.superior && !byCode.has(row.superior)) throw refuse(`superior ${row.superior} is no division`)
    for (const code of listOf(row.succeeded_by)) {
      if (!byCode.has(code)) throw refuse(`successor ${code} is no division`)
    }
  }
  for (const [division, codes] of successors) division.succeededBy = codes.map(divisionId)
  for (const division of all) {
    division.fullName = pathOf(division, byId)
      .map(({ name }) => name)
      .join('')
  }
  return { all: all.sort((a, b) => (a.sort < b.sort ? -1 : 1)), byId, byCode }
}

/** A functional zone: of seed/zones.csv, or one that only a report names. `fullName` is still its own name. */
export function zoneOf(name: string, superior: string, aliases: string[] = [], code: string | null = null): Division {
  return {
    id: code ? divisionId(code) : zoneId(superior, name),
    code,
    name,
    fullName: name,
    aliases: [...aliases, ...zoneAliases(name)],
    level: Level.FUNCTIONAL_ZONE,
    former: false,
    example: false,
    partOf: divisionId(superior),
    succeededBy: [],
    sort: code ?? `${superior}${hashOf(name)}`,
  }
}

/** A division and its superiors, from the province down. */
export function pathOf(division: Division, byId: ReadonlyMap<string, Division>): Division[] {
  const path = [division]
  for (let at = division; at.partOf; ) {
    const superior = byId.get(at.partOf)
    if (!superior || path.includes(superior)) break
    path.unshift(superior)
    at = superior
  }
  return path
}

const listOf = (field: string | undefined): string[] => (field ? field.split('|') : [])

function readRows(folder: string, file: string, required: string[]) {
  const path = join(folder, file)
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true })
  return rows.map((row, index) => {
    const refuse = (rule: string) => fail('SEED_INVALID', path, index + 2, rule)
    for (const column of required) {
      if (row[column] === undefined || (column !== 'superior' && row[column] === ''))
        throw refuse(`${column} is missing`)
    }
    return { row, refuse }
  })
}
