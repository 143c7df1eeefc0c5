import { expect } from 'vitest';

/** Asserts that an example's expression has the value printed behind it, a JavaScript expression. */
export function check(actual: () => unknown, printed: string): void {
  expect(actual(), `// => ${printed}`).toEqual(printedValue(printed));
}

/** The value of what an example prints; typed arrays are written as a console writes them: `Float64Array [1, 2]`. */
export function printedValue(printed: string): unknown {
  const expression = printed.replace(/\b(\w+Array)(?:\(\d+\))? (\[[^\]]*\])/g, '$1.from($2)');
  return new Function(`return (${expression});`)();
}
