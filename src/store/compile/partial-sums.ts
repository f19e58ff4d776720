/**
 * The statement that every database runs over its own returns: quantities by product and month (PAN-2). Sums of such sums are the
 * sums of the whole, so it does not matter how the returns are cut; nobody reporting gives no row, a closed plant gives 0.
 */
export const partialSums = `select product, month, sum(quantity) as quantity
from returns
group by product, month`
