import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Store } from '../../store/store.ts'
import type { Snapshots } from '../snapshot.ts'
import type { Drain } from './drain.ts'
import type { Metrics } from './metrics.ts'

/** What routes answer from. */
export interface Services {
  store: Store
  snapshots: Snapshots
  logger: Logger
  metrics: Metrics
  drain: Drain
}

/** Adds the routes of one matter; all that leaves a server (ids, headers, limits, log, metrics) is already there. */
export type ServeRoutes = (fastify: FastifyInstance, services: Services) => void | Promise<void>

/** For routes that a machine asks to watch the server: always answered, however many ask and however busy it is. */
export const WATCHED = { config: { rateLimit: false, pressureHandler: () => {} } } as const
