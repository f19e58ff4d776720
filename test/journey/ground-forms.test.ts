import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFindings, browserPath, launchBrowser, speak } from '../support/browser.ts'
import { taoda } from '../support/command.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const region = 'synthetic'
const long = 120_000
let server: RunningServer
let browser: Browser
const mistakes: string[] = []

/** Someone signed in, on a phone or at a desk. */
async function signedIn(account: string, role: string, organisation: string, width: number): Promise<BrowserContext> {
  const words = ['--account', account, '--name', `Name of ${account}`, '--role', role, '--organisation', organisation, '--json']
  const { stdout } = await taoda(['add-account', ...words], server.dataFolder)
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const { secret } = JSON.parse(stdout)
  expect((await context.request.post(`${server.url}/api/session`, { data: { account, secret } })).status()).toBe(200)
  return context
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => mistakes.push(error.message))
  await page.goto(`${server.url}/${path}?region=${region}&language=en`)
  await page.locator('h1').waitFor()
  return page
}

/** Opens a form by what its button says, and waits until it is drawn. */
async function form(page: Page, name: string) {
  await page.locator('summary', { hasText: name }).first().click()
  const found = page.getByRole('form', { name })
  await found.waitFor()
  return found
}

type Form = Awaited<ReturnType<typeof form>>

/** Chooses a thing by typing a part of its name; typed again where what was saved before has just taken the focus. */
async function choose(within: Form, label: string, typed: string): Promise<void> {
  const option = within.locator('[role="option"]').first()
  await expect
    .poll(
      async () => {
        await within.getByLabel(label, { exact: true }).fill(typed)
        return option.isVisible()
      },
      { timeout: 20_000 },
    )
    .toBe(true)
  await option.click()
}

async function save(within: Form): Promise<void> {
  await within.getByRole('button', { name: 'Enter', exact: true }).click()
  await within.waitFor({ state: 'hidden' })
}

