// Installs the built package into the folder this is run from, as a user would get it: packed, then installed from the
// tarball with its dependencies. Nothing is saved, so that the folder's lock file does not change with every build.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.env.INCLUSION_INDEX_ROOT ?? fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(join(root, 'dist', 'index.js'))) {
  console.error(`There is no build in ${root}: run "npm run build" there first.`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'inclusion-index-'));
const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const packed = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root);
  const [{ filename, version }] = JSON.parse(packed);
  npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', join(folder, filename)], process.cwd());
  console.log(`installed inclusion-index ${version}, as built`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
