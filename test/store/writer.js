// A program that the kill test starts and kills: it opens the store of a data folder, says what it finds there, and then loads one
// edition of a pack after the other, saying so each time that a load has been acknowledged. It runs the built store, to start fast.
import { readFileSync } from 'node:fs'
import { openStore } from '../../dist/store/open-store.js'

const [dataFolder, mode, template] = process.argv.slice(2)
const say = (said) => process.stdout.write(`${JSON.stringify(said)}\n`)

// Holds this process while its parent lives, and ends it when the parent is gone.
process.stdin.resume().once('end', () => process.exit())
say({ said: 'started' })
const { store, joined } = await openStore({ dataFolder })
const { pack, files } = JSON.parse(readFileSync(template, 'utf8'))
const query = { region: pack.region.id, asOf: '2030-01-01' }
const releases = await store.listReleases(query)
const observations = await store.listObservations(query)
const found = {
  revisions: [...new Set(releases.map(({ revision }) => revision))],
  releases: releases.map((release) => [release.observations, release.targets, release.statements].join()),
  values: [...new Set(observations.map(({ value }) => value))],
  observations: observations.length,
  targets: (await store.listTargets(query)).length,
}
say({ said: 'opened', joined, found })
for (let number = (releases[0]?.revision ?? 0) + 1; mode === 'write'; number += 1) {
  const renumbered = ({ value, ...row }) => ({ ...row, value: typeof value === 'string' ? String(number) : number })
  const { observations, targets, statements, ...rest } = pack
  const [numbered, ...others] = [observations, targets, statements].map((rows) => rows.map(renumbered))
  const bytes = files.map((name) => ({ name, bytes: Buffer.from(`${name} ${number} `.repeat(2000)) }))
  await store.loadRegionPack(
    { ...rest, observations: numbered, targets: others[0], statements: others[1] },
    bytes,
    '2026-01-01T00:00:00Z',
  )
  say({ said: 'acknowledged', number })
}
