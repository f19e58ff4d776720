import type { KnownTarget } from '../contract/operations/list-targets.ts'
import type { RecordedTarget, TargetQuery } from '../store/ports.ts'
import type { ReadContext } from './context.ts'
import type { RegisteredTarget, TargetVersion } from './ledgers/plan/things.ts'

/** PLN-60: every target known on a day, the published ones and, marked as such, those that people entered. */
export async function knownTargets(
  query: TargetQuery,
  { store, books }: Pick<ReadContext, 'store' | 'books'>,
): Promise<readonly KnownTarget[]> {
  const entered = await books.read(query.region, query.asOf, ({ plan }) => [...plan.targets.values()])
  return withEntered(query, store, entered)
}

/** The published targets with those that are in the register. */
export async function withEntered(
  query: TargetQuery,
  store: Pick<ReadContext['store'], 'listTargets'>,
  entered: readonly RegisteredTarget[],
): Promise<readonly KnownTarget[]> {
  const published = (await store.listTargets(query)).map(asKnown)
  return [...published, ...entered.filter((one) => isAsked(one, query)).flatMap(enteredTarget)]
}

/** Targets to measure by: those in the register that nobody has withdrawn, and all published ones. */
export function inForce(targets: readonly KnownTarget[]): readonly KnownTarget[] {
  return targets.filter(({ withdrawn }) => !withdrawn)
}

function asKnown(target: RecordedTarget): KnownTarget {
  return { ...target, entered: false, withdrawn: false, withdrawal: null, highest: null, amendments: [] }
}

function isAsked({ indicator, activity, period }: RegisteredTarget, query: TargetQuery): boolean {
  return (
    (query.indicator === undefined || query.indicator === indicator) &&
    (query.activity === undefined || query.activity === activity) &&
    (query.period === undefined || query.period === period)
  )
}

/** PLN-61: a target as last amended, with its earlier wordings. */
function enteredTarget({ versions, withdrawn, ...target }: RegisteredTarget): readonly KnownTarget[] {
  const last = versions.at(-1)
  if (last === undefined) return []
  const { operator, value, highest, act, actDate, owner, known, source, url, reason } = last
  const common = { operator, value, act, actDate, owner, source, url, published: known, publishedBasis: 'stated' as const }
  return [
    {
      ...target,
      ...common,
      release: '',
      printed: '',
      kind: 'target',
      publisher: '',
      remark: reason,
      entered: true,
      withdrawn: withdrawn !== undefined,
      withdrawal: withdrawn === undefined ? null : { day: withdrawn.day, reason: withdrawn.reason },
      highest: highest ?? null,
      amendments: versions.slice(0, -1).map(wording),
    },
  ]
}

function wording({
  operator,
  value,
  highest,
  act,
  actDate,
  owner,
  known,
  reason,
}: TargetVersion): KnownTarget['amendments'][number] {
  return { operator, value, highest: highest ?? null, act, actDate, owner, known, reason }
}
