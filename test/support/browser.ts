import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Path of the browser for journeys; undefined where the machine has none. */
export const browserPath = process.env.TAODA_TEST_BROWSER

const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser that asks nothing of its own; `drawing` says how it draws: a map needs the software renderer. */
export function launchBrowser(drawing: '--disable-gpu' | '--enable-unsafe-swiftshader' = '--disable-gpu'): Promise<Browser> {
  return chromium.launch({ ...(browserPath ? { executablePath: browserPath } : {}), args: [...quiet, drawing] })
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on a page: the rule and the elements that break it. `rules` is WCAG 2.2 to level AA, or every rule that axe has. */
export async function accessibilityFindings(page: Page, rules: 'standards' | 'every' = 'standards'): Promise<readonly string[]> {
  await page.evaluate(axe)
  const options = rules === 'every' ? {} : { runOnly: standards }
  return page.evaluate(async (asked) => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> }
    }
    const { violations } = await checker.run(asked)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  }, options)
}

/** Chooses another language in the top bar, as a reader does, and waits until the page speaks it. */
export async function speak(page: Page, language: string): Promise<void> {
  await page.locator('.switches select').nth(1).selectOption(language)
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
}
