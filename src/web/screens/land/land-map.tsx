import { useNavigate } from '@tanstack/react-router'
import { addProtocol, Map as GlMap, Marker, NavigationControl, removeProtocol, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { number } from '../../../contract/format.ts'
import { landStates } from '../../../contract/land-answers.ts'
import { translate } from '../../../contract/messages/index.ts'
import { call, type Output } from '../../api.ts'
import { useLanguage, useText } from '../../language.tsx'
import { coastline, graticule, gridStep } from './map-ground.ts'
import { drawPattern, patternSize, patterns } from './state-pattern.tsx'

setWorkerUrl(workerUrl)

type Answer = Output<'listZones'>

interface Props {
  readonly region: string
  readonly answer: Answer
}

/** The map of the same answer that the list shows. Tiles come from this server only. */
export function LandMap({ region, answer }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const navigate = useNavigate()
  const place = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const { asOf, box, last } = answer
  useEffect(() => {
    const container = place.current
    if (container === null || box === null) return
    const protocol = `land-${region}-${asOf}-${last}`
    addProtocol(protocol, async ({ url }, abort) => ({ data: await fetchTile(region, asOf, url, abort) }))
    const words = {
      'Map.Title': translate(language, 'land.map'),
      'NavigationControl.ZoomIn': translate(language, 'land.zoomIn'),
      'NavigationControl.ZoomOut': translate(language, 'land.zoomOut'),
    }
    const map = openMap(container, protocol, box, words)
    if (map === undefined) {
      setFailed(true)
      return
    }
    const open = (zone: string): void =>
      void navigate({ to: '/land/$zone', params: { zone }, search: (before: Record<string, unknown>) => before })
    for (const layer of ['phases', 'points', 'plots'])
      map.on('click', layer, ({ features }) => {
        const zone: unknown = features?.[0]?.properties.zone
        if (typeof zone === 'string') open(zone)
      })
    const markers = answer.zones.flatMap(({ centre, names }) => (centre === null ? [] : label(map, centre, names[language])))
    const elements = markers.map((marker) => marker.getElement())
    map.on('moveend', () => keepApart(elements))
    map.once('idle', () => keepApart(elements))
    return () => {
      for (const marker of markers) marker.remove()
      map.remove()
      removeProtocol(protocol)
    }
  }, [region, asOf, last, box, answer, language, navigate])
  if (failed) return <p className="state">{text('land.mapFailed')}</p>
  return (
    <>
      <div ref={place} className="land-map" />
      {box === null ? null : <p className="land-remark">{text('land.mapNote', { step: number(gridStep(box), language) })}</p>}
    </>
  )
}

/** A name above its zone; people who use the keyboard find the same name as a link in the list. */
function label(map: GlMap, [east = 0, north = 0]: readonly number[], name: string): Marker {
  const element = document.createElement('span')
  element.className = 'land-label'
  element.textContent = name
  element.ariaHidden = 'true'
  return new Marker({ element, anchor: 'top', offset: [0, 16] }).setLngLat([east, north]).addTo(map)
}

/** Of names that would lie over each other only the first is shown; closer by, there is room for the others. */
function keepApart(elements: readonly HTMLElement[]): void {
  const shown: DOMRect[] = []
  for (const element of elements) {
    const box = element.getBoundingClientRect()
    const isCovered = shown.some(
      (other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
    )
    element.style.visibility = isCovered ? 'hidden' : ''
    if (!isCovered) shown.push(box)
  }
}

async function fetchTile(region: string, asOf: string, url: string, { signal }: AbortController): Promise<ArrayBuffer> {
  const [z = '', x = '', y = ''] = url.replace(/^.*:\/\//, '').split('/')
  const { tile } = await call('landTile', { region, asOf, z, x, y }, signal)
  return Uint8Array.from(atob(tile), (letter) => letter.charCodeAt(0)).buffer
}

function openMap(
  container: HTMLElement,
  protocol: string,
  [west = 0, south = 0, east = 0, north = 0]: readonly number[],
  locale: Record<string, string>,
) {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches
  try {
    const map = new GlMap({
      container,
      bounds: [
        [west, south],
        [east, north],
      ],
      fitBoundsOptions: { padding: 40, maxZoom: 11 },
      attributionControl: false,
      dragRotate: false,
      scrollZoom: false,
      locale,
      style: {
        version: 8,
        sources: { land: { type: 'vector', tiles: [`${protocol}://{z}/{x}/{y}`], maxzoom: 16 } },
        layers: [{ id: 'ground', type: 'background', paint: { 'background-color': dark ? '#262d35' : '#dfe7ee' } }],
      },
    })
    map.touchZoomRotate.disableRotation()
    map.addControl(new NavigationControl({ showCompass: false }))
    map.addControl(new ScaleControl({ unit: 'metric' }))
    map.on('load', () => {
      addGround(map, [west, south, east, north], dark)
      addLayers(map)
    })
    return map
  } catch {
    return undefined
  }
}

/** Grid and coastline, below everything else. */
function addGround(map: GlMap, box: readonly number[], dark: boolean): void {
  const [grid, coast] = dark ? ['#3b4550', '#93a4b5'] : ['#c3d0db', '#5b6670']
  for (const [id, data, color, width] of [
    ['grid', graticule(box), grid, 1],
    ['coast', coastline(), coast, 1.2],
  ] as const) {
    map.addSource(id, { type: 'geojson', data: data as never })
    map.addLayer({ id, type: 'line', source: id, paint: { 'line-color': color, 'line-width': width } })
  }
}

function addLayers(map: GlMap): void {
  for (const state of landStates) map.addImage(state, patternImage(state))
  const line = ['match', ['get', 'state'], ...landStates.flatMap((state) => [state, patterns[state].line]), '#5b6670']
  const fill = ['match', ['get', 'state'], ...landStates.flatMap((state) => [state, patterns[state].ground]), '#ffffff']
  for (const [layer, minzoom] of [
    ['phases', 0],
    ['plots', 11],
  ] as const) {
    const source = { source: 'land', 'source-layer': layer, minzoom } as const
    map.addLayer({ id: layer, type: 'fill', ...source, paint: { 'fill-pattern': ['get', 'state'] } })
    map.addLayer({
      id: `${layer}-border`,
      type: 'line',
      ...source,
      paint: { 'line-color': line as never, 'line-width': layer === 'plots' ? 0.8 : 1.6 },
    })
  }
  map.addLayer({
    id: 'points',
    type: 'circle',
    source: 'land',
    'source-layer': 'points',
    paint: {
      'circle-radius': 8,
      'circle-color': fill as never,
      'circle-stroke-color': line as never,
      'circle-stroke-width': 3,
    },
  })
}

function patternImage(state: (typeof landStates)[number]): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = patternSize
  canvas.height = patternSize
  const context = canvas.getContext('2d')
  if (context === null) return new ImageData(patternSize, patternSize)
  drawPattern(context, state)
  return context.getImageData(0, 0, patternSize, patternSize)
}