describe.skipIf(!browserPath)('officials and enterprises enter what happened where it happens', () => {
  let officer: BrowserContext
  let director: BrowserContext

  beforeAll(async () => {
    server = await startServer()
    browser = await launchBrowser()
    officer = await signedIn('lan', 'officer', 'zone-authority', 390)
    director = await signedIn('director', 'enterprise', 'ent-camera-plant', 390)
  }, long)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test(
    'LAN-80 a petition: taken in with a new topic, forwarded with its clock stopped, back, answered, confirmed by its enterprise',
    async () => {
      const page = await open(officer, 'petitions')
      const intake = await form(page, 'Take in a petition')
      await intake.getByLabel('what is asked, in short').fill('Crossing for the cable')
      await choose(intake, 'enterprise', 'Quang học')
      await choose(intake, 'topic', 'another')
      await intake.getByLabel('name of the new topic').fill('Crossing permits')
      await choose(intake, 'office that must answer', 'zone authority')
      await intake.getByLabel('class').selectOption('permit')
      await save(intake)
      await page.getByRole('link', { name: 'Open the petition' }).click()
      await page.getByRole('heading', { level: 1, name: 'Crossing for the cable' }).waitFor()
      expect(await page.locator('dl').innerText()).toMatch(/Economic zone authority[\s\S]*Crossing permits/)

      const forward = await form(page, 'Answer')
      await forward.getByLabel('outcome').selectOption('forwarded')
      await forward.getByLabel('words').fill('The ministry must say')
      await forward.getByRole('button', { name: 'Enter', exact: true }).click()
      expect(await forward.getByText('Please fill this in.').count()).toBe(2)
      await forward.getByLabel('ministry').fill('Ministry of Transport')
      await forward.getByLabel(/^Document/).fill('Letter 7')
      await save(forward)
      await page.locator('dd', { hasText: 'clock stopped' }).waitFor()
      const back = await form(page, 'The ministry has answered')
      await back.getByLabel('what the ministry said').fill('It may be built')
      await save(back)
      const answer = await form(page, 'Answer')
      await answer.getByLabel('outcome').selectOption('solved')
      await answer.getByLabel('words').fill('The permit is given')
      await save(answer)
      expect(await page.locator('li', { hasText: 'The permit is given' }).innerText()).toContain('Name of lan')

      const own = await director.newPage()
      await own.goto(page.url())
      await own.getByRole('button', { name: 'It is settled' }).click()
      await own.locator('li', { hasText: 'confirmed by the enterprise' }).waitFor()
      expect(mistakes).toEqual([])
    },
    long,
  )

  test(
    'LAN-81 a repeat is merged with what is alike, an office is changed, a dialogue session keeps its conclusions',
    async () => {
      const list = await open(officer, 'petitions')
      const session = await form(list, 'Record a dialogue session')
      await session.getByLabel('title of the session').fill('Coffee with enterprises')
      await choose(session, 'host', 'Industry and Trade')
      await session.getByLabel('enterprises that took part').fill('12')
      await session.getByLabel(/conclusions/).fill('The zone authority answers within five days')
      await save(session)
      await list.getByText('Concluded: The zone authority answers within five days').waitFor()
      await list.locator('td a, th a').first().click()
      await list.locator('summary', { hasText: 'Merge with petitions alike' }).waitFor()
      const merge = await form(list, 'Merge with petitions alike')
      await choose(merge, 'topic', 'lorries')
      await merge.getByLabel('reason').fill('The same road')
      await save(merge)
      await list.locator('dd', { hasText: 'Road for heavy lorries' }).waitFor()
      const assign = await form(list, 'Send to another office')
      await choose(assign, 'office that must answer', 'Home Affairs')
      await assign.getByLabel('reason').fill('It is about people')
      await save(assign)
      await list.locator('dd', { hasText: 'Department of Home Affairs' }).waitFor()
      expect(mistakes).toEqual([])
    },
    long,
  )

  test(
    'LAN-82 land is let and given back, hectares move on, capacity is added; more than is leasable is told at its field',
    async () => {
      const page = await open(officer, 'land/dong-hai-ip')
      const lease = await form(page, 'Let a plot')
      await choose(lease, 'plot', 'dong-hai-ip-3')
      await lease.getByLabel('Tenant').fill('Journey Tenant')
      await lease.getByLabel('Hectares').fill('900')
      await lease.getByLabel('let until').fill('2060-12-31')
      await lease.getByLabel('Start-up', { exact: true }).fill('2027-01-01')
      await lease.getByLabel(/months from start-up/).fill('6')
      await lease.getByLabel(/workers/).fill('100')
      await lease.getByLabel(/^Document/).fill('Contract 1')
      await lease.getByRole('button', { name: 'Enter', exact: true }).click()
      await lease.getByText(/900 ha would be leased/).waitFor()
      await lease.getByLabel('Hectares').fill('0.5')
      await save(lease)
      await page.locator('tr', { hasText: 'Journey Tenant' }).waitFor()
      const end = await form(page, 'End a lease')
      await choose(end, 'Tenant', 'Journey Tenant')
      await end.getByLabel('Reason').fill('Went elsewhere')
      await save(end)
      await page.locator('tr', { hasText: 'Journey Tenant' }).getByText('ended').waitFor()
      const more = await form(page, 'Add capacity')
      await more.getByLabel('What').selectOption('power')
      await more.getByLabel('capacity added').fill('63')
      await more.getByLabel('in service from').fill('2028-06-30')
      await save(more)
      const move = await form(page, 'Move hectares on')
      await choose(move, 'Plot or phase', 'dong-hai-ip-3')
      await move.getByLabel('from').selectOption('leasable')
      await move.getByLabel('to').selectOption('leased')
      await move.getByLabel('Hectares').fill('0.1')
      await save(move)
      expect(mistakes).toEqual([])
    },
    long,
  )

  test(
    'LAN-83 a milestone is made to wait for a plot by its name, and the plot stands in the chain',
    async () => {
      const page = await open(officer, 'projects/wind-farm')
      const depend = await form(page, 'Add what it waits for')
      await depend.getByLabel('kind').selectOption('plot')
      await choose(depend, 'waits for', 'bac-hai-ip-3-02')
      await depend.getByLabel('milestone that waits').selectOption('equipment')
      await depend.getByLabel(/days the milestone needs/).fill('30')
      await save(depend)
      await page.locator('td li', { hasText: 'bac-hai-ip-3-02' }).waitFor()
      const expected = await form(page, 'Change an expected day')
      await choose(expected, 'waits for', 'bac-hai-ip-3-02')
      await expected.getByLabel('expected on').fill('2027-06-30')
      await expected.getByLabel('reason').fill('Households agree')
      await save(expected)
      await page.locator('td li', { hasText: 'bac-hai-ip-3-02' }).getByText('30 June 2027').waitFor()
      expect(mistakes).toEqual([])
    },
    long,
  )

  test(
    'LAN-84 pages with their forms open: four languages, on a phone, without a finding',
    async () => {
      for (const path of ['petitions', 'petitions/petition-030', 'land/song-lam-ip', 'projects/steel-mill']) {
        const page = await open(officer, path)
        const buttons = page.locator('.entry-form-kit summary')
        await buttons.first().waitFor()
        for (const button of await buttons.all()) await button.click()
        const forms = await page.locator('form.entry').count()
        for (const language of ['vi', 'en', 'fr', 'de']) {
          await speak(page, language)
          expect(await page.locator('form.entry').count(), path).toBeGreaterThanOrEqual(forms)
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
          if (language === 'vi' || language === 'de') expect(await accessibilityFindings(page), path).toEqual([])
        }
        expect(forms, path).toBeGreaterThan(0)
        await page.close()
      }
      expect(mistakes).toEqual([])
    },
    long,
  )
})
