// Deno's Jupyter kernel, and as much of the wire protocol (https://jupyter-client.readthedocs.io/en/stable/messaging.html)
// as running the cells of a notebook needs.
import { spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Dealer, Subscriber } from 'zeromq';

/** Starts a kernel in a folder, with an empty cache. `run(code)` gives a cell's outputs as a notebook stores them. */
export async function startKernel(folder) {
  // The binary itself: the command of the package is a parent process that would leave it behind.
  const deno = createRequire(import.meta.url)('deno/install_api.cjs').runInstall();
  const own = mkdtempSync(join(tmpdir(), 'notebook-kernel-'));
  const key = randomUUID();
  const [shell_port, iopub_port, stdin_port, control_port, hb_port] = await freePorts(5);
  const address = { ip: '127.0.0.1', transport: 'tcp', shell_port, iopub_port, stdin_port, control_port, hb_port };
  const connection = join(own, 'connection.json');
  writeFileSync(connection, JSON.stringify({ ...address, key, signature_scheme: 'hmac-sha256', kernel_name: 'deno' }));
  const child = spawn(deno, ['jupyter', '--kernel', '--conn', connection], {
    cwd: folder,
    env: { ...process.env, DENO_DIR: join(own, 'cache'), DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((_, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => reject(new Error(`The kernel ended (${signal ?? code}).`)));
  });
  ended.catch(() => {});

  const shell = new Dealer({ linger: 0 });
  const iopub = new Subscriber({ linger: 0 });
  shell.connect(`tcp://127.0.0.1:${shell_port}`);
  iopub.connect(`tcp://127.0.0.1:${iopub_port}`);
  iopub.subscribe();
  // What was asked, by message id. A request is done when it has its reply and the kernel is idle.
  const asked = new Map();
  listen(shell, ({ parent, content }) => asked.get(parent)?.reply(content));
  listen(iopub, ({ type, parent, content }) => {
    const request = asked.get(parent);
    if (type === 'status' && content.execution_state === 'idle') request?.idle();
    else if (request) collect(request.outputs, type, content);
  });

  const ask = async (msg_type, content, milliseconds) => {
    const msg_id = randomUUID();
    const header = { msg_id, session: key, username: 'test', date: new Date().toISOString(), msg_type, version: '5.3' };
    const parts = [header, {}, {}, content].map((part) => JSON.stringify(part));
    const outputs = [];
    const replied = new Promise((reply) => asked.set(msg_id, { outputs, reply }));
    const idle = new Promise((resolve) => Object.assign(asked.get(msg_id), { idle: resolve }));
    await shell.send(['<IDS|MSG>', createHmac('sha256', key).update(parts.join('')).digest('hex'), ...parts]);
    const late = new AbortController();
    const tooLate = sleep(milliseconds, undefined, { signal: late.signal }).then(() => {
      throw new Error(`The kernel did not answer in ${milliseconds / 1000} s.`);
    });
    tooLate.catch(() => {});
    try {
      const [reply] = await Promise.race([Promise.all([replied, idle]), ended, tooLate]);
      return { reply, outputs };
    } finally {
      late.abort();
    }
  };
  const stop = async () => {
    shell.close();
    iopub.close();
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    }
    rmSync(own, { recursive: true, force: true });
  };
  // A subscription takes effect some time after it is made, and what is published before is lost: ask until we hear.
  for (let tries = 1, heard = false; !heard; tries++) {
    heard = await ask('kernel_info_request', {}, 2000).then(() => true, () => false);
    if (heard || tries < 15) continue;
    await stop();
    throw new Error('The kernel does not start.');
  }
  const flags = { silent: false, store_history: true, user_expressions: {}, allow_stdin: false, stop_on_error: true };
  const run = async (code, milliseconds = 60_000) => {
    const { reply, outputs } = await ask('execute_request', { code, ...flags }, milliseconds);
    if (reply.status !== 'ok') return { ok: false, outputs };
    // This kernel says that it is idle without waiting until the value of the cell is published: on a busy machine one
    // in a hundred came up to 17 ms later. Whatever comes during a pause in the kernel is the cell's.
    const pause = { code: 'await new Promise((done) => setTimeout(done, 100));', ...flags, store_history: false };
    const late = await ask('execute_request', pause, milliseconds);
    return { ok: true, outputs: [...outputs, ...late.outputs] };
  };
  return { run, stop };
}

async function listen(socket, heard) {
  for await (const frames of socket) {
    const start = frames.findIndex((frame) => frame.toString() === '<IDS|MSG>') + 2;
    const [header, parent, , content] = frames.slice(start).map((frame) => JSON.parse(frame.toString()));
    heard({ type: header.msg_type, parent: parent.msg_id, content });
  }
}

/** Adds what the kernel published to the outputs of a cell, in the form of nbformat 4. */
function collect(outputs, type, { name, text, execution_count, data, metadata, ename, evalue, traceback }) {
  const before = outputs.at(-1);
  if (type === 'stream' && before?.output_type === 'stream' && before.name === name) before.text += text;
  else if (type === 'stream') outputs.push({ name, output_type: 'stream', text });
  else if (type === 'execute_result') outputs.push({ data, execution_count, metadata, output_type: 'execute_result' });
  else if (type === 'display_data') outputs.push({ data, metadata, output_type: 'display_data' });
  else if (type === 'error') outputs.push({ ename, evalue, output_type: 'error', traceback });
}

async function freePorts(count) {
  const listening = () =>
    new Promise((resolve, reject) => {
      const server = createServer().on('error', reject);
      server.listen(0, '127.0.0.1', () => resolve(server));
    });
  const servers = await Promise.all(Array.from({ length: count }, listening));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
