/** More open matters than anybody has: a list of so many leaves nothing out. */
export const mostPriced = 100_000
