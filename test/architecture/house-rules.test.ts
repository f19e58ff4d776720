import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBelow, root, sourceFiles } from './source-files.ts'

const files = sourceFiles()

describe('house rules', () => {
  test('ARC-4 no file is longer than 400 lines', () => {
    const long = files.filter((file) => file.text.split('\n').length > 400)
    expect(long.map((file) => file.path)).toEqual([])
  })

  test('ARC-5 the clock, chance and the environment are read at the doors and nowhere else', () => {
    const reads = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\brandomUUID\(/
    const doors = ['src/server/main.ts', 'src/server/app.ts', 'src/cli/main.ts', 'src/cli/execute.ts']
    const today = ['src/web/today.ts']
    const inside = files.filter((file) => !doors.includes(file.path) && !today.includes(file.path) && reads.test(file.text))
    expect(inside.map((file) => file.path)).toEqual([])
  })

  test('ARC-6 nothing is muted and nothing is left open', () => {
    const muted = /@ts-ignore|@ts-expect-error|biome-ignore|eslint-disable|\bTODO\b|\bFIXME\b|: any\b|\bas any\b/
    expect(files.filter((file) => muted.test(file.text)).map((file) => file.path)).toEqual([])
  })

  test('ARC-7 every export of the engine has a docstring', () => {
    const bare = files
      .filter((file) => file.folder === 'engine')
      .flatMap((file) =>
        [...file.text.matchAll(/(^|\n)([^\n]*)\nexport (?:async )?(?:function|const|interface|type|class) (\w+)/g)]
          .filter((match) => !(match[2] ?? '').trim().endsWith('*/') && !/^export (declare )?function/.test(match[2] ?? ''))
          .map((match) => `${file.path}: ${match[3]}`),
      )
    expect(bare).toEqual([])
  })

  test('ARC-8 decision records are numbered once each', () => {
    const numbers = readdirSync(join(root, 'decisions')).map((name) => name.slice(0, 4))
    expect(numbers.length).toBeGreaterThan(0)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.every((number) => /^\d{4}$/.test(number))).toBe(true)
  })

  test.each(['engine', 'services'])(
    'ARC-9 disk, network and console do not compile in %s',
    (folder) => {
      const attempts = [
        "import 'node:fs'",
        "console.log('x')",
        "fetch('http://localhost')",
        'process.exit()',
        'setTimeout(() => {}, 1)',
      ]
      expect(attempts.filter((line) => compiles(folder, line))).toEqual([])
    },
    60_000,
  )

  test('ARC-9 a line without disk, network and console does compile', () => {
    expect(compiles('engine', 'export const one = 1')).toBe(true)
  }, 60_000)
})

describe('SPEC.md and the tests name the same rules', () => {
  const spec = [...readFileSync(join(root, 'SPEC.md'), 'utf8').matchAll(/\*\*([A-Z]{3}-\d+)\*\*/g)].map((match) => match[1] ?? '')
  const tests = [
    ...filesBelow(join(root, 'src')),
    ...filesBelow(join(root, 'test')),
    ...filesBelow(join(root, 'cases')),
    ...filesBelow(join(root, 'regions')),
  ]
    .filter((file) => /\.(test\.tsx?|yaml)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const titled = new Set([...tests.matchAll(/\b([A-Z]{3}-\d+)\b/g)].map((match) => match[1] ?? ''))

  test('ARC-10 no rule is numbered twice', () => {
    expect(spec.filter((id, index) => spec.indexOf(id) !== index)).toEqual([])
    expect(spec.length).toBeGreaterThan(20)
  })

  test('ARC-10 every rule has a test or a case', () => {
    expect(spec.filter((id) => !titled.has(id))).toEqual([])
  })

  test('ARC-10 every rule named by a test is in SPEC.md', () => {
    const families = new Set(spec.map((id) => id.slice(0, 3)))
    expect([...titled].filter((id) => families.has(id.slice(0, 3)) && !spec.includes(id))).toEqual([])
  })
})

/** Whether one line of TypeScript compiles under the tsconfig of a folder of src. */
function compiles(folder: string, line: string): boolean {
  const place = mkdtempSync(join(root, 'node_modules', '.taoda-compile-'))
  try {
    writeFileSync(join(place, 'attempt.ts'), `${line}\nexport {}\n`)
    const options = { composite: false, incremental: false, noEmit: true, rootDir: place, tsBuildInfoFile: null }
    const config = {
      extends: join(root, 'src', folder, 'tsconfig.json'),
      compilerOptions: options,
      include: [join(place, 'attempt.ts')],
      references: [],
    }
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(config))
    execFileSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', join(place, 'tsconfig.json')], { stdio: 'pipe' })
    return true
  } catch {
    return false
  } finally {
    rmSync(place, { recursive: true })
  }
}
