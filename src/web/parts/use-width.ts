import { type RefObject, useEffect, useRef, useState } from 'react'

/** The width of an element in whole pixels, kept up to date; `start` until it is measured. */
export function useWidth(start: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(start)
  useEffect(() => {
    const watched = element.current
    if (watched === null) return
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
