import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { coverageConfigDefaults, type ViteUserConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const config: ViteUserConfig = {
  resolve: {
    // The package under its own name, as examples import it: the same as "paths" in tsconfig.json.
    alias: [
      { find: /^inclusion-index$/, replacement: at('src/index.ts') },
      { find: /^inclusion-index\/methods$/, replacement: at('src/methods.ts') },
      { find: /^inclusion-index\/analyse$/, replacement: at('src/analyse/index.ts') },
      { find: /^inclusion-index\/formula$/, replacement: at('src/interop/formula.ts') },
      { find: /^inclusion-index\/indicators$/, replacement: at('indicators/index.ts') },
      { find: /^inclusion-index\/indicators\/(.+)$/, replacement: at('indicators/$1.ts') },
      { find: /^inclusion-index\/england$/, replacement: at('src/england/index.ts') },
      { find: /^inclusion-index\/report$/, replacement: at('src/report/index.ts') },
      { find: /^inclusion-index\/sources$/, replacement: at('src/sources/index.ts') },
      { find: /^inclusion-index\/danfo$/, replacement: at('src/interop/danfo.ts') },
    ],
  },
  // Examples are written there by their own test.
  server: { watch: { ignored: ['**/.cache/**'] } },
  test: {
    include: ['test/**/*.test.ts'],
    // The library keeps no state that one file could leave for another, and a process a file takes four times as long.
    isolate: false,
    // Every core; vitest leaves one idle where it is not told.
    maxWorkers: availableParallelism(),
    // A machine that does something else besides is no failure.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    reporters: ['default', './test/reporter.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'indicators/**/*.ts'],
      // Generated data has nothing to run; main.ts is the process around run(), which scripts/check-package.ts runs.
      // The views of the explorer run in a browser alone: test/browser/explorer.test.ts is where they are tested.
      exclude: [
        ...coverageConfigDefaults.exclude,
        '**/*.data.ts',
        'src/cli/main.ts',
        'src/report/explorer/view/**',
        '.cache/**',
      ],
      reporter: [['text', { skipFull: true }], 'html'],
      thresholds: { lines: 95, branches: 90 },
    },
  },
};

export default config;
