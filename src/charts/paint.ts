import type { CSSProperties } from 'react'

/** Colours of the charts: a CSS variable on a page, the value given here anywhere else. */
const colours = {
  ink: '#1b1f24',
  muted: '#57606a',
  faint: '#8c959f',
  grid: '#d0d7de',
  ground: '#ffffff',
  published: '#0b4f9e',
  outlook: '#0b4f9e',
  band: '#a9c7ea',
  target: '#a3320b',
} as const

export type Colour = keyof typeof colours

interface Paint {
  readonly fill: string
  readonly stroke: string
  readonly style: CSSProperties
}

/** Fill and stroke as attributes, for renderers without CSS variables, and as a style that a page's theme can override. */
export function paint({ fill, stroke }: { readonly fill?: Colour; readonly stroke?: Colour }): Paint {
  const themed = (colour: Colour | undefined): string =>
    colour === undefined ? 'none' : `var(--chart-${colour}, ${colours[colour]})`
  const plain = (colour: Colour | undefined): string => (colour === undefined ? 'none' : colours[colour])
  return { fill: plain(fill), stroke: plain(stroke), style: { fill: themed(fill), stroke: themed(stroke) } }
}

/** Two decimals are enough for a pixel, and keep the text the same on every machine. */
export const px = (value: number): number => Math.round(value * 100) / 100
