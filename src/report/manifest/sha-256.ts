import { InclusionIndexError } from '../../core/error.ts';

/** The SHA-256 of a text (as UTF-8) or of bytes, in hexadecimal; of the same maker in Node and in browsers. */
export async function sha256(content: string | Uint8Array): Promise<string> {
  // Left out by browsers on pages that came without encryption.
  const subtle: typeof crypto.subtle | undefined = globalThis.crypto?.subtle;
  if (!subtle) {
    const remedy = 'Open the page over https or from a file.';
    throw new InclusionIndexError('no-crypto', 'manifest: this page may not compute a SHA-256.', remedy);
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  return [...new Uint8Array(await subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
