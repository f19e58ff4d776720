import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewEntry } from '../../src/contract/daybook.ts'
import { accessibilityFindings, browserPath, launchBrowser, speak } from '../support/browser.ts'
import { taoda, taodaHere } from '../support/command.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const region = 'synthetic'
const long = 600_000
let server: RunningServer
let browser: Browser
let folder: string

const today = new Date().toISOString().slice(0, 10)
const inDays = (days: number): string => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
const evidence = { document: 'minutes of the journey' }

const entry = (ledger: NewEntry['ledger'], kind: string, about: string, body: Record<string, unknown>): NewEntry => ({
  ...{ ledger, kind, about, day: today, body, evidence },
})

/** What a command answers on the data of the running server. */
const command = (...words: string[]) => taodaHere(words, server.dataFolder)

/** What the running server answers. */
async function ask(path: string) {
  const reply = await fetch(`${server.url}/api/regions/${region}/${path}`)
  expect(reply.status).toBe(200)
  return JSON.parse(await reply.text())
}

async function enter(entries: readonly NewEntry[]): Promise<void> {
  const file = join(folder, 'entries.json')
  writeFileSync(file, JSON.stringify(entries))
  const { code, stdout, stderr } = await taoda(['record-entries', file, '--region', region], server.dataFolder)
  expect(code, stdout + stderr).toBe(0)
}

/** Every ledger adds up. */
async function sound(): Promise<void> {
  const { sound: isSound, regions } = await command('verify')
  expect(regions.flatMap(({ faults }: { faults: readonly string[] }) => faults)).toEqual([])
  expect(isSound).toBe(true)
}

