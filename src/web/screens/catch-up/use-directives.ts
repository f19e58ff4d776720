import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { call, type Output } from '../../api.ts'
import { useView } from '../../view.ts'

/** Plans put forward, and the tasks beside them. */
export function useDirectives(region: string): UseQueryResult<Output<'directives'>> {
  const { year, asOf } = useView()
  return useQuery({
    queryKey: ['directives', region, year, asOf],
    queryFn: ({ signal }) => call('directives', { region, year, asOf }, signal),
  })
}
