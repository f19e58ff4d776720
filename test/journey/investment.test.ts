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

  const officer = async (id = 'duc', width = 360, role = 'officer'): Promise<BrowserContext> => {
    const account = ['--account', id, '--name', 'Đức', '--role', role, '--organisation', 'zone-board', '--json']
    const { stdout } = await taoda(['add-account', ...account], server.dataFolder)
    const { secret } = JSON.parse(stdout)
    const context = await browser.newContext({ viewport: { width, height: 740 } })
    const reply = await context.request.post(`${server.url}/api/session`, { data: { account: id, secret } })
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

  const findings = async (page: Page, width = 360): Promise<unknown> => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
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
    await page.locator('summary', { hasText: 'New deal without' }).click()
    expect(await findings(page)).toEqual([])
    await page.locator('.filters select').selectOption('contact')
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length > 0)
    await page.locator('tbody th a').first().click()
    await page.locator('summary', { hasText: 'Stage reached' }).click()
    const form = page.locator('form.entry')
    const stages = await page.locator('ol > li').count()
    await form.locator('select').selectOption('visit')
    await form.locator('button').first().click()
    await page.waitForFunction((count) => document.querySelectorAll('ol > li').length === count + 1, stages)
    expect(await page.locator('ol > li').last().innerText()).toContain('site visit')
    expect(await page.locator('ol > li').last().innerText()).toContain('Đức')
    expect(await page.locator('.recorded').innerText()).toContain('Stage reached')
    await page.locator('summary', { hasText: 'Stage reached' }).click()
    await form.locator('select').selectOption('reserved')
    await form.locator('button').first().click()
    expect(await page.locator('[role=alert]').innerText()).toContain('Please fill this in')
    expect(mistakes).toEqual([])
    await context.close()
  })

  const summary = (page: Page, words: string) => page.locator('summary', { hasText: words })
  const field = (page: Page, label: string) => page.locator('form.entry').getByLabel(label).first()
  const enter = (page: Page): Promise<void> => page.locator('form.entry button[type=submit]').click()
  const save = async (page: Page): Promise<void> => {
    await enter(page)
    await page.locator('form.entry').waitFor({ state: 'detached' })
  }
  const recorded = async (page: Page, what: string): Promise<void> => page.locator('.recorded', { hasText: what }).waitFor()
  const choose = async (page: Page, label: string, words: string): Promise<void> => {
    await field(page, label).fill(words)
    await page.locator('[role=option]').first().waitFor()
    await field(page, label).press('Enter')
  }

  test('WEB-134 a lead is won, judged, becomes a deal, moves on documents, brings capital, is cared for and grows, all through forms', async () => {
    const context = await officer('mai', 1280)
    const page = await open(context, 'investment?region=synthetic&language=en', '.leads li')
    await summary(page, 'New lead').click()
    await field(page, 'Name of the firm').fill('Bosoka Thực phẩm')
    await page.locator('.warning', { hasText: 'Bosoka' }).waitFor()
    await field(page, 'Name of the firm').fill('Quelle Aurora Optik GmbH')
    await page.locator('.warning').waitFor({ state: 'detached' })
    await field(page, 'By which way').selectOption('embassy')
    await field(page, 'Who brought it').fill('Embassy in Berlin')
    await field(page, 'Capital spoken of').fill('25000000')
    expect(await field(page, 'Capital spoken of').inputValue()).toBe('25,000,000')
    await page.reload()
    await field(page, 'Name of the firm').waitFor()
    expect(await field(page, 'Name of the firm').inputValue()).toBe('Quelle Aurora Optik GmbH')
    await save(page)
    await recorded(page, 'New lead')
    const lead = page.locator('.leads > li').first()
    expect(await lead.innerText()).toContain('Quelle Aurora Optik GmbH')
    await lead.locator('summary', { hasText: 'Judgement' }).click()
    await field(page, 'How likely').selectOption('strong')
    await field(page, 'Reason').fill('Has land in view')
    await save(page)
    await page.locator('.leads .tag', { hasText: 'strong' }).first().waitFor()
    await lead.locator('summary', { hasText: 'becomes a deal' }).click()
    await choose(page, 'Country', 'german')
    await field(page, 'Title').fill('Aurora optics plant')
    await field(page, 'Capital spoken of').fill('25000000')
    await save(page)
    await page.locator('.recorded a', { hasText: 'Open the deal' }).click()
    await page.locator('h1', { hasText: 'Aurora optics plant' }).waitFor()
    expect(await page.locator('.facts').innerText()).toContain('Germany')

    await summary(page, 'Stage reached').click()
    await field(page, 'Stage').selectOption('certified')
    await enter(page)
    expect(await page.locator('form.entry .problem').count()).toBeGreaterThan(2)
    for (const input of await page.locator('form.entry input[type=text]').all()) await input.fill('Certificate 12 of 3 March')
    await save(page)
    await page.locator('ol > li', { hasText: 'certificate issued' }).waitFor()
    await summary(page, 'Stage reached').click()
    await field(page, 'Stage').selectOption('enterprise')
    await field(page, 'Document').fill('Registration 77')
    await save(page)
    await page.locator('ol > li', { hasText: 'enterprise set up' }).waitFor()

    await summary(page, 'Movement of capital').click()
    await field(page, 'Amount').fill('24000000')
    await field(page, 'Document').fill('Certificate 12')
    await enter(page)
    expect(await page.locator('form.entry .problem').innerText()).toContain('rate')
    await field(page, 'Dong for one USD').fill('25450')
    await field(page, 'Whose rate').fill('State Bank, 3 March')
    await save(page)
    await recorded(page, 'Movement of capital')
    await summary(page, 'Movement of capital').click()
    await field(page, 'Amount').fill('90000000')
    await field(page, 'Dong for one USD').fill('25450')
    await field(page, 'Whose rate').fill('State Bank')
    await field(page, 'Document').fill('Report')
    await enter(page)
    expect(await page.locator('form.entry .money .problem').innerText()).toContain('more would be disbursed')
    expect(await field(page, 'Amount').inputValue()).toBe('90,000,000')
    await field(page, 'Amount').fill('9000000')
    await save(page)
    await page.locator('table', { hasText: 'disbursed' }).locator('tr', { hasText: '9 million USD' }).waitFor()

    await summary(page, 'Procedure opened').click()
    await save(page)
    await recorded(page, 'Procedure opened')
    await summary(page, 'pause, go on, end').click()
    await field(page, 'Reason').fill('Drawings are missing')
    await save(page)
    await page.locator('td', { hasText: 'Drawings are missing' }).waitFor()

    await summary(page, 'Working session').click()
    await field(page, 'What was said').fill('Power by June')
    await field(page, 'Task 1: what').fill('Ask the grid')
    await field(page, 'Task 1: who').fill('Ms Hoa')
    await field(page, 'Task 1: by when').fill('2027-01-31')
    await save(page)
    await page.locator('li', { hasText: 'Ask the grid (Ms Hoa' }).first().waitFor()
    await summary(page, 'Task done').click()
    await field(page, 'What was done').fill('Line promised')
    await save(page)
    await page.locator('li', { hasText: 'Line promised' }).first().waitFor()

    await summary(page, 'Firm set up').click()
    await field(page, 'Name of the firm').fill('Aurora Optics Viet Nam')
    await save(page)
    await page.locator('strong', { hasText: 'Aurora Optics Viet Nam' }).waitFor()
    await summary(page, 'New case of care').click()
    await field(page, 'What it is about').fill('Needs 200 workers')
    await field(page, 'Agency').selectOption({ index: 1 })
    await save(page)
    await page.locator('li', { hasText: 'Needs 200 workers' }).waitFor()
    await summary(page, 'Case closed').click()
    await field(page, 'How it ended').selectOption('expanded')
    await field(page, 'Who said so').fill('Director')
    await save(page)
    await page.locator('li', { hasText: 'solved, grows' }).waitFor()
    await summary(page, 'Expansion').click()
    await field(page, 'Title').fill('Aurora second line')
    await field(page, 'Capital spoken of').fill('8000000')
    await save(page)
    await page.locator('.recorded a', { hasText: 'Open the deal' }).click()
    await page.locator('h1', { hasText: 'Aurora second line' }).waitFor()
    expect(await page.locator('.facts').innerText()).toContain('Aurora optics plant')
    expect(mistakes).toEqual([])
    await context.close()
  }, 120_000)

  test('WEB-135 a programme is planned with what it serves, held, paid for, brings orders and is judged, all through forms', async () => {
    const context = await officer('hung', 390, 'leader')
    const page = await open(context, 'programmes?region=synthetic&language=en', '.investment tbody tr')
    await summary(page, 'New programme').click()
    await field(page, 'What kind').selectOption('logistics')
    await field(page, 'Country').fill('japan')
    await page.locator('[role=option]').first().waitFor()
    expect(await findings(page, 390)).toEqual([])
    await field(page, 'Title').fill('Sea link to Osaka')
    await field(page, 'Place').fill('Osaka')
    await choose(page, 'Country', 'japan')
    await field(page, 'Owner').selectOption({ index: 1 })
    await field(page, 'Budget').fill('300000000')
    await field(page, 'From').fill('2026-01-10')
    await field(page, 'To').fill('2026-01-20')
    await enter(page)
    expect(await page.locator('form.entry .things .problem').first().innerText()).toContain('serves no product')
    await choose(page, 'Key products', 'seafood')
    await field(page, 'Goal: orders').fill('2')
    await save(page)
    await page.locator('.recorded a', { hasText: 'Open the programme' }).click()
    await page.locator('h1', { hasText: 'Sea link to Osaka' }).waitFor()
    await summary(page, 'Programme held').click()
    await field(page, 'Document').fill('Report 5')
    await save(page)
    await recorded(page, 'Programme held')
    await summary(page, 'Spending').click()
    await field(page, 'Amount spent').fill('120000000')
    await field(page, 'For what').fill('Trial voyage')
    await save(page)
    await page.locator('li', { hasText: 'Trial voyage' }).waitFor()
    await page
      .locator('summary')
      .filter({ hasText: /^Result$/ })
      .click()
    await field(page, 'How many').fill('2')
    await field(page, 'What the orders are worth').fill('5000000000')
    await field(page, 'Document').fill('Contract 9')
    await save(page)
    await recorded(page, 'Result')
    await summary(page, 'Judgement').click()
    await field(page, 'What came of it').fill('Two standing orders; go on.')
    await save(page)
    await page.locator('td', { hasText: 'Two standing orders' }).waitFor()
    expect(await findings(page, 390)).toEqual([])
    expect(mistakes).toEqual([])
    await context.close()
  }, 120_000)

  test('WEB-136 what a second writer changed meanwhile is shown, and what was typed is kept and entered then; readers see no form', async () => {
    const [context, other] = [await officer('one', 1280), await officer('two', 1280)]
    const address = 'investment/deal-350?region=synthetic&language=en'
    const [page, second] = [await open(context, address, '.facts'), await open(other, address, '.facts')]
    for (const one of [page, second]) await summary(one, 'Stage reached').click()
    await field(page, 'Document').fill('Receipt 4')
    await save(page)
    await recorded(page, 'Stage reached')
    await field(second, 'Note').fill('Handed in by hand')
    await field(second, 'Document').fill('Receipt 4')
    await enter(second)
    expect(await second.locator('form.entry [role=alert]').last().innerText()).toContain('Meanwhile others have changed the same')
    await second.locator('ol > li', { hasText: 'file handed in' }).waitFor()
    expect(await field(second, 'Note').inputValue()).toBe('Handed in by hand')
    await field(second, 'Stage').selectOption('approved')
    await enter(second)
    await recorded(second, 'Stage reached')
    for (const one of [context, other]) await one.close()
    const reader = await officer('eve', 390, 'reader')
    const closed = await open(reader, 'investment?region=synthetic&language=en', '.investment h2')
    expect(await closed.locator('details').count()).toBe(0)
    expect(mistakes).toEqual([])
    await reader.close()
  }, 120_000)

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
