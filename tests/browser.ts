import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, it, jest } from '@jest/globals'
import { type Browser, chromium } from 'playwright-core'

const IS_REQUIRED = process.env.CI === 'true'
const NAMES = ['chromium', 'chromium-browser', 'google-chrome']
const FOUND = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find((path) => existsSync(path))

/** Runs tests in a real browser, the Chromium of this machine. Where there is none they are skipped by name; with CI=true they fail. */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  const title = `${name} (Chromium)`
  const reason = `needs Chromium: none of ${NAMES.join(', ')} is on the path`
  if (!FOUND && IS_REQUIRED) {
    describe(title, () => {
      it(reason, () => {
        throw new Error(reason)
      })
    })
  } else if (!FOUND) {
    describe.skip(`${title}: skipped, no Chromium`, () => it(reason, () => {}))
  } else {
    describe(title, () => {
      let browser: Browser
      // a browser starts slowly on a busy machine
      jest.setTimeout(120_000)
      beforeAll(async () => {
        // the sandbox needs rights that containers seldom give; all pages are ours
        browser = await chromium.launch({ executablePath: FOUND, args: ['--no-sandbox'] })
      })
      afterAll(() => browser?.close())
      tests(() => browser)
    })
  }
}
