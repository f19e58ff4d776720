// Every check there is (`npm test`), or the fast part (`npm run check`). Ends with the line `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.js'
import { startPostgres } from './postgres-for-tests.js'
import { ensureBuilt, ensureInstalled, requireNode, root, runCommand, say } from './steps.js'

const fast = process.argv.includes('--fast')
const strict = process.env.CI === 'true'
const bin = (name) => join(root, 'node_modules', '.bin', name)
const tally = { passed: 0, failed: 0, skipped: 0 }

requireNode()
await ensureInstalled()
const checks = [checkTypes(), check('format and lint', bin('biome'), ['check', '--error-on-warnings', '.'])]
// What the machine lacks comes over the network meanwhile. It is asked for second, because installing lets nothing else of ours begin.
const obtained = fast ? [] : [obtain('a real PostgreSQL', startPostgres), obtain('a browser', findBrowser)]
if ((await Promise.all(checks)).every(Boolean)) await ensureBuilt()

const [database, browser] = await Promise.all(obtained)
try {
  await tests({
    ...(database ? { TAODA_TEST_DATABASE_URL: database.url } : {}),
    ...(browser ? { TAODA_TEST_BROWSER: browser } : {}),
  })
} finally {
  await database?.stop()
}
console.log(`${tally.passed} passed, ${tally.failed} failed${tally.skipped ? `, ${tally.skipped} skipped` : ''}`)
process.exit(tally.failed ? 1 : 0)

async function checkTypes() {
  const source = await check('types', bin('tsc'), ['-b'])
  const tests = await check('types of the tests', bin('tsc'), ['-p', 'tsconfig.test.json'])
  return source && tests
}

async function check(name, command, args) {
  say(name)
  const { code, printed } = await runCommand(command, args, { quiet: true })
  if (code === 0) {
    tally.passed += 1
    return true
  }
  tally.failed += 1
  console.error(printed.slice(0, 20_000))
  console.error(`FAILED: ${name}`)
  return false
}

/** A part that the machine may lack: got from the package registry where that is possible, else named with how to get it. */
async function obtain(name, get) {
  try {
    return await get(say)
  } catch (error) {
    console.error(`${strict ? 'FAILED' : 'SKIPPED'}: ${name}. ${error.message}`)
    tally[strict ? 'failed' : 'skipped'] += 1
    return undefined
  }
}

async function tests(env) {
  say('tests')
  const folder = mkdtempSync(join(tmpdir(), 'taoda-test-'))
  const report = join(folder, 'report.json')
  const slow = fast ? ['--exclude', 'test/store/**', '--exclude', 'test/journey/**', '--exclude', 'src/store/**'] : []
  const { code } = await runCommand(
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...slow],
    { env },
  )
  if (!existsSync(report)) {
    console.error('FAILED: the test runner ended without a report')
    tally.failed += 1
    return
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(folder, { recursive: true })
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  tally.passed += numPassedTests
  tally.failed += numFailedTests + brokenFiles
  tally.skipped += numPendingTests
  if (strict && numPendingTests > 0) {
    console.error(`FAILED: ${numPendingTests} tests were skipped`)
    tally.failed += 1
  }
  if (numTotalTests === 0 || (code !== 0 && tally.failed === 0)) tally.failed += 1
}
