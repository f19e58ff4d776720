import { type ReactNode, useState } from 'react'
import { day, number } from '../../../contract/format.ts'
import { dutyHolders, obstacleReasons } from '../../../contract/ledgers/land-words.ts'
import type { Input, Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { Failure, Loading } from '../../parts/states.tsx'
import { useActor } from '../../session.ts'
import { hectares, partOf } from './hectares.ts'
import { HouseholdForms } from './household-forms.tsx'
import { useClearance } from './queries.ts'
import { Rows, useWords } from './words.tsx'

type Answer = Output<'clearance'>
type Filter = Pick<Input<'clearance'>, 'turn' | 'state' | 'reason'>
type Household = Answer['households'][number]

const states = ['overdue', 'running', 'waiting', 'stopped', 'done'] as const
const perPage = 50

interface Props {
  readonly region: string
  readonly asOf: string
  readonly zone?: string
}

/** Clearance household by household: whose turn, which clock, how late, and why. */
export function ClearanceBoard({ region, asOf, zone }: Props): ReactNode {
  const text = useText()
  const [filter, setFilter] = useState<Filter>({})
  const [offset, setOffset] = useState(0)
  const { data, error, isPlaceholderData, refetch } = useClearance({ region, asOf, zone, ...filter, offset, limit: perPage })
  if (data === undefined) return error === null ? <Loading /> : <Failure error={error} retry={() => void refetch()} />
  const choose = (change: Filter): void => {
    setFilter({ ...filter, ...change })
    setOffset(0)
  }
  return (
    <section aria-busy={isPlaceholderData} id="clearance">
      <h2>{text('board.title')}</h2>
      <Summary answer={data} />
      <Turns answer={data} />
      <Filters filter={filter} choose={choose} />
      {data.count === 0 ? <p className="state">{text('board.empty')}</p> : <Households answer={data} region={region} />}
      {data.namesShown ? null : <p>{text('board.names')}</p>}
      <Pages count={data.count} offset={offset} turn={setOffset} />
    </section>
  )
}

function Summary({ answer: { counts, hectares: area, lapsing } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const part = { numerator: area.cleared, denominator: area.all, share: area.all === 0 ? null : area.cleared / area.all }
  return <p>{text('board.summary', { ...counts, lapsing, hectares: partOf(part, language) })}</p>
}

function Turns({ answer: { turns } }: { readonly answer: Answer }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word } = useWords()
  if (turns.length === 0) return null
  return (
    <Rows
      caption={text('board.turns')}
      columns={[
        { head: text('board.turn') },
        { head: text('board.step') },
        { head: text('land.households'), numeric: true },
        { head: text('land.late'), numeric: true },
      ]}
      rows={turns.map(({ turn, step, households, overdue }) => ({
        key: `${turn} ${step}`,
        cells: [word(turn), word(step), number(households, language), number(overdue, language)],
      }))}
    />
  )
}

function Filters({ filter, choose }: { readonly filter: Filter; readonly choose: (change: Filter) => void }): ReactNode {
  const text = useText()
  return (
    <p className="filter">
      <Choice label={text('board.turn')} options={dutyHolders} value={filter.turn} choose={(turn) => choose({ turn })} />
      <Choice label={text('board.state')} options={states} value={filter.state} choose={(state) => choose({ state })} />
      <Choice
        label={text('land.reason')}
        options={obstacleReasons}
        value={filter.reason}
        choose={(reason) => choose({ reason })}
      />
    </p>
  )
}

interface ChoiceProps<Option extends string> {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: Option | undefined
  readonly choose: (option: Option | undefined) => void
}

function Choice<Option extends string>({ label, options, value, choose }: ChoiceProps<Option>): ReactNode {
  const text = useText()
  const { word } = useWords()
  return (
    <label>
      <span>{label}</span>
      <select value={value ?? ''} onChange={({ target }) => choose(options.find((option) => option === target.value))}>
        <option value="">{text('board.all')}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {word(option)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Households({ answer, region }: { readonly answer: Answer; readonly region: string }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word } = useWords()
  const { data } = useActor()
  const maySign =
    data?.actor !== undefined && data.actor !== null && ['officer', 'planner', 'administrator'].includes(data.actor.role)
  return (
    <Rows
      columns={[
        { head: text('board.household') },
        { head: text('board.state') },
        { head: text('board.turn') },
        { head: text('board.step') },
        { head: text('board.limit') },
        { head: text('land.reason') },
        { head: text('land.hectares'), numeric: true },
      ]}
      rows={answer.households.map((one) => ({
        key: one.household,
        cells: [
          <>
            {one.name ?? one.household}
            {one.name === null ? null : <span className="tag plain">{one.household}</span>}
          </>,
          word(one.state),
          word(one.turn),
          maySign ? (
            <HouseholdForms region={region} household={one} seen={answer.last} day={answer.asOf} />
          ) : (
            one.next.map(({ step }) => word(step)).join(', ')
          ),
          <Limit key="limit" household={one} />,
          one.reasons.map(word).join(', '),
          hectares(one.hectares, language),
        ],
      }))}
    />
  )
}

function Limit({ household: { next, state } }: { readonly household: Household }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { word } = useWords()
  const [first] = next
  if (state === 'done' || first === undefined) return null
  const { due, earliest, clock, overdueDays } = first
  if (earliest !== '') return text('board.earliest', { clock: word(clock), day: day(earliest, language) })
  if (due === '') return text('board.noLimit')
  return (
    <>
      {text('board.due', { clock: word(clock), day: day(due, language) })}
      {overdueDays > 0 ? <span className="mark">{text('board.over', { days: overdueDays })}</span> : null}
    </>
  )
}

function Pages({
  count,
  offset,
  turn,
}: {
  readonly count: number
  readonly offset: number
  readonly turn: (offset: number) => void
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  if (count <= perPage) return null
  const page = {
    first: number(offset + 1, language),
    last: number(Math.min(offset + perPage, count), language),
    count: number(count, language),
  }
  return (
    <p className="land-pages">
      <button type="button" disabled={offset === 0} onClick={() => turn(Math.max(0, offset - perPage))}>
        {text('board.previous')}
      </button>{' '}
      <span role="status">{text('board.page', page)}</span>{' '}
      <button type="button" disabled={offset + perPage >= count} onClick={() => turn(offset + perPage)}>
        {text('board.nextPage')}
      </button>
    </p>
  )
}
