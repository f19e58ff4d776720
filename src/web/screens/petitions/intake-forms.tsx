import type { ReactNode } from 'react'
import type { Output } from '../../api.ts'
import { useProjects } from '../../ground-queries.ts'
import { useLanguage, useText } from '../../language.tsx'
import type { Choice } from '../../parts/forms/field.ts'
import { newId } from '../../parts/forms/new-id.ts'
import { chosenOf, nameField, withAnother } from '../../parts/forms/new-name.ts'
import { RecordForm } from '../../parts/forms/record-form.tsx'
import { ThingLink } from '../../parts/ground.tsx'
import { useActor } from '../../session.ts'
import { channels, enterprisesOf, useNamedChoices } from './petition-words.ts'

interface Props {
  readonly region: string
  readonly answer: Output<'listPetitions'>
}

/** What may be entered beside single petitions: a new one, a session, what a topic is called, an act that settles a topic. */
export function IntakeForms(props: Props): ReactNode {
  return (
    <>
      <ReceiveForm {...props} />
      <SessionForm {...props} />
      <NameTopicForm {...props} />
      <FixForm {...props} />
    </>
  )
}

/** A petition as it comes in: whose, about what, by which way, who must answer, what it holds up. */
function ReceiveForm({ region, answer }: Props): ReactNode {
  const text = useText()
  const { last, asOf, petitions, sessions } = answer
  const { offices, topics } = useNamedChoices(region)
  const starts = useStarts(region)
  const actor = useActor().data?.actor ?? null
  const isOwn = actor?.role === 'enterprise'
  const enterprises = enterprisesOf(petitions)
  const field = (
    name: string,
    label: Parameters<typeof text>[0],
    choices: readonly Choice[],
    kind: 'choice' | 'thing' = 'thing',
  ) => ({
    ...{ name, label: text(label), kind, choices },
  })
  return (
    <RecordForm
      {...{ region, day: asOf, seen: last, ledger: 'petitions', kind: 'receive' }}
      action={text('petitionForm.receive')}
      about={({ title = '' }) => newId(title, last)}
      words={({ channel }) => ({
        title: { label: text('petitionForm.title') },
        class: { label: text('petitionForm.class'), choices: classesOf(answer) },
        channel: {
          label: text('petitionForm.channel'),
          first: isOwn ? 'portal' : 'letter',
          choices: channels.map((one) => ({ value: one, label: text('petitionForm.channelName', { channel: one }) })),
        },
        ...(channel === 'session'
          ? {
              session: {
                label: text('petitionForm.session'),
                optional: false,
                choices: sessions.map(({ id, title }) => ({ value: id, label: title })),
              },
            }
          : {}),
        jobs: { label: text('petitionForm.jobs') },
      })}
      more={({ who, about, office, holds }) => [
        ...(isOwn
          ? []
          : [
              field('who', 'petitionForm.enterprise', withAnother(enterprises, text('petitionForm.another'))),
              ...nameField('whoName', who, text('petitionForm.enterpriseName')),
            ]),
        field('about', 'petitionForm.topic', withAnother(topics, text('petitionForm.anotherTopic'))),
        ...nameField('topicName', about, text('petitionForm.topicName')),
        field('office', 'petitionForm.owner', withAnother(offices, text('petitionForm.anotherOffice'))),
        ...nameField('officeName', office, text('petitionForm.officeName')),
        { ...field('holds', 'petitionForm.blocks', starts), optional: true },
        ...(holds === undefined || holds === ''
          ? []
          : [
              { name: 'lag', label: text('petitionForm.lag'), kind: 'number', decimals: 0, negative: false, first: '0' } as const,
            ]),
      ]}
      first={({ about, topicName = '', day = asOf }) => {
        const topic = chosenOf(topics, about, { id: newId(topicName, last), name: topicName })
        const names = { vi: topicName, en: topicName, fr: topicName, de: topicName }
        return topicName === '' ? [] : [{ ledger: 'petitions', kind: 'name-topic', about: topic.id, day, body: { names } }]
      }}
      fixed={({ who, whoName = '', about, topicName = '', office, officeName = '', holds = '', lag = '0' }) => {
        const own = { id: actor?.organisation ?? '', name: ownName(petitions, actor) }
        const enterprise = isOwn ? own : chosenOf(enterprises, who, { id: newId(whoName, last), name: whoName })
        const owner = chosenOf(offices, office, { id: newId(officeName, last), name: officeName })
        return {
          ...{ enterprise: enterprise.id, enterpriseName: enterprise.name, owner: owner.id, ownerName: owner.name },
          topic: chosenOf(topics, about, { id: newId(topicName, last), name: topicName }).id,
          blocks: holds === '' ? [] : [{ kind: 'milestone', id: holds, lagDays: Number(lag) }],
        }
      }}
      evidence="optional"
      said={(recorded) => {
        const received = recorded.entries.find(({ kind }) => kind === 'receive')
        return received === undefined ? null : (
          <ThingLink kind="petition" id={received.about}>
            {text('petitionForm.open')}
          </ThingLink>
        )
      }}
    />
  )
}

