import { setTimeout as wait } from 'node:timers/promises'
import { fail } from '../model/failures.ts'
import type { GraphConfiguration } from './configuration.ts'
import { openGraph, type Say } from './graph.ts'
import { findHolder } from './holder.ts'
import type { Loader } from './loader.ts'
import { localLoader } from './localLoader.ts'
import type { Reference } from './reference.ts'
import { remoteLoader } from './remoteLoader.ts'

const PATIENCE_MS = 10_000
const AGAIN_MS = 200

/**
 * The one who does the work: the server that holds the data folder, or this process. Waits for a server that is starting and for a
 * command that is at work; throws STORE_HELD where they take longer than 10 s.
 */
export async function openLoader(configuration: GraphConfiguration, say: Say, reference?: Reference): Promise<Loader> {
  const { dataFolder } = configuration
  const giveUp = Date.now() + PATIENCE_MS
  for (let isFirst = true; ; isFirst = false) {
    const holder = await findHolder(dataFolder)
    if (!holder) return localLoader(await openGraph(configuration, say, reference))
    if (holder.answers) return remoteLoader(holder)
    if (Date.now() > giveUp) throw fail('STORE_HELD', dataFolder, `process ${holder.pid}`)
    if (isFirst) say(`Waiting for process ${holder.pid}, which is at work on "${dataFolder}".`)
    await wait(AGAIN_MS)
  }
}
