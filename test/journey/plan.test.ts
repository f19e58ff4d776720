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

  test('WEB-120 a target is amended and withdrawn on the page; what it said stays readable, there and in the trail', async () => {
    const context = await signedIn()
    const body = {
      indicator: 'grdp',
      activity: 'total',
      period: '2026',
      measure: 'growth',
      unit: 'percent',
      issuer: 'provincial-council',
      operator: 'at-least',
      value: 0.13,
      act: '12/NQ',
      owner: '',
    }
    const entries = [{ ledger: 'plan', kind: 'set-target', about: 'wish', day: '2026-03-01', body }]
    expect((await context.request.post(`${url}/api/regions/sample/entries`, { data: { entries } })).status()).toBe(200)
    const { page, mistakes } = await open(context)
    const register = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Register of targets' }) })
    await register.getByText('Amend', { exact: true }).click()
    await register.getByLabel('Value, %').fill('12.5')
    await register.getByLabel('Reason or act').first().fill('storm')
    await register.getByRole('button', { name: 'Enter' }).first().click()
    await register.getByText('12.5% or more').waitFor()
    expect(await register.innerText()).toContain('before, known since')
    expect(await register.innerText()).toContain('13% or more')
    await register.getByText('Withdraw', { exact: true }).click()
    await register.getByLabel('Reason or act').last().fill('replaced')
    await register.getByRole('button', { name: 'Enter' }).last().click()
    await register.getByText('withdrawn on').waitFor()
    expect(await register.getByText('Amend', { exact: true }).count()).toBe(0)
    await register.getByRole('link', { name: 'Who changed what, when?' }).click()
    const trail = page.locator('.entries > li')
    await trail.first().waitFor()
    const said = await trail.allInnerTexts()
    expect(said).toHaveLength(3)
    expect(said[0]).toContain('target withdrawn')
    expect(said[1]).toContain('value: 12.5%, before 13%')
    expect(said[1]).toContain('Hạnh')
    expect(await accessibilityFindings(page, 'every')).toEqual([])
    expect(mistakes).toEqual([])
    await context.close()
  })

  test('WEB-124 a goal of a share in a later year has a form on the page, and its way is told in words and year by year', async () => {
    const context = await signedIn()
    const { page, mistakes } = await open(context)
    await page.getByText('Enter a goal of a share for a later year').click()
    const form = page.locator('form').filter({ has: page.getByLabel('Share above, %') })
    await form.getByLabel('Year').fill('2030')
    await form.getByLabel('Share above, %').fill('18')
    // Nobody may be named as the issuer in this small region: the page waits for one, and the entry comes by the other door.
    expect(await form.getByRole('button').isDisabled()).toBe(true)
    const about = { indicator: 'grdp', activity: 'manufacturing', period: '2030', measure: 'share', unit: 'percent' }
    const body = { ...about, issuer: 'congress', operator: 'over', value: 0.18, act: '', owner: '' }
    const entries = [{ ledger: 'plan', kind: 'set-target', about: 'share', day: '2026-03-01', body }]
    expect((await context.request.post(`${url}/api/regions/sample/entries`, { data: { entries } })).status()).toBe(200)
    await page.reload()
    await page.getByText('is to make 18% of GRDP by 2030').waitFor()
    const goal = page.locator('details').filter({ hasText: 'is to make 18%' })
    await goal.locator('summary').click()
    expect(await goal.locator('tbody tr').count()).toBe(5)
    expect(await goal.locator('tbody tr').last().innerText()).toContain('18')
    expect(mistakes).toEqual([])
    await context.close()
  })

  test('WEB-121 the trail in four languages on a phone, narrowed by book and account, for staff only', async () => {
    for (const language of ['vi', 'en', 'fr', 'de']) {
      const context = await signedIn({ width: 390, height: 800 })
      const page = await context.newPage()
      await page.goto(`${url}/trail?region=sample&language=${language}&ledger=plan&by=hanh`)
      await page.locator('.entries > li').first().waitFor()
      expect(await page.locator('.entries').innerText()).not.toMatch(/[{}"]/)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await page.goto(`${url}/trail?region=sample&language=${language}&by=nobody`)
      await page.locator('main [role="status"]').waitFor()
      await context.close()
    }
    const stranger = await browser.newContext()
    const page = await stranger.newPage()
    await page.goto(`${url}/trail?region=sample&language=en`)
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
    expect(await page.locator('.entries').count()).toBe(0)
    await stranger.close()
  })

  test('WEB-122 a phasing is shown before it is entered, and an edit says where it stopped', async () => {
    const context = await signedIn()
    const { page, mistakes } = await open(context)
    await page.locator('[data-cell="services 2026"]').focus()
    await page.getByText('Phase over the months to come').click()
    await page.getByRole('button', { name: 'Show the months' }).click()
    const months = page.locator('.cell-panel table tbody tr')
    await months.first().waitFor()
    expect(await months.count()).toBe(12)
    expect(await months.nth(1).innerText()).toContain('15 (last year 19)')
    await page.getByRole('button', { name: 'Phase it so' }).click()
    await months.first().waitFor({ state: 'detached' })
    const limit = { row: 'services', period: '2026-Q4', measure: 'growth', lowest: -0.5, highest: 0.5 }
    const entries = [{ ledger: 'plan', kind: 'limit-cell', about: 'v1', day: '2026-03-01', body: limit }]
    await context.request.post(`${url}/api/regions/sample/entries`, { data: { entries } })
    await page.reload()
    await page.locator('[data-cell="services 2026"]').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('60')
    await page.keyboard.press('Enter')
    await page.getByText('Stopped at its range').waitFor()
    expect(await page.locator('.pending').innerText()).toContain('at most 50.00%')
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
