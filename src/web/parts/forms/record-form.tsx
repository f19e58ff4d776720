import type { ReactNode } from 'react'
import type { LedgerName, NewEntry } from '../../../contract/daybook.ts'
import { useText } from '../../language.tsx'
import { useActor } from '../../session.ts'
import { EntryForm, type EntryFormProps } from '../entry-form.tsx'
import type { EntryField, Typed } from './field.ts'
import { type KindOf, type KindWords, kindBody, kindFields, mayEnter } from './kind-fields.ts'

type Evidence = 'none' | 'optional' | 'needed'

interface Props<Ledger extends LedgerName, Kind extends KindOf<Ledger>>
  extends Pick<EntryFormProps, 'action' | 'region' | 'seen' | 'draft' | 'check' | 'warn' | 'said' | 'onRecorded'> {
  readonly ledger: Ledger
  readonly kind: Kind
  /** The thing to which it happens; for a new thing how its id is made of what was filled in. */
  readonly about: string | ((values: Typed) => string)
  /** The day of the answer on the page: with it the field of the day begins. */
  readonly day: string
  /** What people read of each field, in the order in which they fill it in; may hang on what has been filled in. */
  readonly words: KindWords<Ledger, Kind> | ((values: Typed) => KindWords<Ledger, Kind>)
  /** Parts of the body that are no field of their own. */
  readonly fixed?: Readonly<Record<string, unknown>> | ((values: Typed) => Readonly<Record<string, unknown>>)
  /** Whether a document is asked for. */
  readonly evidence?: Evidence | ((values: Typed) => Evidence)
  /** Entries made with it, before it: the investor of a new deal. With `more` fields for them. */
  readonly first?: (values: Typed) => readonly NewEntry[]
  readonly more?: (values: Typed) => readonly EntryField[]
  /** Fields behind those of the kind, for what `fixed` makes of them. */
  readonly after?: (values: Typed) => readonly EntryField[]
}

/** A form for one kind of entry, drawn from the kind itself; nothing for those who may not make such entries. */
export function RecordForm<Ledger extends LedgerName, Kind extends KindOf<Ledger>>(props: Props<Ledger, Kind>): ReactNode {
  const { ledger, kind, about, day, words, fixed, evidence = 'none', first, more, after, ...form } = props
  const text = useText()
  const actor = useActor().data?.actor ?? null
  if (!mayEnter(actor, ledger, kind)) return null
  const fields = (values: Typed): readonly EntryField[] => [
    ...(more?.(values) ?? []),
    ...kindFields(ledger, kind, typeof words === 'function' ? words(values) : words),
    ...(after?.(values) ?? []),
    { name: 'day', kind: 'day', label: text('form.day'), first: day },
    ...documentField(typeof evidence === 'function' ? evidence(values) : evidence, text),
  ]
  const make = (values: Typed): readonly NewEntry[] => [
    ...(first?.(values) ?? []),
    {
      ledger,
      kind,
      about: typeof about === 'function' ? about(values) : about,
      day: values.day ?? '',
      body: { ...kindBody(ledger, kind, values), ...(typeof fixed === 'function' ? fixed(values) : fixed) },
      ...evidenceOf(values),
    },
  ]
  return (
    <EntryForm
      {...form}
      draft={form.draft ?? `${kind}.${typeof about === 'string' ? about : 'new'}`}
      fields={fields}
      make={make}
    />
  )
}

/** The field in which the document is named on which an entry rests. */
export function documentField(asked: Evidence, text: ReturnType<typeof useText>): readonly EntryField[] {
  if (asked === 'none') return []
  const field = {
    name: 'document',
    kind: 'text',
    label: text('form.document'),
    help: text('form.documentHelp'),
    most: 200,
  } as const
  return [asked === 'optional' ? { ...field, optional: true } : field]
}

export function evidenceOf({ document = '' }: Typed): Pick<NewEntry, 'evidence'> {
  return document === '' ? {} : { evidence: { document } }
}