async function account(name: string, role: string, organisation: string): Promise<BrowserContext> {
  const words = ['add-account', '--account', name, '--name', name, '--role', role, '--organisation', organisation]
  const { secret } = await command(...words)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${server.url}/sign-in?region=${region}&language=en`)
  await page.locator('input[autocomplete="username"]').fill(name)
  await page.locator('input[type="password"]').fill(secret)
  await page.locator('form.sign-in button[type="submit"]').click()
  await page.locator('h1', { hasText: name }).waitFor()
  await page.close()
  return context
}

const stages = [
  'visit',
  'reserved',
  'filed',
  'approved',
  'certified',
  'enterprise',
  'land',
  'permitted',
  'ground-broken',
  'trial',
]

describe.skipIf(!browserPath)('from a lead to a producing plant and to its expansion', () => {
  let officer: BrowserContext
  let director: BrowserContext

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taoda-loop-'))
    server = await startServer()
    browser = await launchBrowser()
    officer = await account('lan', 'officer', 'zone-authority')
    director = await account('mai', 'enterprise', 'ent-loop')
  }, long)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    rmSync(folder, { recursive: true })
  })

  const post = (context: BrowserContext, entries: readonly NewEntry[]) =>
    context.request.post(`${server.url}/api/regions/${region}/entries`, { data: { entries } })

  test(
    'GRO-45 a lead becomes a licensed deal, by command',
    async () => {
      const money = { amount: 90_000_000, currency: 'USD', rate: 25_000, rateSource: 'invented' }
      await enter([
        entry('investment', 'register-lead', 'loop-lead', { name: 'Loop', channel: 'direct' }),
        entry('investment', 'register-investor', 'loop-investor', { name: 'Loop', origin: 'foreign', country: 'JP' }),
        entry('investment', 'open-deal', 'loop-deal', {
          ...{ title: 'Loop plant', investor: 'loop-investor', lead: 'loop-lead', inZone: true, expected: money },
        }),
        ...stages.slice(0, 6).map((to) => entry('investment', 'move-deal', 'loop-deal', { to })),
        entry('investment', 'enter-capital', 'loop-deal', { flow: 'new', money }),
        entry('investment', 'register-enterprise', 'loop-enterprise', { name: 'Loop Việt Nam', deal: 'loop-deal' }),
      ])
      await sound()
    },
    long,
  )

  test(
    'GRO-45 its project waits for its petition, and its start-up enters the outlook at a price',
    async () => {
      const project = (kind: string, body: Record<string, unknown>) => entry('projects', kind, 'loop-plant', body)
      const reply = await post(officer, [
        project('register', {
          ...{ name: 'Loop plant', enterprise: 'ent-loop', enterpriseName: 'Loop Việt Nam', deal: 'loop-deal', jobs: 700 },
          ...{ owner: 'zone-authority', ownerName: 'Zone authority', activity: 'manufacturing' },
        }),
        project('set-milestone', { milestone: 'equipment', name: 'Equipment', day: inDays(20) }),
        project('set-milestone', { milestone: 'start', name: 'Start of production', day: inDays(40), startsProduction: true }),
        project('depend', { milestone: 'start', on: { kind: 'milestone', id: 'loop-plant/equipment' }, lagDays: 20 }),
        project('depend', { milestone: 'equipment', on: { kind: 'deal', id: 'loop-deal' } }),
        project('state-effect', {
          valueAddedPerYear: { amount: 600e9, currency: 'VND' },
          ...{ priceYear: 2010, rampMonths: 3, basis: 'invented' },
        }),
      ])
      expect(await reply.json()).toMatchObject({ entries: [{ by: 'lan' }, {}, {}, {}, {}, {}] })
      const asked = await post(director, [
        entry('petitions', 'receive', 'loop-petition', {
          ...{ title: 'The truck road is too narrow', class: 'transport', topic: 'truck-road', channel: 'portal' },
          ...{ enterprise: 'ent-loop', enterpriseName: 'Loop Việt Nam', owner: 'zone-authority', ownerName: 'Zone authority' },
          blocks: [{ kind: 'milestone', id: 'loop-plant/start', lagDays: 60 }],
        }),
      ])
      expect(asked.status()).toBe(200)
      const { items } = await ask('price?limit=10000')
      const [plant, petition] = ['loop-plant', 'loop-petition'].map((id) => items.find((item: { id: string }) => item.id === id))
      expect(plant).toMatchObject({ kind: 'project', unpriced: null, jobs: 700 })
      expect(petition).toMatchObject({ kind: 'petition', turn: 'agency', owner: 'zone-authority', projects: ['loop-plant'] })
      expect(plant.pointsThisYear + plant.pointsNextYear).toBeGreaterThan(0.0005)
      expect(plant.day > inDays(60)).toBe(true)
      expect(petition.twoMonthDelay).toBeLessThan(0)
      await sound()
    },
    long,
  )

  test(
    'WEB-112 the agency answers on the page, and only the enterprise closes: its petition is solved and confirmed',
    async () => {
      const page = await officer.newPage()
      await page.goto(`${server.url}/petitions/loop-petition?region=${region}&language=en`)
      await page.locator('h1', { hasText: 'truck road' }).waitFor()
      await page.locator('summary', { hasText: 'Answer' }).click()
      const form = page.getByRole('form', { name: 'Answer' })
      await form.getByLabel('outcome').selectOption('solved')
      await form.getByLabel('words').fill('The road is widened')
      await form.getByLabel(/^Document/).fill('Letter 12')
      await form.getByRole('button', { name: 'Enter' }).click()
      await page.locator('li', { hasText: 'The road is widened' }).waitFor()
      const denied = await post(officer, [entry('petitions', 'confirm', 'loop-petition', {})])
      expect((await denied.json()).error).toMatchObject({
        code: 'entries-refused',
        facts: { refusals: [{ reason: 'not-allowed' }] },
      })
      const own = await director.newPage()
      await own.goto(`${server.url}/petitions/loop-petition?region=${region}&language=en`)
      await own.getByRole('button', { name: 'It is settled' }).click()
      await own.locator('li', { hasText: 'confirmed by the enterprise' }).waitFor()
      const { petition } = await command('show-petition', 'loop-petition', '--region', region)
      expect(petition).toMatchObject({ state: 'closed', outcome: 'solved' })
      await sound()
    },
    long,
  )

  test(
    'WEB-111 a new forecast entered on the page moves the start, and the baseline stays',
    async () => {
      const page = await officer.newPage()
      await page.goto(`${server.url}/projects/loop-plant?region=${region}&language=en`)
      await page.locator('summary', { hasText: 'New forecast' }).click()
      const form = page.getByRole('form', { name: 'New forecast' })
      await form.getByLabel('milestone').selectOption('start')
      await form.getByLabel('forecast').fill(inDays(90))
      await form.getByLabel('reason').fill('Machines come later')
      await form.getByRole('button', { name: 'Enter' }).click()
      await page.locator('small', { hasText: 'Machines come later' }).first().waitFor()
      const { project } = await command('show-project', 'loop-plant', '--region', region)
      expect(project.start).toMatchObject({ baseline: inDays(40), stated: inDays(90), derived: inDays(90), slippageDays: 50 })
      await sound()
    },
    long,
  )

  test(
    'GRO-46 forty at the same desk at once lose nothing, and everything still adds up',
    async () => {
      const receive = (at: number) =>
        post(at % 2 === 0 ? director : officer, [
          entry('petitions', 'receive', `loop-crowd-${at}`, {
            ...{ title: `Matter ${at}`, class: 'permit', topic: 'fire-approval', channel: 'portal' },
            ...{ enterprise: 'ent-loop', enterpriseName: 'Loop Việt Nam', owner: 'zone-authority', ownerName: 'Zone authority' },
          }),
        ])
      const replies = await Promise.all(Array.from({ length: 40 }, (_, at) => receive(at)))
      expect(replies.map((reply) => reply.status()).filter((status) => status !== 200)).toEqual([])
      const { petitions, topics } = await command('list-petitions', '--region', region)
      expect(petitions.filter(({ id }: { id: string }) => id.startsWith('loop-crowd-'))).toHaveLength(40)
      const topic = topics.find(({ id }: { id: string }) => id === 'fire-approval')
      expect([topic.sinceFix >= 40, topic.openedOn !== null]).toEqual([true, true])
      await sound()
    },
    long,
  )

  test(
    'GRO-45 the plant produces, and its expansion opens a new deal',
    async () => {
      const money = { amount: 40_000_000, currency: 'USD', rate: 25_000, rateSource: 'invented' }
      await enter([
        ...[...stages.slice(6), 'producing'].map((to) => entry('investment', 'move-deal', 'loop-deal', { to })),
        entry('projects', 'reach-milestone', 'loop-plant', { milestone: 'equipment' }),
        entry('projects', 'reach-milestone', 'loop-plant', { milestone: 'start' }),
        entry('projects', 'plan-output', 'loop-plant', { period: today.slice(0, 4), quantity: 1000, unit: 'vehicle' }),
        entry('projects', 'report-output', 'loop-plant', { period: today.slice(0, 7), quantity: 10, unit: 'vehicle' }),
        entry('investment', 'open-deal', 'loop-deal-2', {
          ...{ title: 'Loop plant, second line', investor: 'loop-investor', expands: 'loop-deal', inZone: true, expected: money },
        }),
      ])
      const { projects } = await command('list-projects', '--region', region)
      expect(projects.find(({ id }: { id: string }) => id === 'loop-plant')).toMatchObject({
        state: 'producing',
        deal: 'loop-deal',
      })
      const { items } = await ask('price?limit=10000')
      expect(items.find(({ id }: { id: string }) => id === 'loop-plant')).toMatchObject({ unpriced: 'producing', turn: 'nobody' })
      expect((await command('show-deal', 'loop-deal-2', '--region', region)).deal.stage).toBe('contact')
      await sound()
    },
    long,
  )

  test(
    'WEB-110 the pages of projects, petitions and prices in four languages, on a phone, without a finding',
    async () => {
      const page = await officer.newPage()
      await page.setViewportSize({ width: 360, height: 740 })
      const mistakes: string[] = []
      page.on('pageerror', (error) => mistakes.push(error.message))
      const titles = new Set<string>()
      const pages = ['price', 'projects', 'petitions', 'projects/steel-mill', 'petitions/petition-030']
      const languages = ['vi', 'en', 'fr', 'de'] as const
      for (const [at, path] of pages.entries()) {
        await page.goto(`${server.url}/${path}?region=${region}&language=${languages[at % 4]}`)
        await page.locator('.ground h1').waitFor({ timeout: 120_000 })
        for (const language of languages) {
          await speak(page, language)
          if (!path.includes('/')) titles.add(await page.locator('.ground h1').innerText())
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
        }
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await accessibilityFindings(page)).toEqual([])
        }
      }
      expect(titles.size).toBe(12)
      expect(mistakes).toEqual([])
    },
    long,
  )
})
