// Runs every example notebook from its first cell to its last in a new kernel. Fails on a cell that throws, on a picture
// that shows nothing, and where the outputs in the file are not those that come out; `--write` puts them in.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { startKernel } from './kernel.mjs';
import { pictureProblem } from './picture.mjs';

const write = process.argv.includes('--write');
const here = new URL('.', import.meta.url).pathname;
const folder = new URL('../../examples/notebooks/', import.meta.url);
const lines = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const whole = (text) => (Array.isArray(text) ? text.join('') : text);
const began = Date.now();
const problems = [];

await inKernel(async ({ run }) => {
  assert.equal((await run('1 + 1')).ok, true);
  assert.equal((await run('throw new Error("as it should")')).ok, false, 'a cell that throws must be seen');
  assert.match(pictureProblem('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), /empty/);
});
for (const name of readdirSync(folder).filter((file) => file.endsWith('.ipynb'))) {
  await inKernel((kernel) => runNotebook(name, kernel));
}
console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
for (const problem of problems) console.error(`FAIL ${problem}`);
process.exit(problems.length === 0 ? 0 : 1);

async function inKernel(use) {
  const kernel = await startKernel(here);
  try {
    await use(kernel);
  } finally {
    await kernel.stop();
  }
}

async function runNotebook(name, { run }) {
  const file = new URL(name, folder);
  const notebook = JSON.parse(readFileSync(file, 'utf8'));
  let pictures = 0;
  let count = 0;
  console.log(`\n${name}`);
  for (const cell of notebook.cells.filter(({ cell_type }) => cell_type === 'code')) {
    const { ok, outputs } = await run(whole(cell.source));
    count++;
    const stored = outputs.map((output) => storedOutput(output, count));
    console.log(`[${count}] ${cell.id}\n${outputs.map(shortOf).join('\n')}`);
    if (!ok) {
      problems.push(`${name}, cell ${cell.id}: it throws`);
      return;
    }
    for (const svg of outputs.flatMap(({ data }) => data?.['image/svg+xml'] ?? [])) {
      const problem = pictureProblem(svg);
      if (problem) problems.push(`${name}, cell ${cell.id}: the picture is no good: ${problem}`);
      pictures++;
    }
    if (!write && JSON.stringify(cell.outputs) !== JSON.stringify(stored)) {
      problems.push(`${name}, cell ${cell.id}: its outputs changed; "npm run write" here puts the new ones in`);
    }
    Object.assign(cell, { execution_count: count, outputs: stored });
  }
  if (pictures === 0) problems.push(`${name}: it shows no picture`);
  if (write && problems.length === 0) writeFileSync(file, `${JSON.stringify(notebook, null, 1)}\n`);
}

/** An output as the file keeps it: texts line by line, so that a change can be read. */
function storedOutput(output, count) {
  if (output.text !== undefined) return { ...output, text: lines(output.text) };
  if (output.data === undefined) return output;
  const numbered = output.execution_count === undefined ? output : { ...output, execution_count: count };
  const data = Object.entries(output.data).map(([type, value]) => [type, typeof value === 'string' ? lines(value) : value]);
  return { ...numbered, data: Object.fromEntries(data) };
}

function shortOf({ text, data = {}, ename, evalue, traceback }) {
  if (ename !== undefined) return `    ${ename}: ${evalue}\n${traceback.join('\n')}`;
  const [type, value] = Object.entries(data)[0] ?? ['text', text];
  const shown = lines(String(value)).slice(0, type === 'image/svg+xml' ? 0 : 6);
  const rest = lines(String(value)).length - shown.length;
  return `    ${type}:\n${shown.map((line) => `    ${line.trimEnd().slice(0, 110)}`).join('\n')}${rest > 0 ? `\n    ... ${rest} more lines` : ''}`;
}
