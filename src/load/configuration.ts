import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { fail } from '../model/failures.ts'

export interface Neo4jConfiguration {
  uri: string
  user?: string
  password?: string
  database?: string
}

/** What of the requests that reach the server is taken, and told. */
export interface HttpConfiguration {
  /** Origins (`https://pages.example`) whose pages may ask. */
  corsOrigins: '*' | readonly string[]
  rateLimit: RateLimit | null
  /** Addresses and networks of proxies whose `x-forwarded-for` is believed. */
  trustedProxies: readonly string[]
  /** How long a server that was asked to end still takes connections, while /readyz says 503. */
  drainDelayMs: number
}

export interface RateLimit {
  /** Requests a minute from one address. */
  perMinute: number
  /** Whether the machine's own requests are not counted. */
  sparesLoopback: boolean
}

export interface GraphConfiguration {
  /** Absolute path: holds the record, the embedded graph, and who serves it. */
  dataFolder: string
  /** null: the embedded graph. */
  neo4j: Neo4jConfiguration | null
}

export interface Configuration extends GraphConfiguration {
  host: string
  /** 0 takes any free port. */
  port: number
  http: HttpConfiguration
  logLevel: (typeof LOG_LEVELS)[number]
}

const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc']
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const DEFAULT_PER_MINUTE = 1_200
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
  GOVGRAPH_LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .default('info')
    .describe(`one of ${LOG_LEVELS.join(', ')}`),
  GOVGRAPH_CORS_ORIGINS: z
    .string()
    .transform((value) => (value === '*' ? value : value === 'none' ? [] : listed(value)))
    .refine((origins) => origins === '*' || origins.every(isOrigin))
    .default('*')
    .describe('*, none, or origins such as https://pages.example, with commas between them'),
  GOVGRAPH_RATE_LIMIT: z
    .string()
    .regex(/^(off|[1-9]\d{0,6})$/)
    .transform((value) => (value === 'off' ? null : { perMinute: Number(value), sparesLoopback: false }))
    .default({ perMinute: DEFAULT_PER_MINUTE, sparesLoopback: true })
    .describe('off, or how many requests a minute one address may send, 1 to 9999999'),
  GOVGRAPH_TRUSTED_PROXIES: z
    .string()
    .transform(listed)
    .refine((proxies) => proxies.every(isNetwork))
    .default([])
    .describe('addresses or networks such as 10.0.0.0/8, with commas between them'),
  GOVGRAPH_DRAIN_DELAY: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .default(0)
    .describe('seconds, 0 to 99'),
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
    http: {
      corsOrigins: data.GOVGRAPH_CORS_ORIGINS,
      rateLimit: data.GOVGRAPH_RATE_LIMIT,
      trustedProxies: data.GOVGRAPH_TRUSTED_PROXIES,
      drainDelayMs: data.GOVGRAPH_DRAIN_DELAY * 1000,
    },
    logLevel: data.GOVGRAPH_LOG_LEVEL,
  }
}

function isNeo4jUri(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return NEO4J_SCHEMES.includes(url.protocol.slice(0, -1)) && url.hostname !== '' && url.password === ''
}

function listed(value: string): string[] {
  return value.split(',').map((each) => each.trim())
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value
}

function isNetwork(value: string): boolean {
  const [address = '', bits, ...more] = value.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return more.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

/** An address may hold a password by mistake: bolt://user:password@host. */
const withoutPassword = (value: string): string => value.replace(/(\/\/[^/:@]*):[^/@]*@/, '$1:***@')

const defined = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
