import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findHolder, type Hold, hold } from '../../src/load/holder.ts'

let folder: string
let held: Hold | null

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'govgraph-hold-')), 'data')
  held = null
})
afterEach(async () => {
  await held?.release()
  rmSync(join(folder, '..'), { recursive: true })
})

const file = () => join(folder, 'server.json')
const inFile = () => JSON.parse(readFileSync(file(), 'utf8'))

describe('the hold on a data folder', () => {
  it('says who holds it in a file that only its user may read', async () => {
    held = await hold(folder)
    expect(inFile()).toEqual({
      pid: process.pid,
      port: expect.any(Number),
      token: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600)
  })

  it('is had by one process at a time, whose id a second one is told', async () => {
    held = await hold(folder)
    await expect(hold(folder)).rejects.toMatchObject({
      code: 'STORE_HELD',
      message: expect.stringContaining(`process ${process.pid}`),
    })
    await held.release()
    expect(existsSync(file())).toBe(false)
    held = await hold(folder)
  })

  it('tells whether the holder does work for others', async () => {
    held = await hold(folder)
    expect(await findHolder(folder)).toMatchObject({ pid: process.pid, answers: false })
    held.answer((_, response) => response.end())
    expect(await findHolder(folder)).toMatchObject({ pid: process.pid, answers: true })
  })

  it('refuses whoever does not know the token', async () => {
    held = await hold(folder)
    held.answer((_, response) => response.end('secret'))
    const address = `http://127.0.0.1:${inFile().port}/work`
    const statuses = ['', 'Bearer 0', `Bearer ${inFile().token}`].map(
      async (authorization) => (await fetch(address, { headers: { authorization } })).status,
    )
    expect(await Promise.all(statuses)).toEqual([401, 401, 200])
  })

  it('ignores the file of a process that was killed', async () => {
    const code = `const { hold } = await import(${JSON.stringify(join(process.cwd(), 'src/load/holder.ts'))})
      await hold(${JSON.stringify(folder)}); console.log('held')`
    const child = spawn(process.execPath, ['--import', './scripts/typescript/register.js', '-e', code])
    await once(child.stdout, 'data')
    await expect(hold(folder)).rejects.toMatchObject({ message: expect.stringContaining(`process ${child.pid}`) })
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(existsSync(file())).toBe(true)
    held = await hold(folder)
    expect(inFile().pid).toBe(process.pid)
  })

  it.each([
    ['that another program has taken over since', JSON.stringify({ pid: process.pid, port: 1, token: '0' })],
    ['that was never written to its end', '{"pid":'],
  ])('ignores a file %s', async (_, content) => {
    await (await hold(folder)).release()
    writeFileSync(file(), content)
    held = await hold(folder)
    expect(inFile().port).not.toBe(1)
  })
})
