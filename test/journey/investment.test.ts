import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFindings, browserPath, launchBrowser } from '../support/browser.ts'
import { taoda } from '../support/command.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const languages = ['vi', 'en', 'fr', 'de'] as const
let server: RunningServer
let browser: Browser

describe.skipIf(!browserPath)('an investment officer at work', () => {
  beforeAll(async () => {
    server = await startServer()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const mistakes: string[] = []

  const officer = async (): Promise<BrowserContext> => {
    const account = ['--account', 'duc', '--name', 'Đức', '--role', 'officer', '--organisation', 'zone-board', '--json']
    const { stdout } = await taoda(['add-account', ...account], server.dataFolder)
    const { secret } = JSON.parse(stdout)
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const reply = await context.request.post(`${server.url}/api/session`, { data: { account: 'duc', secret } })
    expect(reply.status()).toBe(200)
    return context
  }

  const open = async (context: BrowserContext, address: string, ready: string): Promise<Page> => {
    const page = await context.newPage()
    page.on('pageerror', (error) => mistakes.push(error.message))
    await page.goto(`${server.url}/${address}`)
    await page.locator(ready).first().waitFor()
    return page
  }

  const findings = async (page: Page): Promise<unknown> => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    return accessibilityFindings(page)
  }

  test('WEB-100 deals, one deal and programmes: four languages, light and dark, on a phone, without a finding; then a deal moves on', async () => {
    const context = await officer()
    const heads = new Set<string>()
    for (const [at, language] of languages.entries()) {
      const view = `region=synthetic&language=${language}`
      for (const [address, ready] of [
        [`investment?${view}`, '.investment svg'],
        [`investment/deal-350?${view}`, '.investment ol li'],
        [`programmes?${view}`, '.investment tbody tr'],
      ] as const) {
        const page = await open(context, address, ready)
        await page.emulateMedia({ colorScheme: at % 2 === 0 ? 'dark' : 'light' })
        heads.add(await page.locator('h1').innerText())
        expect(await findings(page), address).toEqual([])
        await page.close()
      }
    }
    expect(heads.size).toBe(4 * 2 + 1)
    const page = await open(context, 'investment?region=synthetic&language=en', '.filters select')
    await page.locator('.filters select').selectOption('contact')
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length > 0)
    await page.locator('tbody th a').first().click()
    const form = page.locator('form.entry-form').first()
    await form.waitFor()
    const stages = await page.locator('ol > li').count()
    await form.locator('select').selectOption('visit')
    await form.locator('button').click()
    await page.waitForFunction((count) => document.querySelectorAll('ol > li').length === count + 1, stages)
    expect(await page.locator('ol > li').last().innerText()).toContain('site visit')
    expect(await page.locator('ol > li').last().innerText()).toContain('duc')
    await form.locator('select').selectOption('reserved')
    await form.locator('button').click()
    expect(await page.locator('[role=alert]').innerText()).toContain('a document is needed for “land reserved”')
    expect(mistakes).toEqual([])
    await context.close()
  })

  test('WEB-101 whoever has not signed in sees service clocks and published capital, and is asked to sign in for the deals', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const services = await open(context, 'services?region=synthetic&language=fr', '.investment tbody tr')
    expect(await findings(services)).toEqual([])
    expect(await services.locator('tbody tr').count()).toBeGreaterThan(10)
    const real = await open(context, 'investment?region=quang-ninh&asOf=2025-09-05&language=vi', '.identity')
    expect(await findings(real)).toEqual([])
    const august = real.locator('.identity', { hasText: '193,04' })
    expect((await august.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/193,04 đã công bố .*318,5 đã công bố .*1,90 tính tại đây/)
    expect(await august.locator('.computed-text').count()).toBe(4)
    expect(await real.locator('a[href*="/sign-in"]').count()).toBeGreaterThan(1)
    expect(mistakes).toEqual([])
    await context.close()
  })
})
