import type { Code, Region } from '../contract/record.ts'
import type { Database } from './connect.ts'

export async function listRegions(database: Database): Promise<readonly Region[]> {
  return await database.selectFrom('region').selectAll().orderBy('id').execute()
}

export async function findRegion(database: Database, id: string): Promise<Region | undefined> {
  return await database.selectFrom('region').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The region's code lists, each in the order of its file. */
export async function listCodes(database: Database, region: string): Promise<readonly Code[]> {
  return await database
    .selectFrom('code')
    .select(['list', 'code', 'parent', 'names'])
    .where('region', '=', region)
    .orderBy('position')
    .execute()
}
