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
import { loadPart } from './load-messages.ts'
import { RegionGate } from './parts/region-gate.tsx'
import { Failure } from './parts/states.tsx'
import { TopBar } from './parts/top-bar.tsx'
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

/** A page whose screen and texts are fetched when somebody asks for it. */
function page<Path extends string, Name extends string>(
  path: Path,
  part: string,
  screen: () => Promise<{ readonly [Key in Name]: () => ReactNode }>,
  name: Name,
) {
  const component = lazyRouteComponent(() => Promise.all([screen(), loadPart(part)]).then(([module]) => module), name)
  return createRoute({ getParentRoute: () => root, path, component })
}

/** A screen that writes: why an entry may be refused is told in the texts of the books. */
function withBooks<Module>(screen: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    const [module] = await Promise.all([screen(), loadPart('books'), loadPart('trail')])
    return module
  }
}

const pages = [
  page('/record', '', () => import('./screens/record/record-screen.tsx'), 'RecordScreen'),
  page('/outlook', '', () => import('./screens/outlook/outlook-screen.tsx'), 'OutlookScreen'),
  page('/check-figures', '', () => import('./screens/check-figures/check-figures-screen.tsx'), 'CheckFiguresScreen'),
  page('/steering', 'steering', () => import('./screens/steering/steering-screen.tsx'), 'SteeringScreen'),
  page(
    '/catch-up',
    'steering',
    withBooks(() => import('./screens/catch-up/catch-up-screen.tsx')),
    'CatchUpScreen',
  ),
  page(
    '/directives',
    'steering',
    withBooks(() => import('./screens/directives/directives-screen.tsx')),
    'DirectivesScreen',
  ),
  page(
    '/allocation',
    'steering',
    withBooks(() => import('./screens/allocation/allocation-screen.tsx')),
    'AllocationScreen',
  ),
  page('/price', 'projects', () => import('./screens/price/price-screen.tsx'), 'PriceScreen'),
  page('/projects', 'projects', () => import('./screens/projects/projects-screen.tsx'), 'ProjectsScreen'),
  page(
    '/projects/$project',
    'projects',
    withBooks(() => import('./screens/projects/project-screen.tsx')),
    'ProjectScreen',
  ),
  page(
    '/petitions',
    'projects',
    withBooks(() => import('./screens/petitions/petitions-screen.tsx')),
    'PetitionsScreen',
  ),
  page(
    '/petitions/$petition',
    'projects',
    withBooks(() => import('./screens/petitions/petition-screen.tsx')),
    'PetitionScreen',
  ),
  page(
    '/investment',
    'investment',
    withBooks(() => import('./screens/investment/investment-screen.tsx')),
    'InvestmentScreen',
  ),
  page(
    '/investment/$deal',
    'investment',
    withBooks(() => import('./screens/deal/deal-screen.tsx')),
    'DealScreen',
  ),
  page(
    '/services',
    'investment',
    withBooks(() => import('./screens/services/services-screen.tsx')),
    'ServicesScreen',
  ),
  page(
    '/programmes',
    'investment',
    withBooks(() => import('./screens/programmes/programmes-screen.tsx')),
    'ProgrammesScreen',
  ),
  page(
    '/programmes/$programme',
    'investment',
    withBooks(() => import('./screens/programmes/programme-screen.tsx')),
    'ProgrammeScreen',
  ),
  page(
    '/plan',
    'sheet',
    withBooks(() => import('./screens/plan/plan-screen.tsx')),
    'PlanScreen',
  ),
  page(
    '/trail',
    'trail',
    withBooks(async () => {
      const [module] = await Promise.all([
        import('./screens/trail/trail-screen.tsx'),
        ...['sheet', 'steering', 'land', 'investment', 'projects'].map(loadPart),
      ])
      return module
    }),
    'TrailScreen',
  ),
  page('/sign-in', 'books', () => import('./screens/sign-in/sign-in-screen.tsx'), 'SignInScreen'),
  page(
    '/land',
    'land',
    withBooks(() => import('./screens/land/land-screen.tsx')),
    'LandScreen',
  ),
  page(
    '/land/$zone',
    'land',
    withBooks(() => import('./screens/land/zone-screen.tsx')),
    'ZoneScreen',
  ),
  page('/catalogue', 'land', () => import('./screens/land/catalogue-screen.tsx'), 'CatalogueScreen'),
] as const

export function makeRouter() {
  return createRouter({ routeTree: root.addChildren([verdict, ...pages]) })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
