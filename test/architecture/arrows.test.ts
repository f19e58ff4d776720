import { describe, expect, test } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files.ts'

/** What each folder may see. An arrow that is not here is broken. */
const allowed: Readonly<Record<string, { folders: readonly string[]; packages: readonly string[] }>> = {
  engine: { folders: [], packages: [] },
  contract: { folders: ['engine'], packages: ['zod', 'intl-messageformat'] },
  readers: { folders: ['contract', 'engine'], packages: ['csv-parse', 'fflate', 'zod'] },
  charts: { folders: ['contract'], packages: ['react', 'd3-scale', 'd3-shape'] },
  store: {
    folders: ['contract', 'engine'],
    packages: ['node', '@electric-sql/pglite', 'pg', 'kysely', '@duckdb/node-api'],
  },
  solver: { folders: ['engine'], packages: ['node', 'highs'] },
  services: { folders: ['store', 'charts', 'readers', 'contract', 'engine'], packages: ['fflate', 'zod'] },
  cli: { folders: ['services', 'solver', 'store', 'contract'], packages: ['node', 'zod'] },
  server: { folders: ['services', 'solver', 'store', 'contract'], packages: ['node', 'fastify', '@fastify/static'] },
  web: {
    folders: ['charts', 'contract'],
    packages: ['react', 'react-dom', '@tanstack/react-router', '@tanstack/react-query', 'maplibre-gl', 'zod'],
  },
}

const files = sourceFiles()

describe('ARC-1 arrows between folders point down only', () => {
  test.each(Object.keys(allowed))('ARC-1 %s imports only the folders below it', (folder) => {
    const broken = files
      .filter((file) => file.folder === folder)
      .flatMap((file) => file.imports.map((target) => ({ file, target })))
      .filter(({ target }) => !isAllowed(folder, target))
    expect(broken.map(({ file, target }) => `${file.path} -> ${target}`)).toEqual([])
  })

  test.each(Object.keys(allowed))('ARC-2 %s uses only the packages granted to it', (folder) => {
    const granted = allowed[folder]?.packages ?? []
    const broken = files
      .filter((file) => file.folder === folder)
      .flatMap((file) => file.packages.filter((name) => !granted.includes(name)).map((name) => `${file.path} -> ${name}`))
    expect(broken).toEqual([])
  })

  test('ARC-1 every folder below src has its line', () => {
    expect([...new Set(files.map((file) => file.folder))].filter((folder) => !(folder in allowed))).toEqual([])
  })

  test('ARC-1 services see the store only through its ports', () => {
    const broken = files
      .filter((file) => file.folder === 'services')
      .flatMap((file) => file.imports.filter((target) => target.startsWith('src/store/') && target !== 'src/store/ports.ts'))
    expect(broken).toEqual([])
  })

  test('ARC-3 no file imports itself by way of others', () => {
    expect(findCycle(files)).toEqual([])
  })
})

function isAllowed(folder: string, target: string): boolean {
  const [, to] = target.split('/')
  return target.startsWith('src/') && (to === folder || (allowed[folder]?.folders.includes(to ?? '') ?? false))
}

/** The first loop found, as the paths along it, or nothing. */
function findCycle(all: readonly SourceFile[]): readonly string[] {
  const importsOf = new Map(all.map((file) => [file.path, file.imports]))
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return []
    for (const next of importsOf.get(path) ?? []) {
      const loop = visit(next, [...trail, path])
      if (loop.length > 0) return loop
    }
    done.add(path)
    return []
  }
  for (const file of all) {
    const loop = visit(file.path, [])
    if (loop.length > 0) return loop
  }
  return []
}
