import type { Counts, LoadEvent } from '../load/loader.ts'

type Loaded = Extract<LoadEvent, { kind: 'loaded' }>

/** What loading did to one document, as a line for people. */
export function describeChange(event: LoadEvent): string | null {
  if (event.kind === 'rejected') return `${event.document}: ${event.code}: ${event.reason}`
  return event.kind === 'loaded' ? `${event.document}: ${event.report} ${CHANGES[event.change](event)}` : null
}

const CHANGES: Record<Loaded['change'], (event: Loaded) => string> = {
  ADDED: ({ counts }) => `added: ${countsInWords(counts, null)}`,
  REPLACES: ({ counts, before, other }) =>
    `replaces an older report of the same body, place and year (${other?.slice(0, 12)}): ${countsInWords(counts, before)}`,
  OLDER: ({ other }) =>
    `kept, but not in force: a newer report of the same body, place and year is known (${other?.slice(0, 12)})`,
  RENEWED: ({ counts, before }) => `was known; its facts are others now: ${countsInWords(counts, before)}`,
  QUOTED: ({ counts, before }) =>
    `was known; its text is added, and with it the quotes: ${countsInWords(counts, before)}`,
  KNOWN: () => 'is known already, given twice: nothing changes',
}

function countsInWords(counts: Counts, before: Counts | null): string {
  return (['adoptions', 'citations', 'outcomes'] as const)
    .map((name) => {
      const was = before && before[name] !== counts[name] ? `${before[name]} -> ` : ''
      return `${was}${counts[name]} ${name}`
    })
    .join(', ')
}
