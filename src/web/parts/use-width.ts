import { type RefCallback, useEffect, useState } from 'react'

/** The width of an element in whole pixels, kept up to date from when it is there; `start` until it is measured. */
export function useWidth(start: number): readonly [RefCallback<HTMLDivElement>, number] {
  const [watched, setWatched] = useState<HTMLDivElement | null>(null)
  const [width, setWidth] = useState(start)
  useEffect(() => {
    if (watched === null) return
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [watched])
  return [setWatched, width]
}
