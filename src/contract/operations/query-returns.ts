import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { queriedTables } from '../queried-tables.ts'

export const queryReturns = defineOperation({
  name: 'query-returns',
  summary: 'Ask returns and registers in files a question of your own, in one SQL SELECT.',
  access: 'none',
  role: 'local',
  path: '/query-returns',
  input: z.object({
    tables: queriedTables.describe(
      'tables and what stands behind them, returns=returns.parquet,firms=firms.csv: each name once, letters, digits and _, and a CSV or Parquet file or a folder of such files',
    ),
    sql: z.string().max(100_000).describe('one SELECT or WITH statement over the tables, in the SQL of DuckDB'),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(100_000)
      .default(1000)
      .describe('rows of the answer at most, 1 to 100000; 1000 when left out'),
  }),
  output: z.object({
    columns: z.array(z.object({ name: z.string(), type: z.string().describe('type in DuckDB') })),
    rows: z
      .array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])))
      .describe(
        'cells in the order of the columns; a number whose digits a JSON number may lose (decimals of more than 15 digits, whole numbers above 2^53, NaN, infinity) is text; days and times are ISO text, instants in UTC; lists and structures are text as DuckDB prints them',
      ),
    limit: z.number().int(),
    truncated: z.boolean().describe('there are more rows than the limit'),
  }),
  errors: ['wrong-use', 'data-refused', 'stopped'],
  files: { tables: 'tables' },
})

export type QueriedReturns = z.output<typeof queryReturns.output>
