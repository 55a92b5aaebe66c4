import { resolve } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readConfiguration } from '../../src/load/configuration.ts'

describe('readConfiguration', () => {
  it('needs no variable', () => {
    const expected = { host: '127.0.0.1', port: 4000, dataFolder: resolve('.govgraph'), neo4j: null }
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
    }
    expect(readConfiguration(environment)).toEqual({
      host: '0.0.0.0',
      port: 0,
      dataFolder: '/data',
      neo4j: { uri: 'neo4j+s://graph.example:7687', user: 'neo4j', password: 'secret', database: 'neo4j' },
    })
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
