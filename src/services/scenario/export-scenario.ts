import type { Language } from '../../contract/record.ts'
import type { ReadContext } from '../context.ts'
import { findRegion } from '../find-region.ts'
import { findScenario } from './find-scenario.ts'
import { toBase64 } from './workbook/bytes.ts'
import { workbookOf } from './workbook/workbook-of.ts'
import { writeWorkbook } from './workbook/write-workbook.ts'

type Input = {
  region: string
  scenario?: string | undefined
  year?: number | undefined
  asOf?: string | undefined
  names?: Language | undefined
}

/** PLN-73: a scenario as a workbook that goes on calculating. */
export async function exportScenario(input: Input, { store, books, today }: ReadContext) {
  const region = await findRegion(store, input.region)
  const year = input.year ?? Number((input.asOf ?? today).slice(0, 4))
  const codes = await store.listCodes(region.id)
  const { scenario, last } = await books.read(region.id, input.asOf, ({ plan }, mark) => ({
    scenario: findScenario(plan, input.scenario, year),
    last: mark.number,
  }))
  const { sheets } = workbookOf({ region, codes, scenario, last, language: input.names ?? 'vi' })
  return {
    name: `${region.id}-${scenario.id}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: toBase64(await writeWorkbook(sheets)),
    synthetic: region.kind === 'synthetic',
  }
}
