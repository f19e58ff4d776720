// Starts worker.ts where there is no build (tests, `npm run dev`): Node 20 cannot run TypeScript by itself, and a thread does not
// inherit the loader of the process that starts it.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
