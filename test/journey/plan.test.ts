import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/server/app.ts'
import { beliefsInThisThread } from '../../src/services/outlook/belief-desk.ts'
import * as secrets from '../../src/store/secrets.ts'
import { root } from '../architecture/source-files.ts'
import { backends, pack, packFiles, type TestStore } from '../store/kit.ts'
import { accessibilityFindings, browserPath, launchBrowser } from '../support/browser.ts'
import { openingBody } from '../support/plan-book.ts'

const now = '2026-03-02T08:00:00.000Z'
let store: TestStore
let app: FastifyInstance
let browser: Browser
let url: string
let secret: string

describe.skipIf(!browserPath)('a planner and a reader at the sheet', () => {
  beforeAll(async () => {
    store = await backends[0].create()
    await store.store.loadRegionPack(pack({}), packFiles('first'), now)
    secret = secrets.makeSecret()
    const account = { id: 'hanh', name: 'Hạnh', role: 'leader', organisation: '' } as const
    await store.store.addAccount(account, await secrets.hashSecret(secret), now)
    app = await buildApp({ store: store.store, beliefs: beliefsInThisThread(), now: () => now, site: `${root}/dist/site` })
    url = await app.listen({ port: 0 })
    browser = await launchBrowser()
    const context = await signedIn()
    const entries = [{ ledger: 'plan', kind: 'open-scenario', about: 'v1', day: '2026-03-01', body: openingBody(3) }]
    await context.request.post(`${url}/api/regions/sample/entries`, { data: { entries } })
    await context.close()
  })

  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await store?.close()
  })

  const signedIn = async (viewport = { width: 1280, height: 1000 }): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport })
    await context.request.post(`${url}/api/session`, { data: { account: 'hanh', secret } })
    return context
  }

  const open = async (context: BrowserContext, language = 'en'): Promise<{ page: Page; mistakes: string[] }> => {
    const page = await context.newPage()
    const mistakes: string[] = []
    page.on('pageerror', (error) => mistakes.push(error.message))
    await page.goto(`${url}/plan?region=sample&year=2026&language=${language}`)
    await page.locator('.sheet td[tabindex="0"]').waitFor()
    return { page, mistakes }
  }

  const cell = (page: Page, place: string): Promise<string> => page.locator(`[data-cell="${place}"]`).innerText()

  test('WEB-71 a rate typed in place moves parents and the year at once, is entered when asked, and one that cannot be made is told', async () => {
    const context = await signedIn()
    const { page, mistakes } = await open(context)
    const before = await cell(page, 'total 2026')
    await page.locator('[data-cell="total 2026"]').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('manufacturing 2026-Q4')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('40')
    await page.keyboard.press('Enter')
    await page.waitForFunction((text) => document.querySelector('[data-cell="total 2026"]')?.textContent !== text, before)
    expect(await cell(page, 'manufacturing 2026-Q4')).toContain('40.00%')
    expect(await cell(page, 'manufacturing 2026')).toContain('25.00%')
    await page.keyboard.type('-250')
    await page.keyboard.press('Enter')
    await page.locator('.problem').waitFor()
    expect(await page.locator('.problem').innerText()).toContain('below zero')
    await page.getByRole('button', { name: 'Enter the changes' }).click()
    await page.locator('.pending').waitFor({ state: 'detached' })
    await page.reload()
    await page.locator('.sheet td[tabindex="0"]').waitFor()
    expect(await cell(page, 'manufacturing 2026-Q4')).toContain('40.00%')
    expect(mistakes).toEqual([])
    await context.close()
  })

  test('WEB-70 the sheet in four languages, for a reader without any way to change it', async () => {
    for (const language of ['vi', 'en', 'fr', 'de']) {
      const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
      const { page, mistakes } = await open(context, language)
      expect(await page.locator('form').count()).toBe(0)
      await page.locator('[data-cell="total 2026"]').focus()
      await page.keyboard.press('Enter')
      expect(await page.locator('.sheet input').count()).toBe(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect(mistakes).toEqual([])
      await context.close()
    }
  })

  test('WEB-70 neither light nor dark has an accessibility finding, for the planner either', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await signedIn()
      const { page } = await open(context)
      await page.emulateMedia({ colorScheme })
      for (const summary of await page.locator('summary').all()) await summary.click()
      expect(await accessibilityFindings(page, 'every')).toEqual([])
      await context.close()
    }
  })
})
