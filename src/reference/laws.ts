import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { InstrumentType } from '../model/enums.ts'
import { canonicalTitle } from './canonicalTitle.ts'
import { withoutIssuer } from './issuerOf.ts'

/** A law, regulation, interpretation or national document of seed/laws.csv and seed/documents.csv. */
export interface Law {
  /** Canonical title. */
  title: string
  type: InstrumentType
  /** Body that issued it: 国务院, 中共中央; null where its title or type tells. */
  issuer: string | null
  /** Short name of the province whose regulation it is: 山东; null for a national one. */
  province: string | null
  documentNumber: string | null
  /** Short names by which it cannot be mistaken: 保密法. */
  aliases: string[]
}

export interface Laws {
  /** In the order of their titles. */
  all: readonly Law[]
  /** By title in any form, with or without its issuer, or by alias. Years or 试行 at its end may be left out where that leaves one law only. */
  find(title: string): Law | undefined
  /** True for what `find` finds, and for titles without years that leave more than one: 法治政府建设实施纲要. */
  names(title: string): boolean
}

/** Reads `laws.csv` (the laws database) and `documents.csv` (other national documents, short names) from the seed folder. */
export function loadLaws(seedFolder: string): Laws {
  const rows = (file: string): Record<string, string>[] =>
    parse(readFileSync(join(seedFolder, file)), { columns: true, comment: '#', comment_no_infix: true })

  const byTitle = new Map<string, Law>()
  for (const { title = '', level = '', province = '' } of rows('laws.csv')) {
    byTitle.set(title, {
      title,
      type: TYPES[level] ?? InstrumentType.OTHER,
      issuer: null,
      province: province || null,
      documentNumber: null,
      aliases: [],
    })
  }
  for (const { title = '', type, issuer, document_number, aliases = '' } of rows('documents.csv')) {
    byTitle.set(title, {
      title,
      type: type as InstrumentType,
      issuer: issuer || null,
      province: null,
      documentNumber: document_number || null,
      aliases: aliases.split('；').filter((alias) => alias !== ''),
    })
  }
  const all = [...byTitle.values()].sort((a, b) => (a.title < b.title ? -1 : 1))
  return { all, ...finder(all) }
}

/** What the levels of the laws database are in our types; judicial interpretations (司法解释) have none of their own. */
const TYPES: Record<string, InstrumentType> = {
  宪法: InstrumentType.LAW,
  法律: InstrumentType.LAW,
  行政法规: InstrumentType.ADMINISTRATIVE_REGULATION,
  地方性法规: InstrumentType.LOCAL_REGULATION,
  部门规章: InstrumentType.GOVERNMENT_RULE,
}

/** What a citation often leaves out: （2021—2025年）, （试行）, （2023年修订）. */
const EDITION = /（(\d{4}[^）]*|试行|暂行|修订|修正)）$/u

const REVISED = /（\d{4}年?修[订正]）$/u

function finder(all: readonly Law[]): Pick<Laws, 'find' | 'names'> {
  const named = new Map<string, Law>()
  const stems = new Map<string, Law[]>()
  for (const law of all) {
    for (const name of [withoutIssuer(law.title), ...law.aliases, law.title]) if (name) named.set(name, law)
    const stem = law.title.replace(EDITION, '')
    stems.set(stem, [...(stems.get(stem) ?? []), law])
  }
  const candidates = (title: string): Law[] => {
    const canonical = canonicalTitle(title)
    const law =
      named.get(canonical) ?? (canonical.endsWith('）') ? named.get(canonical.replace(REVISED, '')) : undefined)
    return law ? [law] : (stems.get(canonical) ?? [])
  }
  return {
    find: (title) => {
      const [law, ...others] = candidates(title)
      return others.length === 0 ? law : undefined
    },
    names: (title) => candidates(title).length > 0,
  }
}
