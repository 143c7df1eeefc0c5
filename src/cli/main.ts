#!/usr/bin/env node
import { mkdir, readFile } from 'node:fs/promises';
import process from 'node:process';
import { run } from './run.ts';
import { readTextFile } from './text-file.ts';
import { writeWhole } from './write-whole.ts';

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  width: process.stdout.isTTY ? process.stdout.columns : undefined,
  errorWidth: process.stderr.isTTY ? process.stderr.columns : undefined,
  readFile: (path) => readTextFile(path, (text) => process.stderr.write(text)),
  writeFile: writeWhole,
  writeBytes: writeWhole,
  readBytes: (path) => readFile(path),
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  now: Date.now,
  interruption() {
    const stop = new AbortController();
    // A second Ctrl-C ends the process as it always does.
    process.once('SIGINT', () => stop.abort());
    return stop.signal;
  },
});
