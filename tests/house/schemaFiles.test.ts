import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { printSchemas } from '../../src/cli/schema.ts'

describe('schema/', () => {
  it.each(Object.entries(printSchemas()))('%s is what the code prints (`npm run schema` writes it)', (name, text) => {
    expect(readFileSync(`schema/${name}`, 'utf8')).toBe(text)
  })
})
