import { resolve } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readConfiguration } from '../../src/load/configuration.ts'

describe('readConfiguration', () => {
  it('needs no variable', () => {
    const expected = {
      host: '127.0.0.1',
      port: 4000,
      dataFolder: resolve('.govgraph'),
      neo4j: null,
      http: {
        corsOrigins: '*',
        rateLimit: { perMinute: 1200, sparesLoopback: true },
        trustedProxies: [],
        drainDelayMs: 0,
      },
      logLevel: 'info',
    }
    expect(readConfiguration({})).toEqual(expected)
    expect(readConfiguration({ PORT: '', NEO4J_URI: '' })).toEqual(expected)
  })

  it('reads all variables', () => {
    const environment = {
      PORT: '0',
      HOST: '0.0.0.0',
      GOVGRAPH_DATA: '/data',
      NEO4J_URI: 'neo4j+s://graph.example:7687',
      NEO4J_USER: 'neo4j',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'neo4j',
      GOVGRAPH_LOG_LEVEL: 'debug',
      GOVGRAPH_CORS_ORIGINS: 'https://pages.example, http://localhost:5173',
      GOVGRAPH_RATE_LIMIT: '60',
      GOVGRAPH_TRUSTED_PROXIES: '10.0.0.0/8,fd00::/8,192.0.2.1',
      GOVGRAPH_DRAIN_DELAY: '5',
    }
    expect(readConfiguration(environment)).toEqual({
      host: '0.0.0.0',
      port: 0,
      dataFolder: '/data',
      neo4j: { uri: 'neo4j+s://graph.example:7687', user: 'neo4j', password: 'secret', database: 'neo4j' },
      http: {
        corsOrigins: ['https://pages.example', 'http://localhost:5173'],
        rateLimit: { perMinute: 60, sparesLoopback: false },
        trustedProxies: ['10.0.0.0/8', 'fd00::/8', '192.0.2.1'],
        drainDelayMs: 5000,
      },
      logLevel: 'debug',
    })
  })

  it('takes no origin and no limit where told so', () => {
    const { http } = readConfiguration({ GOVGRAPH_CORS_ORIGINS: 'none', GOVGRAPH_RATE_LIMIT: 'off' })
    expect(http).toMatchObject({ corsOrigins: [], rateLimit: null })
  })

  it.each([
    ['PORT', 'http', 'PORT is "http"; it must be a port, 0 to 65535.'],
    ['PORT', '65536', 'PORT is "65536"; it must be a port, 0 to 65535.'],
    ['PORT', '-1', 'PORT is "-1"; it must be a port, 0 to 65535.'],
    [
      'HOST',
      'http://here',
      'HOST is "http://here"; it must be the name or address of a network interface, such as 127.0.0.1 or 0.0.0.0.',
    ],
    [
      'NEO4J_URI',
      'localhost:7687',
      'NEO4J_URI is "localhost:7687"; it must be an address that begins with one of neo4j://, neo4j+s://, neo4j+ssc://, bolt://, bolt+s://, bolt+ssc://.',
    ],
    [
      'NEO4J_DATABASE',
      'my graph',
      'NEO4J_DATABASE is "my graph"; it must be the name of a database: 3 to 63 letters, digits, dots and dashes.',
    ],
    [
      'GOVGRAPH_LOG_LEVEL',
      'loud',
      'GOVGRAPH_LOG_LEVEL is "loud"; it must be one of fatal, error, warn, info, debug, trace, silent.',
    ],
    ...['pages.example', 'https://pages.example/', 'https://a.example,*', 'null'].map(
      (value): [string, string, string] => [
        'GOVGRAPH_CORS_ORIGINS',
        value,
        `GOVGRAPH_CORS_ORIGINS is "${value}"; it must be *, none, or origins such as https://pages.example, with commas between them.`,
      ],
    ),
    ...['0', '-1', '1.5', 'many', '10000000'].map((value): [string, string, string] => [
      'GOVGRAPH_RATE_LIMIT',
      value,
      `GOVGRAPH_RATE_LIMIT is "${value}"; it must be off, or how many requests a minute one address may send, 1 to 9999999.`,
    ]),
    ...['proxy', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/'].map((value): [string, string, string] => [
      'GOVGRAPH_TRUSTED_PROXIES',
      value,
      `GOVGRAPH_TRUSTED_PROXIES is "${value}"; it must be addresses or networks such as 10.0.0.0/8, with commas between them.`,
    ]),
    ['GOVGRAPH_DRAIN_DELAY', '5s', 'GOVGRAPH_DRAIN_DELAY is "5s"; it must be seconds, 0 to 99.'],
  ])('names %s, its value %j and what is allowed', (variable, value, message) => {
    expect(() => readConfiguration({ [variable]: value })).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID', message }),
    )
  })

  it('shows no password that stands in an address', () => {
    expect(() => readConfiguration({ NEO4J_URI: 'bolt://neo4j:secret@localhost:7687' })).toThrow(
      expect.objectContaining({ message: expect.stringContaining('bolt://neo4j:***@localhost:7687') }),
    )
  })
})
