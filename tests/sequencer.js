import { readFileSync } from 'node:fs'
import Sequencer from '@jest/test-sequencer'

/** How many suites that need no Neo4j are begun after each that does. */
const BETWEEN = 2

/** Suites on Neo4j wait for one another: they are begun early, and apart, so that others always run beside them. */
export default class Neo4jApart extends Sequencer {
  sort(tests) {
    const ordered = super.sort(tests)
    const others = ordered.filter(({ path }) => !isOnNeo4j(path))
    return [
      ...ordered.filter(({ path }) => isOnNeo4j(path)).flatMap((suite) => [suite, ...others.splice(0, BETWEEN)]),
      ...others,
    ]
  }
}

const isOnNeo4j = (path) => /describeOnNeo4j|describeOnEachEngine|describeApi/.test(readFileSync(path, 'utf8'))
