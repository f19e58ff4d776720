#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/cli/main.js', import.meta.url)
if (!existsSync(main)) {
  console.error('taoda is not built yet. Run `npm start` once in its folder.')
  process.exit(1)
}
await import(main.href)
