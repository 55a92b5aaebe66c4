import type { Level } from '../model/enums.ts'

/** An administrative division or functional zone, as seed/regions.csv and seed/zones.csv give it. */
export interface Division {
  /** `CN-210500`, `CN-<superior's code>-z<hash>`. */
  id: string
  code: string | null
  name: string
  fullName: string
  /** Other names it is called by: short names, aliases of zones. */
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
