import { z } from 'zod'
import { byteStream } from '../byte-stream.ts'
import { isoDay, year } from '../inputs.ts'
import { journal } from '../journal.ts'
import { defineOperation } from '../operation.ts'
import { returnStream } from '../return-columns.ts'

/** Levels of the ladder, from the product to the total. */
export const indexLevels = ['product', 'class', 'division', 'section', 'total'] as const

/** Rules that fill in a missing return, by the names that the engine has for them. */
export const imputationRules = ['parent-movement', 'same-month-last-year', 'carry-forward'] as const

/** What may become of a row that the public reads. */
export const disclosures = ['open', 'primary', 'secondary'] as const

function words<const Words extends readonly [string, ...string[]]>(allowed: Words, about: string) {
  const [usual] = allowed
  return z
    .enum(allowed)
    .default(usual as Exclude<Words[0], undefined>)
    .describe(`${allowed.join(' or ')}: ${about}; ${usual} when left out`)
}

const rulesInOrder = z
  .string()
  .default('none')
  .transform((text) => (text === 'none' ? [] : text.split(',')))
  .pipe(z.array(z.enum(imputationRules)).refine((rules) => new Set(rules).size === rules.length))
  .describe(`none, or a list without blanks of ${imputationRules.join(', ')}, each once, the preferred one first`)

const fraction = z.number().nullable()

const growths = {
  /** Growth on the previous month, a fraction. */
  onPrevious: fraction,
  /** Growth on the same month of last year, a fraction. */
  growth: fraction,
  /** Growth of the year up to the month on the same months of last year, a fraction. */
  cumulative: fraction,
}

const rowOfIndex = z.object({
  level: z.enum(indexLevels),
  activity: z.string(),
  period: z.string(),
  /** Index, the monthly average of the base or reference year being 100; null when a product of the activity has no return. */
  value: z.number().nullable(),
  ...growths,
  /** What the activity adds to the total's growth on the same month, on the previous month and cumulative, fractions. */
  points: fraction,
  onPreviousPoints: fraction,
  cumulativePoints: fraction,
  /** Share of the activity's weight that has returns in the month. */
  coverage: z.number(),
  /** Share of the activity's value that was filled in. */
  imputed: fraction,
  /** Share of the last known output that was expected and is silent. */
  unreported: fraction,
  /** Whether the public may see the row: `primary` when it would tell too much itself, `secondary` when others would tell it. */
  disclosure: z.enum(disclosures),
  /** Rules that make the row `primary`; not told to the public. */
  disclosureRules: z.array(z.enum(['frequency', 'dominance', 'p-percent'])),
})

const method = z.object({
  name: z.enum(['fixed-base', 'annual-chain']),
  reading: z.enum(['A', 'B']),
  reference: z.number().int().nullable(),
  weightsFrom: z.enum(['file', 'returns']),
  /** Years of the weight sets that were used; empty for one set without a year. */
  weightYears: z.array(z.number().int()),
  impute: z.array(z.enum(imputationRules)),
  sample: z.enum(['all', 'matched']),
  audience: z.enum(['internal', 'public']),
  /** Products that entered at an imputed base price, or in a chain without output in a weight year. */
  newProducts: z.array(z.string()),
  /** Day as of which the returns are read; null for all there are. */
  asOf: z.string().nullable(),
})

const companion = z.object({
  companion: z.enum(['consumption', 'inventory', 'labour']),
  level: z.enum(['section', 'division', 'total']),
  activity: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  ...growths,
})

const revisionSize = z.object({ count: z.number().int(), mean: fraction, meanAbsolute: fraction })

