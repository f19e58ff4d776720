import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { call, type Input, type Output } from '../../api.ts'

export function useZones(region: string, asOf: string | undefined): UseQueryResult<Output<'listZones'>> {
  return useQuery({
    queryKey: ['listZones', region, asOf],
    queryFn: ({ signal }) => call('listZones', { region, asOf }, signal),
    placeholderData: keepPreviousData,
  })
}

export function useZone(region: string, zone: string, asOf: string | undefined): UseQueryResult<Output<'showZone'>> {
  return useQuery({
    queryKey: ['showZone', region, zone, asOf],
    queryFn: ({ signal }) => call('showZone', { region, zone, asOf }, signal),
    placeholderData: keepPreviousData,
  })
}

export function usePlots(input: Input<'listPlots'>): UseQueryResult<Output<'listPlots'>> {
  return useQuery({ queryKey: ['listPlots', input], queryFn: ({ signal }) => call('listPlots', input, signal) })
}

export function useClearance(input: Input<'clearance'>): UseQueryResult<Output<'clearance'>> {
  return useQuery({
    queryKey: ['clearance', input],
    queryFn: ({ signal }) => call('clearance', input, signal),
    placeholderData: keepPreviousData,
  })
}

export function useCatalogue(input: Input<'landCatalogue'>): UseQueryResult<Output<'landCatalogue'>> {
  return useQuery({
    queryKey: ['landCatalogue', input],
    queryFn: ({ signal }) => call('landCatalogue', input, signal),
    placeholderData: keepPreviousData,
  })
}
