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
    matter: 'figures',
    pages: [
      { to: '/record', name: 'record' },
      { to: '/check-figures', name: 'figures' },
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
