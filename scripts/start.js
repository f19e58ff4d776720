import { ensureBuilt, ensureInstalled, requireNode, say } from './steps.js'

requireNode()
await ensureInstalled()
await ensureBuilt()
say('starting')
await import('../dist/server/main.js')