function ownName(
  petitions: Props['answer']['petitions'],
  actor: { readonly organisation: string; readonly name: string } | null,
) {
  return petitions.find(({ enterprise }) => enterprise === actor?.organisation)?.enterpriseName ?? actor?.name ?? ''
}

function classesOf({ clocks, asOf }: Props['answer']): readonly Choice[] {
  const now = clocks.filter(({ from, until }) => from <= asOf && (until === null || until >= asOf))
  return now.map((clock) => ({ value: clock.class, label: clock.name }))
}

/** Starts of production that have not come yet, as things that may be held up. */
function useStarts(region: string): readonly Choice[] {
  const projects = useProjects(region, undefined).data?.projects ?? []
  return projects.flatMap(({ id, name, start }) =>
    start === null || start.reached ? [] : [{ value: `${id}/${start.milestone}`, label: name }],
  )
}

function SessionForm({ region, answer: { last, asOf } }: Props): ReactNode {
  const text = useText()
  const { offices } = useNamedChoices(region)
  return (
    <RecordForm
      {...{ region, day: asOf, seen: last, ledger: 'petitions', kind: 'hold-session' }}
      action={text('petitionForm.holdSession')}
      about={({ title = '' }) => newId(title, last)}
      words={{
        title: { label: text('petitionForm.sessionTitle') },
        host: { label: text('petitionForm.host'), kind: 'thing', choices: offices },
        place: { label: text('petitionForm.place') },
        enterprises: { label: text('petitionForm.enterprises') },
        conclusions: { label: text('petitionForm.conclusions'), help: text('petitionForm.conclusionsHelp') },
      }}
      fixed={({ host }) => ({ hostName: chosenOf(offices, host, { id: '', name: '' }).name })}
      evidence="optional"
    />
  )
}

function NameTopicForm({ region, answer: { last, asOf } }: Props): ReactNode {
  const text = useText()
  const { topics } = useNamedChoices(region)
  const language = useLanguage()
  if (topics.length === 0) return null
  return (
    <RecordForm
      {...{ region, day: asOf, seen: last, ledger: 'petitions', kind: 'name-topic' }}
      action={text('petitionForm.nameTopic')}
      about={({ topic = '' }) => topic}
      more={() => [{ name: 'topic', label: text('petitionForm.topic'), kind: 'thing', choices: topics }]}
      words={{
        'names.vi': { label: text('petitionForm.nameIn', { language: languageName('vi', language) }), kind: 'text' },
        'names.en': { label: text('petitionForm.nameIn', { language: languageName('en', language) }), kind: 'text' },
        'names.fr': { label: text('petitionForm.nameIn', { language: languageName('fr', language) }), kind: 'text' },
        'names.de': { label: text('petitionForm.nameIn', { language: languageName('de', language) }), kind: 'text' },
      }}
    />
  )
}

function languageName(of: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(of) ?? of
}

/** Repeats that call for a fix of the rule itself, and the act that brings it. */
function FixForm({ region, answer: { last, asOf, topics: rows } }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const open = rows.filter(({ openedOn }) => openedOn !== null)
  if (open.length === 0) return null
  const choices = open.map(({ id, names, sinceFix }) => ({
    ...{ value: id, label: names?.[language] ?? id, detail: text('petitionForm.cases', { cases: sinceFix }) },
  }))
  return (
    <RecordForm
      {...{ region, day: asOf, seen: last, ledger: 'petitions', kind: 'fix-topic' }}
      action={text('petitionForm.fix')}
      about={({ topic = '' }) => topic}
      more={() => [{ name: 'topic', label: text('petitionForm.topic'), kind: 'choice', choices }]}
      words={{ words: { label: text('petitionForm.fixWords') }, act: { label: text('petitionForm.act') } }}
      evidence="needed"
    />
  )
}
