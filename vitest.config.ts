import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Folders whose files take longest, longest first: begun early, none of them is left alone at the end. */
const slow = ['/test/journey/', '/test/store/', '/test/doors/', '/test/golden/']

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = slow.findIndex((folder) => moduleId.includes(folder))
      return at < 0 ? slow.length : at
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'regions/**/*.test.ts'],
    setupFiles: ['src/contract/messages/all.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    sequence: { sequencer: SlowFirst },
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    // Each file starts afresh: what it takes to make the database's code faster for later is more than it ever saves.
    execArgv: ['--liftoff-only'],
  },
})
