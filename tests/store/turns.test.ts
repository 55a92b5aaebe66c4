import { describe, expect, it } from '@jest/globals'
import { turnsFor } from '../../src/store/turns.ts'

const staying = new AbortController().signal

/** Work that ends when it is told to. */
function openWork() {
  let end = (_: string) => {}
  const ended = new Promise<string>((resolve) => {
    end = resolve
  })
  const run = () => {
    work.begun = true
    return ended
  }
  const work = { begun: false, end, run }
  return work
}

describe('turnsFor', () => {
  it('begins as much as may run at a time, and the next in order when one ends', async () => {
    const takeTurn = turnsFor(2)
    const works = [openWork(), openWork(), openWork(), openWork()] as const
    const begun = () => works.map((work) => work.begun)
    const results = works.map((work) => takeTurn(work.run, staying))
    await settled()
    expect(begun()).toEqual([true, true, false, false])
    works[1].end('second')
    expect(await results[1]).toBe('second')
    await settled()
    expect(begun()).toEqual([true, true, true, false])
    works[0].end('first')
    await settled()
    expect(begun()).toEqual([true, true, true, true])
  })

  it('never begins work that is called off while it waits', async () => {
    const takeTurn = turnsFor(1)
    const [first, second, third] = [openWork(), openWork(), openWork()]
    const client = new AbortController()
    const [running, waiting, last] = [
      takeTurn(first.run, staying),
      takeTurn(second.run, client.signal),
      takeTurn(third.run, staying),
    ]
    client.abort(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
    first.end('first')
    third.end('third')
    expect([await running, await last, second.begun]).toEqual(['first', 'third', false])
    await expect(takeTurn(second.run, client.signal)).rejects.toThrow('gone')
    expect(second.begun).toBe(false)
  })

  it('goes on after work that fails', async () => {
    const takeTurn = turnsFor(1)
    await expect(takeTurn(() => Promise.reject(new Error('no')), staying)).rejects.toThrow('no')
    expect(await takeTurn(async () => 'yes', staying)).toBe('yes')
  })
})

const settled = () => new Promise((resolve) => setImmediate(resolve))
