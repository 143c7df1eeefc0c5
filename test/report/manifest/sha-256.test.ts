import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../src/report/manifest/sha-256.ts';

describe('sha256(content)', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('gives the published values of FIPS 180-4', async () => {
    expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('takes bytes as they are, and a text as UTF-8', async () => {
    expect(await sha256(new TextEncoder().encode('é'))).toBe(await sha256('é'));
  });

  it('says what to do where a browser gives no cryptography', async () => {
    vi.stubGlobal('crypto', {});
    await expect(sha256('abc')).rejects.toThrow('Open the page over https or from a file.');
  });
});