export const compileIndex = defineOperation({
  name: 'compile-index',
  summary: 'Compile the monthly volume index from establishment returns and weights: product, class, division, section, total.',
  access: 'none',
  role: 'local',
  path: '/compile-index',
  input: z.object({
    returns: z
      .union([byteStream, returnStream, z.array(z.union([byteStream, returnStream])).min(1)])
      .describe(
        'CSV file, Parquet file whose name ends in .parquet, or folder of such files: enterprise,product,month,quantity,value,stock,capacity,status and perhaps unit,received,sales,employees',
      ),
    weights: byteStream.describe(
      'CSV file: product,class,division,section,weight,base_quantity, and if wanted year,unit,base_price',
    ),
    method: words(['fixed-base', 'annual-chain'], 'one base year, or a link a year by annual overlap'),
    reading: words(['B', 'A'], 'levels compared (B), or last year’s ratios weighted directly (A)'),
    reference: year.optional().describe('a year that lies whole in the data, whose average becomes 100'),
    weightsFrom: words(['file', 'returns'], 'weights of the file, or each year’s values of the returns themselves'),
    impute: rulesInOrder,
    sample: words(['all', 'matched'], 'growth of all returns, or of enterprises that reported in both months'),
    companions: words(['no', 'yes'], 'indices of consumption, inventory and labour too'),
    correspondence: byteStream
      .optional()
      .describe('CSV file of links, as convert-classification takes it: class indices in the other version too'),
    split: words(['refuse', 'equal'], 'what becomes of a class that is split with no stated shares'),
    splice: byteStream.optional().describe('CSV file level,activity,period,value: an older index, continued by this one'),
    asOf: isoDay.optional().describe('a day, 2025-10-05: what had been received by then; the returns need a column received'),
    compareWith: isoDay.optional().describe('an earlier day than asOf, 2025-09-05, from which revisions are counted'),
    audience: words(['internal', 'public'], 'everything, or only what tells nothing about an enterprise'),
    resume: journal.optional().describe('folder in which a stopped command keeps what it has read, to go on from there'),
  }),
  output: z.object({
    method,
    returns: z
      .number()
      .int()
      .describe('returns read, those included that a later one replaced; with asOf, those in force on that day'),
    enterprises: z.number().int().describe('enterprises of those returns'),
    index: z.array(rowOfIndex),
    companions: z
      .object({
        /** `reported`, or `derived` as output less the change of stocks. */
        sales: z.enum(['reported', 'derived', 'none']),
        /** Year whose values weigh each of them and average 100. */
        baseYears: z.array(z.object({ companion: companion.shape.companion, baseYear: z.number().int() })),
        rows: z.array(companion),
        /** What production, consumption and inventory say together. */
        stockCycle: z.array(z.object({ level: z.string(), activity: z.string(), period: z.string(), reading: z.string() })),
      })
      .nullable(),
    otherClassification: z
      .object({
        from: z.string(),
        to: z.string(),
        /** Classes that were split into equal parts, as nobody has stated their shares. */
        assumed: z.array(z.string()),
        rows: z.array(
          z.object({
            activity: z.string(),
            period: z.string(),
            weight: z.number(),
            value: z.number().nullable(),
            ...growths,
          }),
        ),
      })
      .nullable(),
    /** The older index, scaled to this one and continued by it. */
    spliced: z
      .array(
        z.object({
          level: z.enum(indexLevels),
          activity: z.string(),
          period: z.string(),
          value: z.number().nullable(),
          ...growths,
        }),
      )
      .nullable(),
    revisions: z
      .object({
        from: z.string(),
        to: z.string(),
        rows: z.array(
          z.object({
            level: z.enum(indexLevels),
            activity: z.string(),
            period: z.string(),
            before: fraction,
            after: fraction,
            revision: fraction,
          }),
        ),
        /** Of the total's growth, and by how many months after its period the earlier figure was known. */
        summary: revisionSize,
        byMonthsLater: z.array(revisionSize.extend({ monthsLater: z.number().int() })),
      })
      .nullable(),
  }),
  errors: ['wrong-use', 'data-refused', 'stopped'],
  files: { returns: 'returns', weights: 'pieces', correspondence: 'pieces', splice: 'pieces', resume: 'journal' },
})

export type CompiledIndex = z.output<(typeof compileIndex)['output']>
export type CompileIndexInput = z.output<(typeof compileIndex)['input']>
