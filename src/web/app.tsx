import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LanguageProvider, useText } from './language.tsx'
import { RegionGate } from './parts/region-gate.tsx'
import { Failure } from './parts/states.tsx'
import { TopBar } from './parts/top-bar.tsx'
import { RecordScreen } from './screens/record/record-screen.tsx'
import { VerdictScreen } from './screens/verdict/verdict-screen.tsx'
import { readView } from './view.ts'

function Frame(): ReactNode {
  return (
    <LanguageProvider>
      <Shell />
    </LanguageProvider>
  )
}

function Shell(): ReactNode {
  const text = useText()
  return (
    <>
      <a className="skip" href="#content">
        {text('app.skip')}
      </a>
      <RegionGate>
        <TopBar />
        <main id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </RegionGate>
    </>
  )
}

function Missing(): ReactNode {
  const text = useText()
  return <p className="state">{text('state.missing')}</p>
}

function Broken({ error, reset }: ErrorComponentProps): ReactNode {
  return <Failure page error={error instanceof Error ? error : new Error(String(error))} retry={reset} />
}

const root = createRootRoute({ component: Frame, validateSearch: readView, notFoundComponent: Missing, errorComponent: Broken })
const verdict = createRoute({ getParentRoute: () => root, path: '/', component: VerdictScreen })
const record = createRoute({ getParentRoute: () => root, path: '/record', component: RecordScreen })

const figures = createRoute({
  getParentRoute: () => root,
  path: '/check-figures',
  component: lazyRouteComponent(() => import('./screens/check-figures/check-figures-screen.tsx'), 'CheckFiguresScreen'),
})

const outlook = createRoute({
  getParentRoute: () => root,
  path: '/outlook',
  component: lazyRouteComponent(() => import('./screens/outlook/outlook-screen.tsx'), 'OutlookScreen'),
})

export function makeRouter() {
  return createRouter({ routeTree: root.addChildren([verdict, outlook, record, figures]) })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
