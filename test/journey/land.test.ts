import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/server/app.ts'
import { writeBooks } from '../../src/services/books.ts'
import { localActor } from '../../src/services/local.ts'
import { beliefsInThisThread } from '../../src/services/outlook/belief-desk.ts'
import { createShelf } from '../../src/services/shelf.ts'
import * as secrets from '../../src/store/secrets.ts'
import { root } from '../architecture/source-files.ts'
import { backends, pack, packFiles, type TestStore } from '../store/kit.ts'
import { accessibilityFindings, browserPath, launchBrowser, speak } from '../support/browser.ts'
import { packOfFolder } from '../support/packs.ts'

const now = '2025-12-22T08:00:00.000Z'
const today = now.slice(0, 10)
let store: TestStore
let app: FastifyInstance
let browser: Browser
let url: string
let secret: string

describe.skipIf(!browserPath)('a clearance officer and an investor look at the land', () => {
  beforeAll(async () => {
    store = await backends[0].create()
    await store.store.loadRegionPack(pack({}), packFiles('first'), now)
    const entries = packOfFolder('synthetic')
      .entries.filter(({ ledger }) => ledger === 'land')
      .map(({ id, file: _file, row: _row, ...entry }) => ({ ...entry, origin: id }))
    await writeBooks(createShelf(), store.store).record({ region: 'sample', actor: localActor, today, now, entries })
    secret = secrets.makeSecret()
    const account = { id: 'thao', name: 'Thảo', role: 'officer', organisation: '' } as const
    await store.store.addAccount(account, await secrets.hashSecret(secret), now)
    app = await buildApp({ store: store.store, beliefs: beliefsInThisThread(), now: () => now, site: `${root}/dist/site` })
    url = await app.listen({ port: 0 })
    browser = await launchBrowser('--enable-unsafe-swiftshader')
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await store?.close()
  })

  const open = async (context: BrowserContext, path: string): Promise<{ page: Page; mistakes: string[] }> => {
    const page = await context.newPage()
    const mistakes: string[] = []
    page.on('pageerror', (error) => mistakes.push(error.message))
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(url)) mistakes.push(`outside: ${request.url()}`)
    })
    await page.goto(`${url}/${path}`)
    await page.locator('.land h1').waitFor()
    return { page, mistakes }
  }

  test('WEB-90 land in four languages, light and dark, on a phone: list, map and board without a finding and without an outside host', async () => {
    const titles = new Set<string>()
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
    for (const path of ['land', 'land/dong-hai-ip', 'catalogue']) {
      const { page, mistakes } = await open(context, `${path}?region=sample`)
      for (const [index, language] of ['vi', 'en', 'fr', 'de'].entries()) {
        await speak(page, language)
        await page.emulateMedia({ colorScheme: index % 2 === 0 ? 'light' : 'dark' })
        titles.add(await page.locator('.land h1').innerText())
        if (path === 'land') await page.locator('.land-map canvas').waitFor()
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
        if (index < 2) expect(await accessibilityFindings(page)).toEqual([])
      }
      expect(mistakes).toEqual([])
      await page.close()
    }
    await context.close()
    expect(titles.size).toBe(12)
  }, 180_000)

  test('WEB-91 the map is drawn from tiles of this server, and a zone of the list opens by keyboard', async () => {
    const context = await browser.newContext()
    const tiles: string[] = []
    context.on('request', (request) => void (request.url().includes('/land/tiles/') && tiles.push(request.url())))
    const { page, mistakes } = await open(context, 'land?region=sample&language=en')
    await page.waitForFunction(() => document.querySelectorAll('.land-label').length === 11)
    await page.waitForRequest(/\/land\/tiles\//).catch(() => undefined)
    expect(tiles.every((tile) => tile.startsWith(`${url}/api/regions/sample/land/tiles/`))).toBe(true)
    expect(tiles.length).toBeGreaterThan(0)
    expect(await page.getByText('Without coordinates on record').locator('..').innerText()).toContain('Đại Từ')
    await page
      .getByRole('link', { name: /Đông Hải/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/land\/dong-hai-ip/)
    await page.getByRole('heading', { level: 1, name: /Đông Hải/ }).waitFor()
    expect(mistakes).toEqual([])
    await context.close()
  }, 60_000)

  test('WEB-92 an officer sees names and enters the next step; a stranger sees neither', async () => {
    const stranger = await browser.newContext()
    const outside = await open(stranger, 'land/song-lam-ip?region=sample&language=en')
    await outside.page.locator('#clearance tbody tr').first().waitFor()
    expect(await outside.page.locator('#clearance').innerText()).toContain(
      'Names are shown to the administration and to the developer of the zone.',
    )
    expect(await outside.page.getByText('Enter for this household').count()).toBe(0)
    await stranger.close()

    const context = await browser.newContext()
    await context.request.post(`${url}/api/session`, { data: { account: 'thao', secret } })
    const { page, mistakes } = await open(context, 'land/song-lam-ip?region=sample&language=en')
    const rows = page.locator('#clearance table').last().locator('tbody tr')
    await rows.getByText('Enter for this household').first().waitFor()
    const household = await rows.first().locator('th .tag').innerText()
    const row = rows.filter({ has: page.locator('th .tag', { hasText: household }) })
    await row.getByText('Enter for this household').click()
    const step = row.locator('summary', { hasText: /^Enter: / }).first()
    const label = (await step.innerText()).replace('Enter: ', '')
    await step.click()
    await row.getByLabel(/^Document/).fill('Decision 12, invented')
    await row.getByRole('button', { name: 'Enter', exact: true }).click()
    await page.waitForFunction(
      ([id, text]) => {
        const mine = [...document.querySelectorAll('#clearance tbody tr')].find(
          (one) => one.querySelector('th .tag')?.textContent === id,
        )
        return mine === undefined || !mine.textContent?.includes(text ?? '')
      },
      [household, label],
    )
    expect(mistakes).toEqual([])
    await context.close()
  }, 60_000)

  test('WEB-93 an investor asks for land with power and is shown what fits first', async () => {
    const context = await browser.newContext()
    const { page, mistakes } = await open(context, 'catalogue?region=sample&language=en')
    await page.locator('input[name="hectares"]').fill('20')
    await page.locator('input[name="power"]').fill('6')
    await page.keyboard.press('Enter')
    const matches = page.locator('section', { has: page.getByRole('heading', { name: 'What fits' }) }).locator('tbody tr')
    await matches.first().waitFor()
    const fits = (await matches.allInnerTexts()).map((text) => /\bfits$/.test(text.trim()))
    expect(fits.length).toBeGreaterThan(2)
    expect(fits).toEqual(fits.toSorted((one, other) => Number(other) - Number(one)))
    expect(mistakes).toEqual([])
    await context.close()
  }, 60_000)
})
