import { graphql } from 'graphql'
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver'
import { createContext } from '../../src/api/context.ts'
import { buildGraphSchema } from '../../src/api/schema.ts'
import type { Snapshots } from '../../src/api/snapshot.ts'
import type { Params, Store, Value } from '../../src/store/store.ts'

/** What one GraphQL request asks of the store. */
export interface Asked {
  statements: { cypher: string; params: Params }[]
  /** How many of them wait for one another: those that run side by side are one level. */
  levels: number
  rows: number
  answer: unknown
}

/** Answers a query in this process and listens to what it asks of the store. Throws its first error. */
export async function statementsOf(
  store: Store,
  snapshots: Snapshots,
  source: string,
  variableValues: object,
): Promise<Asked> {
  const asked: Asked = { statements: [], levels: 0, rows: 0, answer: null }
  let running = 0
  let answered = true
  const overheard: Store = {
    ...store,
    async read(cypher, params = {}, options) {
      if (answered) asked.levels++
      answered = false
      running++
      asked.statements.push({ cypher, params })
      const rows = await store.read(cypher, params, options)
      answered ||= --running === 0
      return rows
    },
  }
  const contextValue = createContext({ store: overheard, snapshot: snapshots.current() })
  const { data, errors } = await graphql({
    schema: buildGraphSchema(),
    source,
    variableValues: { ...variableValues },
    contextValue,
  })
  if (errors?.[0]) throw errors[0]
  asked.answer = data
  asked.rows = countRows(data)
  return asked
}

/** Db hits of a statement, by PROFILE. */
export async function dbHits(driver: Driver, cypher: string, params: object): Promise<number> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
  try {
    const whole = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, integer(value as Value)]))
    const { summary } = await session.run(`PROFILE ${cypher}`, whole)
    return summary.profile ? hitsOf(summary.profile) : 0
  } finally {
    await session.close()
  }
}

const hitsOf = ({ dbHits = 0, children }: ProfiledPlan): number =>
  Number(dbHits) + children.reduce((sum, child) => sum + hitsOf(child), 0)

const integer = (value: Value): unknown =>
  typeof value === 'number' && Number.isInteger(value) ? neo4j.int(value) : value

/** Objects in an answer that hold values of their own: what a client sees as rows. */
function countRows(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0
  const inner = Object.values(value)
  const within = inner.reduce((sum: number, each) => sum + countRows(each), 0)
  const isRow = !Array.isArray(value) && inner.some((each) => typeof each !== 'object')
  return within + (isRow ? 1 : 0)
}
