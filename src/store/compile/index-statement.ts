/** The partial sums as they arrive from several databases. */
const received = 'select * from unnest($1::text[], $2::integer[], $3::double precision[]) as sums (product, month, quantity)'

/** Weights in the order in which they were given. */
const weights = `select *
from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::double precision[], $9::double precision[])
  with ordinality as given (product, class, division, section, weight, base_quantity, place)`

/** Partial sums to sums of the whole. */
const combined = 'select product, month, sum(quantity) as quantity from partial group by product, month'

/** Every month from the first to the last, those without a return among them. */
const months = 'select generate_series(min(month), max(month)) as month from combined'

/** Which products make up which activity. */
const members = `select 1 as rank, 'product' as level, product as activity, * from weights
union all select 2, 'class', class, * from weights
union all select 3, 'division', division, * from weights
union all select 4, 'section', section, * from weights
union all select 5, 'total', 'total', * from weights`

/** Weight and number of products of each activity. */
const activities = `select rank, level, activity, min(place) as place, sum(weight) as weight, count(*) as products
from members group by rank, level, activity`

/** What is there of each activity in each month: weighted relatives, weight and number of products. */
const reported = `select level, activity, month, sum(weight / base_quantity * quantity) as relatives, sum(weight) as weight, count(*) as products
from members join combined using (product) group by level, activity, month`

/** Index with a fixed base (PAN-5): missing where a product is missing, with the share of weight that is there (PAN-6). */
const indices = `select rank, place, level, activity, month, activities.weight,
  case when reported.products = activities.products then 100 * reported.relatives / activities.weight end as value,
  coalesce(reported.weight, 0) / activities.weight as coverage
from activities cross join months left join reported using (level, activity, month)`

/** Each index beside its own and the total's of the same month of last year: a month is a row, so twelve rows back. */
const compared = `select *, lag(value, 12) over (partition by level, activity order by month) as previous
from indices`

const totals = "select month, weight as total_weight, previous as total_previous from compared where level = 'total'"

/** Growth (PAN-7) and points (PAN-8). */
const answer = `select level, activity, month, value,
  case when previous > 0 then value / previous - 1 end as growth,
  case when total_previous > 0 then weight / total_weight * (value - previous) / total_previous end as points,
  coverage
from compared join totals using (month)
order by rank, place, month`

/** The statement that one database runs: partial sums and weights to index, growth, points and coverage at five levels. */
export const indexStatement = `with ${Object.entries({
  partial: received,
  weights,
  combined,
  months,
  members,
  activities,
  reported,
  indices,
  compared,
  totals,
})
  .map(([name, query]) => `${name} as (\n${query}\n)`)
  .join(', ')}
${answer}`
