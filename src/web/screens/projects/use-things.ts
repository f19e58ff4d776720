import { useQuery } from '@tanstack/react-query'
import { call, type Output } from '../../api.ts'
import { useDeals } from '../../deal-queries.ts'
import { usePetitions, useProjects } from '../../ground-queries.ts'
import { useLanguage } from '../../language.tsx'
import type { Choice } from '../../parts/forms/field.ts'
import { nameOfThing } from '../../parts/named.ts'

/** The things of each kind on which a milestone of a project may depend, by name. */
export function useThings(region: string, { project, milestones }: Output<'showProject'>): (kind: string) => readonly Choice[] {
  const language = useLanguage()
  const plots = useQuery({
    queryKey: ['listPlots', { region, limit: 1000 }],
    queryFn: ({ signal }) => call('listPlots', { region, limit: 1000 }, signal),
  }).data?.plots
  const deals = useDeals({ region, limit: 1000 }).data?.deals ?? []
  const petitions = usePetitions(region, undefined).data?.petitions ?? []
  const projects = useProjects(region, undefined).data?.projects ?? []
  const own = useQuery({
    queryKey: ['showDeal', { region, deal: project.deal }],
    queryFn: ({ signal }) => call('showDeal', { region, deal: project.deal }, signal),
    enabled: project.deal !== '',
  }).data
  return (kind) => {
    if (kind === 'plot') return (plots ?? []).map(({ plot, zone }) => ({ value: plot, label: plot, detail: zone }))
    if (kind === 'deal') return deals.map(({ id, title, investor }) => ({ value: id, label: title, detail: investor.name }))
    if (kind === 'petition')
      return petitions.filter(isOpen).map(({ id, title, ownerName }) => ({ value: id, label: title, detail: ownerName }))
    if (kind === 'procedure')
      return (own?.checklist ?? []).map(({ procedure }) => ({
        ...{ value: `${project.deal}/${procedure.id}`, label: nameOfThing(procedure, language) },
      }))
    if (kind !== 'milestone') return []
    const others = projects.filter(({ id }) => id !== project.id).flatMap(startOf)
    const mine = milestones.map(({ id, name }) => ({ value: `${project.id}/${id}`, label: name, detail: project.name }))
    return [...mine, ...others]
  }
}

function isOpen({ title, state }: Output<'listPetitions'>['petitions'][number]): boolean {
  return title !== '' && (state === 'open' || state === 'answered')
}

/** The start of another project is what this one may wait for. */
function startOf({ id, name, start }: Output<'listProjects'>['projects'][number]): readonly Choice[] {
  return start === null ? [] : [{ value: `${id}/${start.milestone}`, label: name }]
}
