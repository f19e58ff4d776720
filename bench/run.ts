/** `npm run bench` measures compilation; `npm run bench -- plan` measures plans. */
const benches = { compile: () => import('./compile.ts'), plan: () => import('./plan.ts') }
const asked = process.argv[2] ?? 'compile'
const found = Object.entries(benches).find(([name]) => name === asked)
if (found === undefined) throw new Error(`There is no bench ${asked}; there are ${Object.keys(benches).join(', ')}.`)
await found[1]()
