import { readdirSync } from 'node:fs';
import type { Options } from 'tsup';

// One entry a sub-path; each indicator is its own, so that importing one does not bring the others.
const indicators = readdirSync('indicators', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

const options: Options = {
  entry: {
    index: 'src/index.ts',
    england: 'src/england/index.ts',
    sources: 'src/sources/index.ts',
    danfo: 'src/interop/danfo.ts',
    cli: 'src/cli/main.ts',
    ...Object.fromEntries(indicators.map((file) => [`indicators/${file.replace(/\.ts$/, '')}`, `indicators/${file}`])),
  },
  format: ['esm', 'cjs'],
  target: 'node20',
  dts: true,
  splitting: true,
  treeshake: true,
  clean: true,
  // Small ESM-only libraries are carried inside, so that CommonJS consumers on any Node 20 can load them.
  noExternal: ['d3-dsv', 'markdown-table', 'fastest-levenshtein'],
};

export default options;
