/**
 * A path from an archive, to be shown: no step upwards, no root, no drive, nothing that a terminal obeys or that turns the
 * direction of writing. Names are shown only; no file is written under them.
 */
export function safeName(name: string): string {
  const parts = name
    .slice(0, 1000)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .split(/[\\/]/)
    .filter((part, i) => part !== '' && part !== '.' && part !== '..' && !(i === 0 && /^[A-Za-z]:$/.test(part)));
  return parts.join('/') || 'unnamed';
}
