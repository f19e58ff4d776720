import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same between drawings and does what the newest one does. */
export function useStable<Given extends readonly unknown[]>(run: (...given: Given) => void): (...given: Given) => void {
  const newest = useRef(run)
  useLayoutEffect(() => {
    newest.current = run
  })
  return useCallback((...given: Given) => newest.current(...given), [])
}
