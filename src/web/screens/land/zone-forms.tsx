import type { ReactNode } from 'react'
import { landAccounts, utilities, utilityNames } from '../../../contract/ledgers/land-words.ts'
import type { Output } from '../../api.ts'
import { useDeals } from '../../deal-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import type { Choice } from '../../parts/forms/field.ts'
import { newId } from '../../parts/forms/new-id.ts'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import { useActor } from '../../session.ts'
import { hectares } from './hectares.ts'
import { usePlots } from './queries.ts'
import { useWords } from './words.tsx'

interface Props {
  readonly region: string
  readonly answer: Output<'showZone'>
}

type Plot = Output<'listPlots'>['plots'][number]

/** What may be entered for a zone: land moved on, let and given back, tenants at work, what is laid to it. */
export function ZoneForms({ region, answer }: Props): ReactNode {
  const actor = useActor().data?.actor ?? null
  return actor === null || actor.role === 'reader' ? null : <Forms region={region} answer={answer} />
}

function Forms({ region, answer }: Props): ReactNode {
  const plots = usePlots({ region, zone: answer.zone.id, limit: 1000 }).data?.plots ?? []
  return (
    <section aria-labelledby="enter-heading">
      <EnterHeading />
      <MoveForm region={region} answer={answer} plots={plots} />
      <LeaseForm region={region} answer={answer} plots={plots.filter(({ accounts }) => (accounts.leasable ?? 0) > 0)} />
      <TenantForms region={region} answer={answer} />
      <UtilityForm region={region} answer={answer} />
    </section>
  )
}

function EnterHeading(): ReactNode {
  const text = useText()
  return (
    <h2 id="enter-heading" className="no-print">
      {text('landForm.heading')}
    </h2>
  )
}

interface WithPlots extends Props {
  readonly plots: readonly Plot[]
}

/** Hectares go from one account of a plot, or of what is left of a phase, to the next. */
function MoveForm({ region, answer, plots }: WithPlots): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word } = useWords()
  const placed = [
    ...answer.phases.map(({ id, names, accounts }) => ({
      value: id,
      label: text('landForm.rest', { phase: names[language] }),
      accounts,
    })),
    ...plots.map(({ plot, accounts }) => ({ value: plot, label: plot, accounts })),
  ]
  const held = (place: string | undefined): Plot['accounts'] => placed.find(({ value }) => value === place)?.accounts ?? {}
  return (
    <RecordForm
      {...{ region, seen: answer.last, day: answer.asOf, ledger: 'land', kind: 'move-hectares' }}
      action={text('landForm.move')}
      about={({ place = '' }) => place}
      more={() => [{ name: 'place', label: text('land.place'), kind: 'thing', choices: placed }]}
      words={({ place }) => ({
        from: {
          label: text('landForm.from'),
          choices: landAccounts
            .filter((account) => (held(place)[account] ?? 0) > 0)
            .map((account) => ({ value: account, label: word(account), detail: hectares(held(place)[account] ?? 0, language) })),
        },
        to: {
          label: text('landForm.to'),
          choices: landAccounts
            .filter((account) => account !== 'outside')
            .map((account) => ({ value: account, label: word(account) })),
        },
        hectares: { label: text('land.hectares'), decimals: 4 },
      })}
      evidence="optional"
    />
  )
}

const promised = ['power', 'water', 'wastewater'] as const

/** A plot, or a part of it, is let to a tenant, for a deal of the book where there is one. */
function LeaseForm({ region, answer, plots }: WithPlots): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word, unit } = useWords()
  const deals = useDeals({ region, limit: 1000 }).data?.deals ?? []
  const leasable = plots.map(({ plot, accounts }) => ({
    ...{ value: plot, label: plot, detail: hectares(accounts.leasable ?? 0, language) },
  }))
  if (leasable.length === 0) return null
  return (
    <RecordForm
      {...{ region, seen: answer.last, day: answer.asOf, ledger: 'land', kind: 'grant-lease' }}
      action={text('landForm.lease')}
      about={({ plot = '' }) => plot}
      more={() => [{ name: 'plot', label: word('plot'), kind: 'thing', choices: leasable }]}
      words={{
        deal: {
          ...{ label: text('landForm.deal'), kind: 'thing' },
          choices: deals.map(({ id, title, investor }) => ({ value: id, label: title, detail: investor.name })),
        },
        tenant: { label: text('land.tenant') },
        hectares: { label: text('land.hectares'), decimals: 4 },
        until: { label: text('landForm.until') },
        startUp: { label: text('land.startUp') },
        rampMonths: { label: text('landForm.ramp') },
        workers: { label: word('workers'), unit: unit('person') },
        ...Object.fromEntries(
          promised.map((one) => [`needs.${one}`, { ...{ label: word(one), unit: unit(utilities[one]) }, ...amount }]),
        ),
      }}
      fixed={(values) => ({ lease: newId(values.tenant ?? '', answer.last), needs: needsOf(values) })}
      evidence="needed"
    />
  )
}

const amount = { kind: 'number', optional: true, decimals: 3, negative: false } as const

function needsOf(values: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  const given = promised.map((one) => [one, values[`needs.${one}`] ?? ''] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== '').map(([one, value]) => [one, Number(value)]))
}

/** A tenant begins to work, or leaves. */
function TenantForms({ region, answer }: Props): ReactNode {
  const text = useText()
  const choicesOf = (...states: readonly string[]): readonly Choice[] =>
    answer.leases
      .filter(({ state }) => states.includes(state))
      .map(({ lease, tenant, plot }) => ({ value: lease, label: tenant, detail: plot }))
  const about = ({ lease = '' }: Readonly<Record<string, string>>): string =>
    answer.leases.find((one) => one.lease === lease)?.plot ?? ''
  const shared = { region, seen: answer.last, day: answer.asOf, ledger: 'land', about } as const
  const [leased, running] = [choicesOf('leased'), choicesOf('leased', 'operating')]
  const lease = (choices: readonly Choice[]) => ({ label: text('land.tenant'), kind: 'thing', choices }) as const
  return (
    <>
      {leased.length === 0 ? null : (
        <RecordForm
          {...shared}
          kind="start-operation"
          draft={`start.${answer.zone.id}`}
          action={text('landForm.start')}
          words={{ lease: lease(leased) }}
          evidence="optional"
        />
      )}
      {running.length === 0 ? null : (
        <RecordForm
          {...shared}
          kind="end-lease"
          draft={`end.${answer.zone.id}`}
          action={text('landForm.end')}
          words={{ lease: lease(running), reason: { label: text('land.reason') } }}
          evidence="optional"
        />
      )}
    </>
  )
}

/** More of a utility, with the day on which it comes into service. */
function UtilityForm({ region, answer }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word, unit } = useWords()
  const places = [
    { value: answer.zone.id, label: answer.zone.names[language] },
    ...answer.phases.map(({ id, names }) => ({ value: id, label: names[language] })),
  ]
  return (
    <RecordForm
      {...{ region, seen: answer.last, day: answer.asOf, ledger: 'land', kind: 'add-utility' }}
      action={text('landForm.utility')}
      about={({ place = '' }) => place}
      more={() => [{ name: 'place', label: text('landForm.where'), kind: 'choice', choices: places, first: answer.zone.id }]}
      words={{
        utility: {
          label: text('land.what'),
          choices: utilityNames.map((one) => ({ value: one, label: word(one), detail: unit(utilities[one]) })),
        },
        amount: { label: text('landForm.amount'), help: text('landForm.amountHelp') },
        commissioning: { label: text('landForm.commissioning') },
      }}
      evidence="optional"
    />
  )
}
