#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { run } from './run.ts';
import { textOfFile } from './text-file.ts';

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  width: process.stdout.isTTY ? process.stdout.columns : undefined,
  readFile: async (path) => textOfFile(path, await readFile(path), (text) => process.stderr.write(text)),
  writeFile: (path, text) => writeFile(path, text),
  ...(process.stderr.isTTY ? { progress: (text) => process.stderr.write(`\r\x1b[K${text}`) } : {}),
  interrupted() {
    const stop = new AbortController();
    // The first Ctrl-C ends the run with what it has, the second the program.
    const abort = (): void => stop.abort();
    process.once('SIGINT', abort);
    return { signal: stop.signal, done: () => process.off('SIGINT', abort) };
  },
});
