import { afterAll, beforeAll, expect, it } from '@jest/globals'
import pino from 'pino'
import type { Page } from 'playwright-core'
import { type RunningServer, startServer } from '../../src/api/server.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { type Asker, askerOf } from '../api/fixture/asker.ts'
import { describeInBrowser } from '../browser.ts'

const PATIENCE = { timeout: 60_000 }

describeInBrowser('/graphiql', (browser) => {
  let asker: Asker
  let server: RunningServer

  beforeAll(async () => {
    const store = await openEmbedded(null)
    await store.migrate()
    asker = await askerOf(store)
    const logger = pino({ level: 'silent' })
    server = await startServer({ host: '127.0.0.1', port: 0, store, snapshots: asker.snapshots, logger })
  })
  afterAll(async () => {
    await server.close()
    await asker.snapshots.close()
    await asker.store.close()
  })

  const editorOf = (page: Page, name: string) => page.locator(`.graphiql-${name} .view-lines`)

  it('shows the answer to a query, which its link holds, and loads nothing from another host', async () => {
    const { origin } = new URL(server.url)
    const context = await browser().newContext()
    const page = await context.newPage()
    const outside: string[] = []
    const errors: string[] = []
    context.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) outside.push(request.url())
    })
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))

    const variables = JSON.stringify({ id: 'CN-210500' })
    const query = 'query Place($id: ID) { jurisdiction(id: $id) { fullName } }'
    await page.goto(`${origin}/graphiql?${new URLSearchParams({ query, variables })}`)
    await editorOf(page, 'query-editor').getByText('Place').waitFor(PATIENCE)
    await page.getByRole('button', { name: 'Execute query (Ctrl-Enter)' }).click()
    await editorOf(page, 'response').getByText('本溪市').waitFor(PATIENCE)

    await page.getByRole('button', { name: 'Show Examples' }).click()
    expect(await page.locator('.examples a').count()).toBe(10)
    await page.getByRole('link', { name: 'What graph is this, and how large?' }).click()
    await editorOf(page, 'query-editor').getByText('Graph').first().waitFor(PATIENCE)
    await page.getByRole('button', { name: 'Execute query (Ctrl-Enter)' }).click()
    await editorOf(page, 'response').getByText('"embedded"').waitFor(PATIENCE)
    expect(new URL(page.url()).searchParams.get('query')).toContain('query Graph {')
    expect({ outside, errors }).toEqual({ outside: [], errors: [] })
    await context.close()
  })
})
