import type { ReactNode } from 'react'

interface ChartFrameProps {
  readonly id: string
  readonly title: string
  /** What the picture shows, in words. */
  readonly description: string
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}

/** The picture that every chart is drawn in, with title and description for those who do not see it. */
export function ChartFrame({ id, title, description, width, height, children }: ChartFrameProps): ReactNode {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="system-ui, sans-serif"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {children}
    </svg>
  )
}
