import { THEME_CODES } from '../model/enums.ts'
import { fold, foldLabel } from './foldLabel.ts'

/** A rule that an entry of the vocabulary breaks. */
export interface VocabularyProblem {
  id: string
  rule: string
}

interface Theme {
  id: string
}

interface Entry {
  id: string
  name: string
  altNames: readonly string[]
  negativeNames: readonly string[]
  shortfalls: readonly string[]
  nameEn: string | null
  gloss: string | null
  theme: string
  broader: readonly string[]
  formerIds: readonly string[]
}

/** What is wrong with a vocabulary as a whole: clashes of ids and labels, silenced labels, unknown or circular broader measures, gaps. */
export function checkVocabulary(themes: readonly Theme[], measures: readonly Entry[]): VocabularyProblem[] {
  const folded = foldedLabels(measures)
  return [
    ...missingThemes(themes, measures),
    ...measures.flatMap((measure) => incomplete(measure, folded)),
    ...clashes(measures, folded),
    ...silenced(measures, folded),
    ...brokenFamilies(measures),
  ]
}

/** Each label with its folded form, folded once. */
type Folded = ReadonlyMap<string, string>

const labelsOf = ({ name, altNames, shortfalls, negativeNames }: Entry) => [
  name,
  ...altNames,
  ...shortfalls,
  ...negativeNames,
]

const foldedLabels = (measures: readonly Entry[]): Folded =>
  new Map(measures.flatMap(labelsOf).map((label) => [label, foldLabel(label)]))

function missingThemes(themes: readonly Theme[], measures: readonly Entry[]) {
  return THEME_CODES.flatMap((id) => [
    ...(themes.filter((theme) => theme.id === id).length === 1 ? [] : [{ id, rule: 'must be named once as a theme' }]),
    ...(measures.some((measure) => measure.theme === id) ? [] : [{ id, rule: 'has no measures' }]),
  ])
}

function incomplete(measure: Entry, folded: Folded) {
  const { id, nameEn, gloss } = measure
  return [
    ...(nameEn ? [] : [{ id, rule: 'has no English name' }]),
    ...(gloss ? [] : [{ id, rule: 'has no gloss' }]),
    ...labelsOf(measure)
      .filter((label) => folded.get(label) !== fold(label).text)
      .map((label) => ({ id, rule: `"${label}" must be written in simplified characters` })),
  ]
}

/** Within one measure a label may stand twice with and without separators: 双随机、一公开. */
function clashes(measures: readonly Entry[], folded: Folded) {
  const ids = measures.flatMap(({ id, formerIds }) => [id, ...formerIds])
  const owners = new Map<string, string>()
  const problems = ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => ({ id, rule: 'the id is given twice' }))
  for (const measure of measures) {
    const { id } = measure
    const labels = labelsOf(measure)
    for (const [index, label] of labels.entries()) {
      const form = folded.get(label) as string
      const owner = owners.get(form)
      if (owner !== undefined && owner !== id) problems.push({ id, rule: `the label "${label}" is also in ${owner}` })
      if (labels.indexOf(label) !== index) problems.push({ id, rule: `the label "${label}" is given twice` })
      owners.set(form, id)
    }
  }
  return problems
}

/** A negative label silences the labels in it: fine for its own measure and what its own label holds, a fault where it takes another's. */
function silenced(measures: readonly Entry[], forms: Folded) {
  const labels = measures.flatMap(({ id, name, altNames }) =>
    [name, ...altNames].map((label) => ({ id, label, folded: forms.get(label) as string })),
  )
  return measures.flatMap(({ id, negativeNames }) =>
    negativeNames.flatMap((negative) => {
      const silent = forms.get(negative) as string
      const held = labels.filter(({ folded }) => silent.includes(folded))
      const own = held.filter((label) => label.id === id)
      if (own.length === 0) return [{ id, rule: `the negative label "${negative}" holds no label of it` }]
      return held
        .filter(({ folded }) => !own.some((label) => label.folded.includes(folded)))
        .map(({ id: other, label }) => ({
          id,
          rule: `the negative label "${negative}" silences "${label}" of ${other}`,
        }))
    }),
  )
}

/** What a label may have behind it and still say the same. */
const SAYS_NOTHING = /^(?:工作|制度|机制|活动|情况|建设)+$/

/**
 * Labels that hold another measure's label and nothing but a general word more: 甲督察工作 of one takes what 甲督察 of the other should find.
 * No fault where one is broader than the other or their own names differ so: then it is meant. Advice for those who tend the vocabulary.
 */
export function eatenLabels(measures: readonly Entry[]): VocabularyProblem[] {
  const owners = new Map(
    measures.flatMap((measure) =>
      [measure.name, ...measure.altNames].map((label) => [foldLabel(label), measure] as const),
    ),
  )
  return [...owners].flatMap(([label, { id, name, broader }]) => {
    if (label === foldLabel(name)) return []
    const eaten = [...label].map((_, at) => owners.get(label.slice(0, at)))
    return eaten.flatMap((other, at) => {
      if (!other || other.id === id || !SAYS_NOTHING.test(label.slice(at))) return []
      if (broader.includes(other.id) || other.broader.includes(id)) return []
      return [{ id, rule: `the label "${label}" eats "${label.slice(0, at)}" of ${other.id}` }]
    })
  })
}

/** Measures that nothing is broader or narrower than, and that have only one way to be written: they may belong to another. */
export function orphans(measures: readonly Entry[]): VocabularyProblem[] {
  const above = new Set(measures.flatMap(({ broader }) => broader))
  return measures
    .filter(({ id, broader, altNames }) => broader.length === 0 && altNames.length === 0 && !above.has(id))
    .map(({ id }) => ({ id, rule: 'is an orphan: no family, and one label only' }))
}

function brokenFamilies(measures: readonly Entry[]) {
  const byId = new Map(measures.map((measure) => [measure.id, measure]))
  return measures.flatMap(({ id, broader }) => [
    ...broader.filter((up) => !byId.has(up)).map((up) => ({ id, rule: `the broader measure ${up} does not exist` })),
    ...(isAbove(id, broader) ? [{ id, rule: 'is broader than itself' }] : []),
  ])

  function isAbove(id: string, from: readonly string[], seen = new Set<string>()): boolean {
    return from.some((up) => {
      if (up === id) return true
      if (seen.has(up)) return false
      seen.add(up)
      return isAbove(id, byId.get(up)?.broader ?? [], seen)
    })
  }
}

/** Indicators that are said to be a result of what is no measure's name. */
export function resultsOfNothing(
  indicators: readonly { name: string; of: readonly string[] }[],
  measures: readonly { name: string }[],
): VocabularyProblem[] {
  const names = new Set(measures.map(({ name }) => name))
  return indicators.flatMap(({ name, of }) =>
    of
      .filter((measure) => !names.has(measure))
      .map((measure) => ({ id: name, rule: `is a result of "${measure}", which is no measure` })),
  )
}
