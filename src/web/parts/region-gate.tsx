import { createContext, type ReactNode, useContext } from 'react'
import type { Output } from '../api.ts'
import { useLanguage, useText } from '../language.tsx'
import { useRegions } from '../queries.ts'
import { useView } from '../view.ts'
import { Failure, Loading } from './states.tsx'

type Region = Output<'listRegions'>['regions'][number]

interface Regions {
  readonly all: readonly Region[]
  readonly current: string
}

const RegionContext = createContext<Regions>({ all: [], current: '' })

export function useRegionsHere(): Regions {
  return useContext(RegionContext)
}

/** Settles which region is shown before anything else is asked: that of the address, else the first published one. */
export function RegionGate({ children }: { readonly children: ReactNode }): ReactNode {
  const text = useText()
  const { region } = useView()
  const { data, error, refetch } = useRegions()
  if (data === undefined) return error === null ? <Loading /> : <Failure page error={error} retry={() => void refetch()} />
  const first = data.regions.find(({ kind }) => kind === 'published') ?? data.regions[0]
  if (first === undefined) return <p className="state">{text('state.noRegions')}</p>
  const regions: Regions = { all: data.regions, current: region ?? first.id }
  return (
    <RegionContext value={regions}>
      <SyntheticBanner />
      {children}
    </RegionContext>
  )
}

/** On every screen and in print: figures of an invented region must never be taken for real ones. */
function SyntheticBanner(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { all, current } = useRegionsHere()
  const region = all.find(({ id }) => id === current)
  if (region?.kind !== 'synthetic') return null
  return (
    <aside className="synthetic">
      <strong>{region.names[language]}</strong> · {text('banner.synthetic')}
    </aside>
  )
}
