import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { buildStore, type Said, startChild } from './child.ts'
import { editionCounts, editionRegion, late } from './editions.ts'
import { connectToOwner, temporaryFolder } from './kit.ts'

const lanes = [1, 2]
const killsPerLane = 25

beforeAll(() => buildStore(), 60_000)

describe.concurrent('killed with −9 while it writes', () => {
  test.each(lanes)(
    `STO-30 nothing acknowledged is lost and nothing is half there, ${killsPerLane} kills on one folder, lane %d`,
    async (lane) => {
      const folder = temporaryFolder()
      let acknowledged = 0
      for (let kill = 0; kill < killsPerLane; kill += 1) {
        const said = await killOnce(folder, lane, kill)
        const opened = said.find((line) => line.said === 'opened')
        if (opened) acknowledged = checkFound(opened, acknowledged)
        for (const { number } of said) acknowledged = number ?? acknowledged
      }
      expect(acknowledged).toBeGreaterThan(killsPerLane)
      await checkWhole(folder, acknowledged)
      rmSync(folder, { recursive: true })
    },
    600_000,
  )
})

/** Starts the writer and kills it: mostly in mid-write, at times while it opens or recovers the database. */
async function killOnce(folder: string, lane: number, kill: number): Promise<readonly Said[]> {
  const child = startChild(folder, 'write')
  if (kill % 6 === 0) {
    await child.heard('started')
    await pause(50 + ((kill * 97 + lane * 61) % 700))
  } else {
    await child.heard('acknowledged', 1 + (kill % 3))
    await pause((kill * 37 + lane * 11) % 130)
  }
  return await child.kill()
}

/** The edition found is the last one acknowledged, or the one that was being written; either way it is whole. */
function checkFound({ joined, found }: Said, acknowledged: number): number {
  expect(joined).toBe(false)
  const revision = found?.revisions[0] ?? 0
  expect([acknowledged, acknowledged + 1]).toContain(revision)
  if (revision === 0) expect(found?.releases).toEqual([])
  else {
    expect(found).toEqual({
      revisions: [revision],
      releases: Array(editionCounts.documents).fill('40,1,1'),
      values: [revision],
      observations: editionCounts.observations,
      targets: editionCounts.targets,
    })
  }
  return revision
}

/** Every edition ever acknowledged is in the tables, complete, and can be neither changed nor removed. */
async function checkWhole(folder: string, acknowledged: number): Promise<void> {
  const { store, close } = await openStore({ dataFolder: folder })
  const client = await connectToOwner(folder)
  const releases = await store.listReleases({ region: editionRegion, asOf: late })
  const last = releases[0]?.revision ?? 0
  expect([acknowledged, acknowledged + 1]).toContain(last)
  const { rows } =
    await client.query(`select revision, count(distinct release.id)::integer as documents, count(*)::integer as observations,
    count(*) filter (where value = revision)::integer as right_values,
    (select count(*)::integer from target where release like '%:' || revision) as targets,
    (select count(*)::integer from snapshot join release_file using (checksum) where release like '%:' || revision) as files
    from release join observation on observation.release = release.id group by revision order by revision`)
  expect(rows).toEqual(
    Array.from({ length: last }, (_, index) => ({
      revision: index + 1,
      documents: editionCounts.documents,
      observations: editionCounts.observations,
      right_values: editionCounts.observations,
      targets: editionCounts.targets,
      files: editionCounts.documents * 3,
    })),
  )
  await expect(client.query('delete from observation')).rejects.toThrow(/kept for ever/)
  await expect(client.query('update release set digest = revision')).rejects.toThrow(/kept for ever/)
  await client.end()
  await close()
  if (process.env.TAODA_MEASURE) console.log({ acknowledged, last })
}
