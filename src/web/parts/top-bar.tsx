import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { type Language, languages } from '../../contract/record.ts'
import { useLanguage, useText } from '../language.tsx'
import { matterOf, navigation } from '../navigation.ts'
import { useActor } from '../session.ts'
import { useChangeView } from '../view.ts'
import { useRegionsHere } from './region-gate.tsx'

const ownNames: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English', fr: 'Français', de: 'Deutsch' }

function RegionSwitch(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const change = useChangeView()
  const { all, current } = useRegionsHere()
  const known = all.some(({ id }) => id === current)
  return (
    <label>
      <span>{text('control.region')}</span>
      <select
        value={current}
        onChange={({ target }) => change({ region: target.value, year: undefined, asOf: undefined, yardstick: undefined })}
      >
        {known ? null : <option value={current}>{current}</option>}
        {all.map(({ id, names }) => (
          <option key={id} value={id}>
            {names[language]}
          </option>
        ))}
      </select>
    </label>
  )
}

function LanguageSwitch(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const change = useChangeView()
  return (
    <label>
      <span>{text('control.language')}</span>
      <select value={language} onChange={({ target }) => change({ language: languages.find((one) => one === target.value) })}>
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {ownNames[one]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** On a phone a menu is one line that scrolls sideways: what is open is brought into sight. */
function useCurrentInSight(path: string): RefObject<HTMLElement | null> {
  const menu = useRef<HTMLElement>(null)
  useEffect(() => {
    const current = menu.current?.querySelector(`[aria-current="page"], [aria-current="true"]`)
    current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  return menu
}

/** The matters, and below them the questions of the one that is open. */
function Menu(): ReactNode {
  const text = useText()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const open = matterOf(path)
  const matters = useCurrentInSight(path)
  const questions = useCurrentInSight(path)
  return (
    <>
      <nav ref={matters} className="matters" aria-label={text('nav.matters')}>
        {navigation.map(({ matter, pages: [first] }) => (
          <Link
            key={matter}
            to={first.to}
            search={(before) => before}
            activeOptions={{ exact: true, includeSearch: false }}
            aria-current={matter === open?.matter ? 'true' : undefined}
          >
            {text(`matter.${matter}`)}
          </Link>
        ))}
      </nav>
      <nav ref={questions} className="questions" aria-label={text('nav.label')}>
        {(open?.pages ?? []).map(({ to, name }) => (
          <Link key={to} to={to} search={(before) => before} activeOptions={{ exact: to === '/', includeSearch: false }}>
            {text(`nav.${name}`)}
          </Link>
        ))}
      </nav>
    </>
  )
}

function Person(): ReactNode {
  const text = useText()
  const { data } = useActor()
  return (
    <Link className="person" to="/sign-in" search={(before) => before}>
      {data?.actor?.name ?? text('session.signIn')}
    </Link>
  )
}

export function TopBar(): ReactNode {
  return (
    <header className="top-bar">
      <span className="brand" translate="no">
        taoda
      </span>
      <Menu />
      <div className="switches">
        <RegionSwitch />
        <LanguageSwitch />
        <Person />
      </div>
    </header>
  )
}
