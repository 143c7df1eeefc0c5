#!/usr/bin/env node
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { run } from './run.ts';
import { readTextFile } from './text-file.ts';

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  width: process.stdout.isTTY ? process.stdout.columns : undefined,
  readFile: (path) => readTextFile(path, (text) => process.stderr.write(text)),
  writeFile: (path, text) => writeFile(path, text),
});
