import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { failures } from '../../src/model/failures.ts'

const rows = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \| (\w+) \|/gm)]

describe('docs/errors.md', () => {
  it('lists the codes of the catalogue, no more and no fewer, each with whose fault it is', () => {
    const documented = Object.fromEntries(rows.map(([, code, fault]) => [code, fault]))
    expect(documented).toEqual(Object.fromEntries(Object.entries(failures).map(([code, { fault }]) => [code, fault])))
  })

  it('lists each code once, in alphabetical order', () => {
    const codes = rows.map(([, code]) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
  })
})
