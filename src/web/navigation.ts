/** The pages by the matter they belong to, in the order of the menu: each a question, and its text `nav.…`. */
export const navigation = [
  {
    matter: 'year',
    pages: [
      { to: '/', name: 'verdict' },
      { to: '/outlook', name: 'outlook' },
    ],
  },
  { matter: 'plan', pages: [{ to: '/plan', name: 'plan' }] },
  {
    matter: 'steering',
    pages: [
      { to: '/steering', name: 'steering' },
      { to: '/catch-up', name: 'catchUp' },
      { to: '/directives', name: 'directives' },
      { to: '/allocation', name: 'allocation' },
    ],
  },
  {
    matter: 'projects',
    pages: [
      { to: '/price', name: 'price' },
      { to: '/projects', name: 'projects' },
      { to: '/petitions', name: 'petitions' },
    ],
  },
  {
    matter: 'figures',
    pages: [
      { to: '/record', name: 'record' },
      { to: '/check-figures', name: 'figures' },
      { to: '/trail', name: 'trail' },
    ],
  },
  {
    matter: 'ground',
    pages: [
      { to: '/land', name: 'land' },
      { to: '/catalogue', name: 'catalogue' },
    ],
  },
  {
    matter: 'investment',
    pages: [
      { to: '/investment', name: 'investment' },
      { to: '/services', name: 'services' },
      { to: '/programmes', name: 'programmes' },
    ],
  },
] as const

type Matter = (typeof navigation)[number]

/** The matter to which a path belongs; pages beside the menu, as signing in, to none. */
export function matterOf(path: string): Matter | undefined {
  return navigation.find(({ pages }) => pages.some(({ to }) => to === path || (to !== '/' && path.startsWith(`${to}/`))))
}
