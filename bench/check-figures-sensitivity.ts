import type { Assumptions } from '../src/contract/findings.ts'
import { assumptions } from '../src/services/check-figures/assumptions.ts'
import { examine } from '../src/services/check-figures/examine.ts'
import { memoryStore } from '../test/support/memory-store.ts'
import { packOfFolder } from '../test/support/packs.ts'

/** How the findings on a pack change when each threshold is halved or doubled: `npx tsx bench/check-figures-sensitivity.ts [PACK]`. */
const name = process.argv[2] ?? 'quang-ninh'
const pack = packOfFolder(name)
const store = memoryStore([pack])
const query = { region: pack.region.id, asOf: '2100-12-31' }
const [observations, statements, codes] = await Promise.all([
  store.listObservations(query),
  store.listStatements(query),
  store.listCodes(pack.region.id),
])

function findings(assumed: Assumptions): ReadonlySet<string> {
  const { contradictions } = examine({ observations, statements, codes, phasing: pack.region.phasing, assumed })
  return new Set(
    contradictions.map(({ why, about }) =>
      [why.code, about.indicator, about.activity, about.subject, periodOf(why.facts)].join(' '),
    ),
  )
}

function periodOf(facts: object): string {
  return String(Reflect.get(facts, 'period') ?? Reflect.get(facts, 'after') ?? Reflect.get(facts, 'hidden') ?? '')
}

const usual = findings(assumptions)
// A month cannot weigh less than nothing: the doubled spread of months stops at 0.95.
process.stdout.write(`${name}: ${usual.size} findings\n\n| threshold | value | halved | doubled |\n| --- | --- | --- | --- |\n`)
for (const [key, value] of Object.entries(assumptions)) {
  const cells = [0.5, 2].map((factor) =>
    difference(findings({ ...assumptions, [key]: key === 'monthSpread' ? Math.min(0.95, value * factor) : value * factor })),
  )
  process.stdout.write(`| \`${key}\` | ${value} | ${cells.join(' | ')} |\n`)
}

function difference(found: ReadonlySet<string>): string {
  const more = [...found].filter((one) => !usual.has(one)).map((one) => `+ ${one}`)
  const fewer = [...usual].filter((one) => !found.has(one)).map((one) => `− ${one}`)
  const shown = [...fewer, ...more.slice(0, 4)]
  const rest = more.length > 4 ? `; and ${more.length - 4} more gained` : ''
  return shown.length === 0 ? 'same' : `${shown.join('; ')}${rest}`
}
