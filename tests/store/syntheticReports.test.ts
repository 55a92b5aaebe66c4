import { describe, expect, it } from '@jest/globals'
import { syntheticReports } from '../../bench/syntheticReports.ts'
import { loadReference } from '../../src/load/reference.ts'
import { validateFacts } from '../../src/model/validateFacts.ts'
import { reportIdOf } from '../../src/reference/reportBody.ts'

describe('synthetic reports', () => {
  const reference = loadReference()
  const reports = [...syntheticReports(60, reference)]

  it('are valid facts', () => {
    for (const facts of reports) validateFacts(JSON.parse(JSON.stringify(facts)))
  })

  it('are different reports, of about 150 facts each', () => {
    expect(new Set(reports.map(reportIdOf)).size).toBe(60)
    const facts = reports.map(
      ({ measures, instruments, outcomes }) => measures.length + instruments.length + outcomes.length,
    )
    const mean = facts.reduce((sum, count) => sum + count, 0) / facts.length
    expect(mean).toBeGreaterThan(140)
    expect(mean).toBeLessThan(160)
  })

  it('are the same for the same seed, whatever the count, and others for another', () => {
    expect([...syntheticReports(3, reference)]).toEqual(reports.slice(0, 3))
    expect([...syntheticReports(3, reference, 2)]).not.toEqual(reports.slice(0, 3))
  })
})
