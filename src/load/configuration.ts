import { resolve } from 'node:path'
import { z } from 'zod'
import { fail } from '../model/failures.ts'

export interface Neo4jConfiguration {
  uri: string
  user?: string
  password?: string
  database?: string
}

export interface Configuration {
  host: string
  /** 0 takes any free port. */
  port: number
  /** Absolute path: holds the record, the embedded graph, and who serves it. */
  dataFolder: string
  /** null: the embedded graph. */
  neo4j: Neo4jConfiguration | null
}

const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc']
const SECRET = /PASSWORD|TOKEN|SECRET/

const text = z.string().trim().min(1).optional()
const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(4000)
    .describe('a port, 0 to 65535'),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default('127.0.0.1')
    .describe('the name or address of a network interface, such as 127.0.0.1 or 0.0.0.0'),
  GOVGRAPH_DATA: z.string().default('.govgraph').describe('the path of a folder'),
  NEO4J_URI: z
    .string()
    .refine(isNeo4jUri)
    .optional()
    .describe(`an address that begins with one of ${NEO4J_SCHEMES.map((scheme) => `${scheme}://`).join(', ')}`),
  NEO4J_USER: text.describe('a user’s name'),
  NEO4J_PASSWORD: z.string().optional().describe('a password'),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/)
    .optional()
    .describe('the name of a database: 3 to 63 letters, digits, dots and dashes'),
})

/** Reads the configuration from the environment; empty variables count as not set. Throws CONFIGURATION_INVALID. */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { data, error } = variables.safeParse(given)
  if (error) {
    const variable = String(error.issues[0]?.path[0]) as keyof typeof variables.shape
    const value = SECRET.test(variable) ? '***' : (given[variable] ?? '')
    throw fail('CONFIGURATION_INVALID', variable, withoutPassword(value), variables.shape[variable].description ?? '')
  }
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = data
  return {
    host: data.HOST,
    port: data.PORT,
    dataFolder: resolve(data.GOVGRAPH_DATA),
    neo4j: uri === undefined ? null : { uri, ...defined({ user, password, database }) },
  }
}

function isNeo4jUri(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return NEO4J_SCHEMES.includes(url.protocol.slice(0, -1)) && url.hostname !== '' && url.password === ''
}

/** An address may hold a password by mistake: bolt://user:password@host. */
const withoutPassword = (value: string): string => value.replace(/(\/\/[^/:@]*):[^/@]*@/, '$1:***@')

const defined = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
