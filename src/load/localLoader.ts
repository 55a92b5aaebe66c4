import { check } from './check.ts'
import { exportAdoptions } from './exportAdoptions.ts'
import type { Graph } from './graph.ts'
import { ingest } from './ingest.ts'
import type { LoadEvent, Loader } from './loader.ts'
import { remove } from './remove.ts'
import { rebuildGraph } from './synchronise.ts'

/** The work on a graph that this process holds. What writes goes one after another. */
export function localLoader(graph: Graph): Loader {
  let last: Promise<unknown> = Promise.resolve()

  async function* inTurn<T>(work: AsyncGenerator<T>): AsyncGenerator<T> {
    const before = last
    let done = () => {}
    last = new Promise<void>((resolve) => {
      done = resolve
    })
    try {
      await before
      yield* work
    } finally {
      done()
    }
  }

  async function* rebuild(): AsyncGenerator<LoadEvent> {
    for await (const step of rebuildGraph(graph)) yield { kind: 'progress', ...step }
  }

  return {
    ingest: (documents, options) => inTurn(ingest(graph, documents, options)),
    remove: (reportId) => inTurn(remove(graph, reportId)),
    rebuild: () => inTurn(rebuild()),
    check: () => inTurn(check(graph)),
    exportAdoptions: () => exportAdoptions(graph.store),
    close: () => graph.close(),
  }
}
