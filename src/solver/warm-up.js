/** Sizes at which the code of a plan has been compiled well enough. */
const [sites, months] = [24, 24]
/** Has the solver's thread work out an allocation that nobody needs, so that the first real one finds everything compiled. */
export async function warmUp({ allocateTargets }) {
  const made = {
    sites: Array.from({ length: sites }, (_, at) => ({
      id: `site ${at}`,
      landReady: Array.from({ length: months }, (_, month) => ((at + month) % 3 === 0 ? 5 + ((at * 7 + month * 3) % 11) : 0)),
      capitalPerHectare: 3 + (at % 9),
      pipeline: Array.from({ length: months }, (_, month) => ((at * 5 + month) % 4 === 0 ? 20 + ((at + month) % 30) : 0)),
      conversion: 0.3 + (at % 6) / 10,
    })),
    season: Array.from({ length: months }, (_, month) => 1 + (month % 12) / 6),
    total: 6 * sites * months,
    monthsOver: 0,
  }
  await allocateTargets(made)
}
//# sourceMappingURL=warm-up.js.map
