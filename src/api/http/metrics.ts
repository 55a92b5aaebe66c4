import type { FastifyReply, FastifyRequest } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { failures } from '../../model/failures.ts'
import type { Snapshots } from '../snapshot.ts'
import type { Outcome } from './requestReport.ts'

export interface Metrics {
  count(request: FastifyRequest, reply: FastifyReply, outcome: Outcome): void
  /** In the text format of Prometheus. */
  print(): Promise<string>
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30]
const STATEMENTS = [0, 1, 2, 3, 4, 6, 8, 12, 20, 50]

/** Labels have few values: routes, outcomes and codes as the program knows them, nothing that a client writes. */
export function openMetrics(snapshots: Snapshots): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const duration = new Histogram({
    name: 'govgraph_http_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer.',
    labelNames: ['route', 'outcome'],
    buckets: SECONDS,
    registers,
  })
  const statements = new Histogram({
    name: 'govgraph_statements_per_request',
    help: 'Statements that a GraphQL request sent to the store.',
    buckets: STATEMENTS,
    registers,
  })
  const errors = new Counter({
    name: 'govgraph_errors_total',
    help: 'Errors in answers by code (docs/errors.md).',
    labelNames: ['code', 'fault'],
    registers,
  })
  gauge('govgraph_graph_version', 'Version of the graph that is served.', ({ version }) => version)
  gauge('govgraph_adoptions', 'Adoptions in the index.', ({ index }) => index.size)
  gauge(
    'govgraph_snapshot_build_seconds',
    'How long reading and building the index of this version took.',
    ({ builtInMs }) => builtInMs / 1000,
  )
  return {
    count({ routeOptions, report }, { elapsedTime }, outcome) {
      duration.observe({ route: routeOptions.url ?? 'none', outcome }, elapsedTime / 1000)
      if (report.statements) statements.observe(report.statements.count)
      for (const code of report.codes) errors.inc({ code, fault: failures[code].fault })
    },
    async print() {
      return `${await registry.metrics()}\n${await registryOfProcess().metrics()}`
    },
  }

  function gauge(name: string, help: string, read: (snapshot: ReturnType<Snapshots['current']>) => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read(snapshots.current()))
      },
    })
  }
}

let ofProcess: Registry | undefined

/** Memory, processor time, event loop and garbage collection: observed once, however many servers a process has. */
function registryOfProcess(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry()
    collectDefaultMetrics({ register: ofProcess })
  }
  return ofProcess
}
