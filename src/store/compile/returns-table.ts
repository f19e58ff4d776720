/**
 * Statements that make the table of returns in one database, cut by establishment. The month is 12 · year + (0 … 11).
 * An establishment reports a product and month once: the key holds that within a database, and over several of them because an
 * establishment lives in one.
 */
export function returnsTable(partitions: number): readonly string[] {
  const parts = Array.from(
    { length: partitions },
    (_, remainder) =>
      `create table returns_${remainder} partition of returns for values with (modulus ${partitions}, remainder ${remainder})`,
  )
  return [
    `create table returns (
      ${returnsColumns},
      primary key (establishment, product, month)
    ) partition by hash (establishment)`,
    ...parts,
  ]
}

/** The columns that the compilation reads; not a number is above infinity to PostgreSQL and is refused with it. */
export const returnsColumns = `establishment text not null,
      product text not null,
      month integer not null,
      quantity double precision not null check (quantity >= 0 and quantity < 'infinity')`
