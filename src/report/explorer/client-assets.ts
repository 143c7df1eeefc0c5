import { fileURLToPath } from 'node:url';

/** What the page of an explorer runs, and its looks. */
export interface ClientAssets {
  readonly script: string;
  readonly style: string;
}

/**
 * Bundles what stands in `view/`. So it is when the sources are run; in the built package tsup.config.ts has put the result in the place of
 * this module, so that nothing is looked for beside a file, and bundlers find it as they find any module.
 */
export async function clientAssets(): Promise<ClientAssets> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: ['main.ts', 'style.css'].map((file) => fileURLToPath(new URL(`./view/${file}`, import.meta.url))),
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    outdir: '.',
    legalComments: 'none',
    logLevel: 'error',
  });
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}
