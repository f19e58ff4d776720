// Starts belief-worker.ts where there is no build (tests, `npm run dev`), as src/store/embedded/worker-from-source.js does.
import { register } from 'tsx/esm/api'

register()
await import('./belief-worker.ts')
