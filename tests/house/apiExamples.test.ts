import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { API_DOCUMENT, answerExamples } from '../../scripts/apiExamples.ts'

describe(API_DOCUMENT, () => {
  it('shows the answers that the program gives', async () => {
    const document = readFileSync(API_DOCUMENT, 'utf8')
    expect(document).toMatch(/```graphql/)
    expect(await answerExamples(document)).toBe(document)
  }, 60_000)
})
