import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What can be measured; each is a file of this folder that measures when it is run. */
const benches: Readonly<Record<string, string>> = {
  compile:
    'returns to index beside pandas, data.table and DuckDB; --millions 0.6,6,60 and --works compile,matched say how many returns and what',
  'read-returns': 'returns read from CSV and Parquet beside DuckDB; millions of rows as words: 6 60',
  adjust: 'seasonal adjustment and benchmarking',
  plan: 'catch-up, conflicts and allocation, beside glpsol and cbc on the same programmes',
  ground: 'lists, map and boards of 10,000 plots and 50,000 households over HTTP',
  deals: '5,000 deals, procedures and capital in a warm server; deals and calls as words: 5000 100',
  price: 'the price list on a warm server; projects, petitions and calls as words: 300 3000 40',
  levers: 'the parts of the page of the outlook, and levers from sums beside the belief itself',
  belief: 'everything that the belief answers, beside one dense matrix',
}

const place = (name: string): string => fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
const there = Object.keys(benches).filter((name) => existsSync(place(name)))
const name = process.argv[2] ?? ''
if (there.includes(name)) await import(place(name))
else {
  process.stdout.write('npm run bench -- <name>\n')
  for (const one of there) process.stdout.write(`  ${one.padEnd(10)} ${benches[one]}\n`)
  if (name !== '') process.exitCode = 2
}
