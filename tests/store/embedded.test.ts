import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { openEmbedded } from '../../src/store/embedded.ts'

describe('the embedded graph in a folder', () => {
  const base = mkdtempSync(join(tmpdir(), 'govgraph-embedded-'))
  afterAll(() => rmSync(base, { recursive: true }))
  let folder = ''
  beforeEach(() => {
    folder = join(mkdtempSync(join(base, 'test-')), 'graph')
  })

  it('is there again after it was closed', async () => {
    const store = await openEmbedded(folder)
    await store.migrate()
    await store.write([
      { cypher: 'CREATE (n:Theme) SET n = $row', params: { row: { id: 'DIGITAL', name: '科技保障' } } },
    ])
    await store.close()
    const again = await openEmbedded(folder)
    await again.migrate()
    expect(await again.read('MATCH (n:Theme) RETURN n {.*} AS node')).toEqual([
      { node: { id: 'DIGITAL', name: '科技保障' } },
    ])
    await again.close()
  })

  it('keeps what was written when its process is killed', async () => {
    const script = `
      const { default: grafeo } = await import('@grafeo-db/js')
      const db = grafeo.GrafeoDB.create(${JSON.stringify(join(folder, 'graph.grafeo'))})
      const kept = db.beginTransaction()
      await kept.executeCypher("CREATE (n:Theme {id: 'kept'})")
      kept.commit()
      const lost = db.beginTransaction()
      await lost.executeCypher("CREATE (n:Theme {id: 'lost'})")
      process.kill(process.pid, 'SIGKILL')`
    await (await openEmbedded(folder)).close()
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: process.cwd() })
    expect(signal).toBe('SIGKILL')
    const store = await openEmbedded(folder)
    expect(await store.read('MATCH (n:Theme) RETURN n.id AS id')).toEqual([{ id: 'kept' }])
    await store.close()
  })

  it('is refused while it is held', async () => {
    const store = await openEmbedded(folder)
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'STORE_HELD' })
    await store.close()
    await (await openEmbedded(folder)).close()
  })

  it('is refused where the file is no graph', async () => {
    await (await openEmbedded(folder)).close()
    writeFileSync(join(folder, 'graph.grafeo'), 'these bytes are no graph')
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'STORE_DAMAGED' })
  })

  it('is refused where no folder can be made', async () => {
    writeFileSync(folder, 'a file stands here')
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })

  it('ends what runs before it closes', async () => {
    const store = await openEmbedded(folder)
    const reading = store.read('UNWIND range(1, 200000) AS number RETURN sum(number) AS sum')
    const writing = store.write([{ cypher: `CREATE (n:Theme {id: 'late'})` }])
    await store.close()
    expect(await reading).toEqual([{ sum: 20_000_100_000 }])
    await writing
    const again = await openEmbedded(folder)
    expect(await again.read('MATCH (n:Theme) RETURN n.id AS id')).toEqual([{ id: 'late' }])
    await again.close()
  })
})
