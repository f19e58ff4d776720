import type { Task } from '../contest.ts'

/** Returns in numbers, groups of products at five levels, weights and prices: DuckDB's own tables. */
export function tableStatements(parquet: string, { products, months, firstMonth }: Task): readonly string[] {
  const [firstYear, years] = [firstMonth / 12, months / 12]
  return [
    `create table returns as
     select substr(enterprise, 2)::integer as enterprise, substr(product, 2)::smallint as product,
       (12 * substr(month, 1, 4)::integer + substr(month, 6)::integer - 1)::smallint as month, quantity
     from read_parquet('${parquet}')`,
    `create table months as select range::smallint as month from range(${firstMonth}, ${firstMonth + months})`,
    `create table weights as select range::smallint as product, 1 + range % 5 as weight from range(${products})`,
    `create table prices as
     select p.range::smallint as product, ${firstYear} + y.range as year, 1 + ((7 * p.range + 3 * y.range) % 11) / 10 as price
     from range(${products}) p, range(${years - 1}) y`,
    `create table groups as
     select level, p.range::smallint as product, p.range // width as g
     from range(${products}) p, (values (0, 1), (1, 5), (2, 20), (3, 100), (4, ${products})) levels (level, width)`,
  ]
}

/** Sums of product and month, then fixed and chained index, growth on last year's month and points of all groups. */
export function compileStatements({ firstMonth }: Task): readonly string[] {
  const firstYear = firstMonth / 12
  return [
    'create or replace table all_sums as select product, month, sum(quantity) as q from returns group by all',
    `create or replace table answer as
     with means as (select product, month // 12 as year, avg(q) as mean from all_sums group by all),
     base as (select product, mean from means where year = ${firstYear}),
     fixed as (
       select level, g, month, 100 * sum(weight * q / mean) / sum(weight) as fi, sum(weight) as weight
       from all_sums join base using (product) join weights using (product) join groups using (product) group by all),
     unit as (
       select product, year, mean, price / sum(price * mean) over (partition by year) as u
       from means join prices using (product, year)),
     parts as (
       select level, g, month, sum(u * q) as part, sum(u * mean) as share
       from all_sums s join unit n on n.product = s.product and n.year = greatest(s.month // 12 - 1, ${firstYear})
       join groups o on o.product = s.product group by all),
     yearly as (
       select level, g, month // 12 as year, avg(part / share) as link, avg(part) as part from parts group by all),
     factors as (
       select level, g, year, coalesce(product(link) over (
         partition by level, g order by year rows between unbounded preceding and 1 preceding), 1) as factor from yearly),
     both_indices as (
       select level, g, month, fi, weight, 100 * factor * part / share as ci, part, share
       from fixed join parts using (level, g, month) join factors using (level, g) where factors.year = month // 12)
     select n.level, n.g, n.month, n.fi, n.fi / p.fi - 1 as fg, n.weight / t.weight * (n.fi - p.fi) / t.fi as fp,
       n.ci, n.ci / p.ci - 1 as cg, (ty.part * (n.part - n.share) + y.part - p.part) / t.part as cp
     from both_indices n
     left join both_indices p on p.level = n.level and p.g = n.g and p.month = n.month - 12
     left join both_indices t on t.level = 4 and t.month = n.month - 12
     left join yearly y on y.level = n.level and y.g = n.g and y.year = n.month // 12 - 1
     left join yearly ty on ty.level = 4 and ty.year = n.month // 12 - 1`,
  ]
}

/** The matched sample, then growth and points of all groups at the first year's prices. */
export const matchedStatements: readonly string[] = [
  `create or replace table matched as
   select n.product, n.month, sum(n.quantity) as current, sum(p.quantity) as previous, count(*) as pairs
   from returns n join returns p on n.enterprise = p.enterprise and n.product = p.product and n.month = p.month + 12::smallint
   group by all`,
  `create or replace table all_sums as
   select product, month, current, previous, coalesce(pairs, 0) as pairs
   from weights cross join months left join matched using (product, month)`,
  `create or replace table answer as
   with first_prices as (select product, price from prices where year = (select min(year) from prices)),
   values_of as (
     select level, g, month, sum(price * current) as current, sum(price * previous) as previous
     from all_sums join first_prices using (product) join groups using (product) group by all)
   select n.level, n.g, n.month, n.current / n.previous - 1 as growth, (n.current - n.previous) / t.previous as points
   from values_of n join values_of t on t.level = 4 and t.month = n.month`,
]

/** Enterprise 7 reports a multiple of what it reported. */
export const whatIfStatement = (times: number): string => `update returns set quantity = quantity * ${times} where enterprise = 7`
