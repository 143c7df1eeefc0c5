import { readdirSync } from 'node:fs';
import type { Options } from 'tsup';
import { clientAssets } from './src/report/explorer/client-assets.ts';

// One entry a sub-path; each indicator is its own, so that importing one does not bring the others.
const indicators = readdirSync('indicators', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

const entry = {
  index: 'src/index.ts',
  methods: 'src/methods.ts',
  analyse: 'src/analyse/index.ts',
  england: 'src/england/index.ts',
  report: 'src/report/index.ts',
  sources: 'src/sources/index.ts',
  formula: 'src/interop/formula.ts',
  danfo: 'src/interop/danfo.ts',
  ...Object.fromEntries(indicators.map((file) => [`indicators/${file.replace(/\.ts$/, '')}`, `indicators/${file}`])),
};

const shared: Options = {
  target: 'node20',
  dts: { entry },
  splitting: true,
  treeshake: true,
  // What an explorer's page runs is bundled now, and stands as a text where the sources bundle it when they are asked.
  esbuildPlugins: [
    {
      name: 'client-assets',
      setup(build) {
        build.onLoad({ filter: /explorer[\\/]client-assets\.ts$/ }, async () => ({
          contents: `export async function clientAssets() { return ${JSON.stringify(await clientAssets())}; }`,
          loader: 'js',
        }));
      },
    },
  ],
  // Small ESM-only libraries are carried inside, so that CommonJS consumers on any Node 20 can load them.
  noExternal: [
    /^d3-/,
    'internmap',
    'fastest-levenshtein',
    'fflate',
    'hucre',
    'hyparquet',
    'hyparquet-writer',
    'mathjs',
    'pure-rand',
    'saxes',
    'xmlchars',
  ],
};

const options: Options[] = [
  // The command is a program of its own and is nobody's import.
  { ...shared, entry: { ...entry, cli: 'src/cli/main.ts' }, format: 'esm' },
  // Neither is a thread of simulate(), which CommonJS starts as well: one file, as each start reads all of it.
  { ...shared, entry: { 'simulate-worker': 'src/simulate-worker.ts' }, format: 'esm', splitting: false, dts: false },
  // A thread is looked for beside the file, which CommonJS has in other words.
  { ...shared, entry, format: 'cjs', shims: true },
];

export default options;
