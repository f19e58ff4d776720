import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Language, languages } from '../../contract/record.ts'
import { useLanguage, useText } from '../language.tsx'
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

export function TopBar(): ReactNode {
  const text = useText()
  return (
    <header className="top-bar">
      <span className="brand" translate="no">
        taoda
      </span>
      <nav aria-label={text('nav.label')}>
        <Link to="/" search={(before) => before} activeOptions={{ exact: true, includeSearch: false }}>
          {text('nav.verdict')}
        </Link>
        <Link to="/outlook" search={(before) => before} activeOptions={{ includeSearch: false }}>
          {text('nav.outlook')}
        </Link>
        <Link to="/record" search={(before) => before} activeOptions={{ includeSearch: false }}>
          {text('nav.record')}
        </Link>
        <Link to="/check-figures" search={(before) => before} activeOptions={{ includeSearch: false }}>
          {text('nav.figures')}
        </Link>
      </nav>
      <div className="switches">
        <RegionSwitch />
        <LanguageSwitch />
      </div>
    </header>
  )
}
