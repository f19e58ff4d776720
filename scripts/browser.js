import { existsSync } from 'node:fs'
import { runCommand } from './steps.js'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Path of a Chromium; on Debian as root it is installed when absent. Throws an error that says how to get one. */
export async function findBrowser(say) {
  const asked = process.env.TAODA_TEST_BROWSER
  if (asked) {
    if (existsSync(asked)) return asked
    throw new Error(`TAODA_TEST_BROWSER names ${asked}, which does not exist.`)
  }
  const found = () => places.find((place) => existsSync(place))
  if (found()) return found()
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    say('installing Chromium')
    await runCommand('apt-get', ['update'], { quiet: true })
    await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (found()) return found()
  }
  throw new Error(
    'Chromium is missing. Debian: apt-get install chromium. Elsewhere: set TAODA_TEST_BROWSER to the path of a Chrome or Chromium.',
  )
}
