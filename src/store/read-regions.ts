import type { Kysely } from 'kysely'
import type { Code, Region } from '../contract/record.ts'
import type { Tables } from './tables.ts'

export async function listRegions(database: Kysely<Tables>): Promise<readonly Region[]> {
  return await database.selectFrom('region').selectAll().orderBy('id').execute()
}

export async function findRegion(database: Kysely<Tables>, id: string): Promise<Region | undefined> {
  return await database.selectFrom('region').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The region's code lists, each in the order of its file. */
export async function listCodes(database: Kysely<Tables>, region: string): Promise<readonly Code[]> {
  return await database
    .selectFrom('code')
    .select(['list', 'code', 'parent', 'names'])
    .where('region', '=', region)
    .orderBy('position')
    .execute()
}
