import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { call, type Input, type Output } from './api.ts'

type Asked<Key extends 'listDeals' | 'pipeline' | 'serviceClocks' | 'capitalLedger' | 'programmes' | 'showDeal' | 'promotion'> =
  Input<Key>

/** Open leads, and what the forms of deals and programmes may name. */
export function usePromotion(input: Asked<'promotion'>): UseQueryResult<Output<'promotion'>> {
  return useQuery({
    queryKey: ['promotion', input],
    queryFn: ({ signal }) => call('promotion', input, signal),
    placeholderData: keepPreviousData,
  })
}

export function usePipeline(input: Asked<'pipeline'>): UseQueryResult<Output<'pipeline'>> {
  return useQuery({
    queryKey: ['pipeline', input],
    queryFn: ({ signal }) => call('pipeline', input, signal),
    placeholderData: keepPreviousData,
  })
}

export function useDeals(input: Asked<'listDeals'>): UseQueryResult<Output<'listDeals'>> {
  return useQuery({
    queryKey: ['listDeals', input],
    queryFn: ({ signal }) => call('listDeals', input, signal),
    placeholderData: keepPreviousData,
  })
}

export function useDeal(input: Asked<'showDeal'>): UseQueryResult<Output<'showDeal'>> {
  return useQuery({ queryKey: ['showDeal', input], queryFn: ({ signal }) => call('showDeal', input, signal) })
}

export function useServiceClocks(input: Asked<'serviceClocks'>): UseQueryResult<Output<'serviceClocks'>> {
  return useQuery({ queryKey: ['serviceClocks', input], queryFn: ({ signal }) => call('serviceClocks', input, signal) })
}

export function useCapitalLedger(input: Asked<'capitalLedger'>): UseQueryResult<Output<'capitalLedger'>> {
  return useQuery({ queryKey: ['capitalLedger', input], queryFn: ({ signal }) => call('capitalLedger', input, signal) })
}

export function useProgrammes(input: Asked<'programmes'>): UseQueryResult<Output<'programmes'>> {
  return useQuery({
    queryKey: ['programmes', input],
    queryFn: ({ signal }) => call('programmes', input, signal),
    placeholderData: keepPreviousData,
  })
}
