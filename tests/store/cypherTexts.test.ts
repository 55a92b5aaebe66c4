import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { GRAPH_SCHEMA, neo4jSchema, printGraphCypher } from '../../src/store/graphSchema.ts'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }))

/** A node of a pattern: `(n:Label)`, `(n)`, `()`, beside an arrow or a MATCH, MERGE or CREATE. */
const NODES =
  /(?:MATCH|MERGE|CREATE|\]-|\]->|<-\[[^\]]*\]-)\s*\((\w*)((?::[^){\s]+)?)[^()]*\)|\((\w*)((?::[^){\s]+)?)[^()]*\)\s*(?:-\[|<-\[)/g

/** Pieces of code that hold Cypher: strings with a clause in capitals. */
const STATEMENTS = /(['"`])(?:(?!\1)[^\\]|\\.)*\b(?:MATCH|MERGE|CREATE|UNWIND)\b(?:(?!\1)[^\\]|\\.)*\1/gs

describe('the Cypher in src', () => {
  // the embedded engine panics past 65,535 rows on a two-hop pattern through a node without a label
  it('gives every node of a pattern a label in its file', () => {
    const bare: string[] = []
    for (const { file, text } of sources) {
      const labelled = new Set([...text.matchAll(/\((\w+):/g)].map(([, name]) => name))
      for (const [statement] of text.matchAll(STATEMENTS)) {
        for (const [whole, a, aLabel, b, bLabel] of statement.matchAll(NODES)) {
          const [name, label] = [a ?? b ?? '', aLabel ?? bLabel ?? '']
          if (!label && !labelled.has(name)) bare.push(`${file}: ${whole}`)
        }
      }
    }
    expect(bare).toEqual([])
  })

  // the embedded engine reads IN as its operator
  it('puts the link type IN in backticks', () => {
    expect(sources.filter(({ text }) => /\[\w*:IN\b/.test(text)).map(({ file }) => file)).toEqual([])
  })

  it('is found at all', () => {
    const found = sources.flatMap(({ text }) => [...text.matchAll(STATEMENTS)])
    expect(found.length).toBeGreaterThan(40)
  })
})

describe('the schema of the graph', () => {
  it('names every index once', () => {
    const names = neo4jSchema().map((statement) => /(?:INDEX|CONSTRAINT) (\w+)/.exec(statement)?.[1])
    expect(new Set(names).size).toBe(names.length)
  })

  it('is told by docs/graph.md: labels and links', () => {
    const rows = readFileSync('docs/graph.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()))
    expect(rows.map(([, label]) => label?.replaceAll('`', '')).sort()).toEqual(Object.keys(GRAPH_SCHEMA).sort())
    for (const [, label = '', , links = ''] of rows) {
      const told = [...links.matchAll(/`(\w+)`/g)].map(([, type]) => type)
      const schema = GRAPH_SCHEMA[label.replaceAll('`', '') as keyof typeof GRAPH_SCHEMA]
      expect(told).toEqual(schema.links.map(([type]) => type))
    }
  })

  it('is printed with its links, constraints and indexes', () => {
    const lines = printGraphCypher().split('\n')
    expect(lines).toContain('// (:Claim)-[:IN]->(:Report)')
    expect(lines).toContain('CREATE CONSTRAINT Outcome_id IF NOT EXISTS FOR (n:Outcome) REQUIRE n.id IS UNIQUE;')
    expect(lines).toContain(
      'CREATE INDEX Outcome_measureId_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.measureId, n.year, n.id);',
    )
  })
})
