import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { mostPriced } from '../contract/most-priced.ts'
import { call, type Output } from './api.ts'

const keep = { placeholderData: keepPreviousData }

/** What is stuck and what that costs, the costliest first: as many as a page shows, or all. */
export function usePrice(region: string, asOf: string | undefined, all = false): UseQueryResult<Output<'price'>> {
  return useQuery({
    queryKey: ['price', region, asOf, all],
    queryFn: ({ signal }) => call('price', { region, asOf, ...(all ? { limit: mostPriced } : {}) }, signal),
    ...keep,
  })
}

export function useProjects(region: string, asOf: string | undefined): UseQueryResult<Output<'listProjects'>> {
  return useQuery({
    queryKey: ['listProjects', region, asOf],
    queryFn: ({ signal }) => call('listProjects', { region, asOf }, signal),
    ...keep,
  })
}

export function useProject(region: string, project: string, asOf: string | undefined): UseQueryResult<Output<'showProject'>> {
  return useQuery({
    queryKey: ['showProject', region, project, asOf],
    queryFn: ({ signal }) => call('showProject', { region, project, asOf }, signal),
  })
}

export function usePetitions(region: string, asOf: string | undefined): UseQueryResult<Output<'listPetitions'>> {
  return useQuery({
    queryKey: ['listPetitions', region, asOf],
    queryFn: ({ signal }) => call('listPetitions', { region, asOf }, signal),
    ...keep,
  })
}

export function usePetition(region: string, petition: string, asOf: string | undefined): UseQueryResult<Output<'showPetition'>> {
  return useQuery({
    queryKey: ['showPetition', region, petition, asOf],
    queryFn: ({ signal }) => call('showPetition', { region, petition, asOf }, signal),
  })
}
