import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/contract/daybook.ts'
import { buildApp } from '../../src/server/app.ts'
import { beliefsInThisThread } from '../../src/services/outlook/belief-desk.ts'
import { run } from '../../src/services/run.ts'
import { startSteering } from '../../src/solver/start-steering.ts'
import { readPackFolder } from '../../src/store/pack-folder.ts'
import * as secrets from '../../src/store/secrets.ts'
import { root } from '../architecture/source-files.ts'
import { backends, type TestStore } from '../store/kit.ts'
import { accessibilityFindings, browserPath, launchBrowser, speak } from '../support/browser.ts'
import { doorContext } from '../support/contexts.ts'

const now = '2025-10-05T08:00:00.000Z'
const people: readonly { readonly id: string; readonly role: Role; readonly organisation: string }[] = [
  { id: 'leader', role: 'leader', organisation: 'province' },
  { id: 'north', role: 'developer', organisation: 'north' },
]
const secret = new Map<string, string>()
let store: TestStore
let app: FastifyInstance
let browser: Browser
let url: string

describe.skipIf(!browserPath)('the pages of steering', () => {
  beforeAll(async () => {
    store = await backends[0].create()
    const files = (folder: string) => [...readPackFolder(`${root}/regions/${folder}`)]
    const door = doorContext({ store: store.store, beliefs: beliefsInThisThread(), today: '2026-11-26' })
    await run('loadRegion', { files: files('quang-ninh'), codes: files('codes') }, door)
    for (const one of people) {
      secret.set(one.id, secrets.makeSecret())
      await store.store.addAccount({ ...one, name: one.id }, await secrets.hashSecret(secret.get(one.id) ?? ''), now)
    }
    const steering = startSteering(20)
    app = await buildApp({
      store: store.store,
      beliefs: beliefsInThisThread(),
      steering,
      now: () => now,
      site: `${root}/dist/site`,
    })
    url = await app.listen({ port: 0 })
    browser = await launchBrowser()
    const context = await signedIn('leader')
    const sent = await context.request.post(`${url}/api/regions/quang-ninh/entries`, { data: { entries } })
    expect(sent.status(), await sent.text()).toBe(200)
    await context.close()
  })

  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await store?.close()
  })

  const signedIn = async (account: string, viewport = { width: 1280, height: 1000 }): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport })
    await context.request.post(`${url}/api/session`, { data: { account, secret: secret.get(account) } })
    return context
  }

  const open = async (context: BrowserContext, path: string, language = 'en'): Promise<{ page: Page; mistakes: string[] }> => {
    const page = await context.newPage()
    const mistakes: string[] = []
    page.on('pageerror', (error) => mistakes.push(error.message))
    await page.goto(`${url}/${path}?region=quang-ninh&year=2025&language=${language}`)
    await page.locator('.steering h1').waitFor()
    await page.waitForLoadState('networkidle')
    return { page, mistakes }
  }

  test.each([
    ['steering', 'vi'],
    ['catch-up', 'en'],
    ['directives', 'fr'],
    ['allocation', 'de'],
  ])(
    'WEB-80 the page %s in four languages, opened in %s, on a phone too, light and dark, without a finding',
    async (path, first) => {
      const context = await signedIn('leader')
      const { page, mistakes } = await open(context, path, first)
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [390, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        const titles = new Set<string>()
        for (const language of ['en', 'fr', 'de', 'vi']) {
          await speak(page, language)
          titles.add(await page.locator('h1').innerText())
          expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN|\{\w+\}/)
          expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
        }
        expect(titles.size).toBe(4)
        expect(await accessibilityFindings(page)).toEqual([])
      }
      expect(mistakes).toEqual([])
      await context.close()
    },
    120_000,
  )

  test('WEB-81 a number of steering opens its formula; whoever has not signed in is asked to where people owe things', async () => {
    const context = await browser.newContext()
    const { page } = await open(context, 'steering')
    await page.locator('.steering td button').first().click()
    expect(await page.locator('dialog').innerText()).toContain('PLN-101')
    const directives = await open(context, 'directives')
    expect(await directives.page.locator('.steering a').innerText()).toBe('Sign in')
    await context.close()
  }, 60_000)

  test('WEB-82 a developer counters on the page, is told what is wrong with its typing retained, and signs', async () => {
    const context = await signedIn('north')
    const { page } = await open(context, 'allocation')
    await page.locator('.actions summary').first().click()
    const [amounts, reason] = [page.locator('.entry input').first(), page.locator('.entry textarea').first()]
    await amounts.fill('1 2 many')
    await reason.fill('no power')
    await page.locator('.entry button').first().click()
    await page.locator('.problem').waitFor()
    expect(await page.locator('.field .problem').innerText()).toContain('many')
    expect(await amounts.inputValue()).toBe('1 2 many')
    await page.locator('.actions button').first().click()
    await page.locator('td .small').waitFor()
    expect(await page.locator('td .small').innerText()).toContain('signed by North')
    await context.close()
  }, 60_000)

  test('WEB-83 a catch-up plan goes from the proposal to its owners on the page', async () => {
    const context = await signedIn('leader')
    const { page } = await open(context, 'catch-up')
    await page.locator('summary', { hasText: 'Put this plan forward' }).click()
    await page.locator('.entry').waitFor()
    for (const input of await page.locator('.entry input').all())
      if ((await input.inputValue()) === '') await input.fill('province')
    await page.locator('.entry button').first().click()
    await page.locator('.cards li').waitFor()
    await page.locator('button', { hasText: 'Send to the owners' }).click()
    await page.locator('.tag', { hasText: 'out for signature' }).waitFor()
    await context.close()
  }, 60_000)
})

const entry = (ledger: string, kind: string, about: string, body: object) => ({ ledger, kind, about, day: '2025-10-01', body })
const flat = (amount: number) => new Array(12).fill(amount)
const entries = [
  entry('directives', 'issue', 'd', { title: 'More', form: 'conclusion', issuer: 'province', act: '1', text: 'Do it.' }),
  entry('directives', 'assign', 't', {
    directive: 'd',
    text: 'Open the gate',
    owner: 'department-finance',
    due: '2025-10-02',
    worth: { activity: 'services', rise: 0.01 },
  }),
  entry('commitments', 'state-inputs', 'inputs', {
    year: 2025,
    unit: 'usd-million',
    step: 1,
    season: flat(1),
    monthsKnown: 0,
    developers: [
      { developer: 'north', name: 'North', land: flat(1), capitalPerHectare: 5, pipeline: [], conversion: 0.5, signed: [] },
    ],
  }),
  entry('commitments', 'propose', 'a', {
    title: 'Targets',
    year: 2025,
    scope: 'province',
    unit: 'usd-million',
    step: 1,
    total: 72,
    target: '',
    rows: [{ developer: 'north', amounts: flat(6) }],
    uncovered: 0,
  }),
  entry('commitments', 'promise', 'p', {
    allocation: 'a',
    developer: 'north',
    what: 'road',
    text: 'Road',
    due: '2025-09-30',
    owner: 'province',
  }),
]
