import { afterAll, describe, expect, it, vi } from 'vitest';
import { startThread } from '../src/analyse/simulate/start-thread.ts';

describe('a thread in a browser', () => {
  afterAll(() => vi.unstubAllGlobals());

  it('listens to messages, and answers them', async () => {
    const answers: unknown[] = [];
    let listener: ((event: { readonly data: object }) => void) | undefined;
    vi.stubGlobal('self', {
      postMessage: (message: unknown) => answers.push(message),
      addEventListener: (_: string, listen: typeof listener) => {
        listener = listen;
      },
    });
    await import('../src/simulate-worker.ts');
    listener?.({
      data: { kind: 'start', setup: { spec: { normalise: { kind: 'normalise', type: 'mine', options: {} } } } },
    });
    listener?.({ data: { kind: 'finish' } });
    expect(answers).toEqual([
      { kind: 'refused', because: 'mine is a method of its own' },
      { kind: 'counted', tallies: [] },
    ]);
  });

  it('is started by the address of its file', () => {
    const started: unknown[] = [];
    vi.stubGlobal('Worker', function (this: object, address: URL, options: unknown) {
      started.push(address.pathname.split('/').at(-1), options);
    });
    const { process } = globalThis;
    vi.stubGlobal('process', undefined);
    try {
      startThread();
    } finally {
      vi.stubGlobal('process', process);
    }
    expect(started).toEqual(['simulate-worker.js', { type: 'module' }]);
  });
});
