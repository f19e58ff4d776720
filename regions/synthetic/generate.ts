import { writeFileSync } from 'node:fs'
import { committedSeed, generateProvince } from './province.ts'

/** Writes the invented province beside this script: `npx tsx regions/synthetic/generate.ts`. */
for (const [name, text] of generateProvince(committedSeed)) writeFileSync(new URL(name, import.meta.url), text)
