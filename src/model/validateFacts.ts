import 'reflect-metadata'
import { plainToInstance } from 'class-transformer'
import { type ValidationError, validateSync } from 'class-validator'
import { Failure, failures } from './failures.ts'
import { ReportFacts } from './reportFacts.ts'

/** How many faults a FACTS_INVALID names; the rest are counted. */
const NAMED = 5

interface Fault {
  path: string
  rule: string
}

/**
 * The facts that a JSON value holds. Throws FACTS_INVALID with paths such as `measures[3].status` and the rules broken there;
 * unknown properties, ends before starts, and words that do not stand where they say in `text` are faults too.
 */
export function validateFacts(json: unknown): ReportFacts {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw invalid([{ path: 'the top', rule: 'must be an object' }])
  }
  const facts = plainToInstance(ReportFacts, json)
  const faults = validateSync(facts, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) =>
    faultsOf(error, ''),
  )
  if (faults.length === 0) faults.push(...misplaced(facts))
  if (faults.length > 0) throw invalid(faults)
  return facts
}

/** True where every word of the facts stands at its place in the text: facts and text are of one reading. */
export function factsFit(facts: ReportFacts, text: string): boolean {
  return misplaced({ ...facts, text }).length === 0
}

/** FACTS_INVALID at a path of the facts, which is its place too. */
export function factsInvalid(path: string, rule: string): Failure {
  return new Failure('FACTS_INVALID', failures.FACTS_INVALID.say(path, rule), path)
}

function faultsOf(error: ValidationError, parent: string): Fault[] {
  const path = /^\d+$/.test(error.property)
    ? `${parent}[${error.property}]`
    : parent === ''
      ? error.property
      : `${parent}.${error.property}`
  const rules = Object.entries(error.constraints ?? {}).map(([rule, message]) =>
    rule === 'whitelistValidation' ? 'is not a property of the facts' : withoutName(message, error.property),
  )
  return [...rules.map((rule) => ({ path, rule })), ...(error.children ?? []).flatMap((child) => faultsOf(child, path))]
}

function* placesOf({ measures, instruments, outcomes }: ReportFacts) {
  for (const [i, { start, end, mention }] of measures.entries())
    yield { path: `measures[${i}]`, start, end, words: mention, name: 'mention' }
  for (const [i, { start, end, mention }] of instruments.entries())
    yield { path: `instruments[${i}]`, start, end, words: mention, name: 'mention' }
  for (const [i, { start, end, phrase }] of outcomes.entries())
    yield { path: `outcomes[${i}]`, start, end, words: phrase, name: 'phrase' }
}

function misplaced(facts: ReportFacts): Fault[] {
  const faults: Fault[] = []
  for (const { path, start, end, words, name } of placesOf(facts)) {
    if (end <= start) faults.push({ path: `${path}.end`, rule: 'must be greater than start' })
    else if (facts.text !== undefined && facts.text.slice(start, end) !== words) {
      faults.push({ path: `${path}.${name}`, rule: 'must be the words of text from start to end' })
    }
  }
  return faults
}

/** class-validator says `status must be …` or `each value in path must be …`: the path already names the property. */
const withoutName = (message: string, name: string): string =>
  message.replace(` in ${name} `, ' ').replace(`${name} `, '')

function invalid(faults: Fault[]): Failure {
  const [first, ...rest] = faults as [Fault, ...Fault[]]
  const others = rest.slice(0, NAMED - 1).map(({ path, rule }) => `; at ${path}: ${rule}`)
  const more = rest.length >= NAMED ? `; and ${rest.length - NAMED + 1} more` : ''
  return factsInvalid(first.path, [first.rule, ...others, more].join(''))
}
