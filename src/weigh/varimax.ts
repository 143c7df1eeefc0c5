/**
 * Factors turned so that each member loads highly on few of them: pairs of factors are turned in their plane, in order,
 * until none moves, each by the angle that is best for the pair. Rows are brought to length 1 before and back after.
 *
 * @param factors one a factor, one loading a member
 * @returns as many factors, which explain of each member what they did before. Kaiser (1958), Psychometrika 23(3).
 */
export function varimax(factors: readonly Float64Array[]): readonly Float64Array[] {
  const width = factors[0]?.length ?? 0;
  const lengths = Float64Array.from({ length: width }, (_, member) =>
    Math.sqrt(factors.reduce((sum, factor) => sum + (factor[member] ?? 0) ** 2, 0)),
  );
  const turned = factors.map((factor) => factor.map((loading, m) => (lengths[m] ? loading / lengths[m] : 0)));
  for (let sweep = 0, moved = true; moved && sweep < 1000; sweep++) {
    moved = false;
    turned.forEach((a, i) => {
      for (const b of turned.slice(i + 1)) moved = turn(a, b) || moved;
    });
  }
  return turned.map((factor) => factor.map((loading, m) => loading * (lengths[m] ?? 0)));
}

/** Turns two factors in place by Kaiser's angle; whether they moved. */
function turn(a: Float64Array, b: Float64Array): boolean {
  let [sumU, sumV, sumDifference, sumProduct] = [0, 0, 0, 0];
  a.forEach((x, member) => {
    const y = b[member] ?? 0;
    const [u, v] = [x * x - y * y, 2 * x * y];
    sumU += u;
    sumV += v;
    sumDifference += u * u - v * v;
    sumProduct += 2 * u * v;
  });
  const above = sumProduct - (2 * sumU * sumV) / a.length;
  const below = sumDifference - (sumU * sumU - sumV * sumV) / a.length;
  // A quarter of the angle of (below, above), by roots alone: sines differ by platform in the last digit.
  const length = Math.sqrt(above * above + below * below);
  if (length === 0) return false;
  const [cosine, sine] = halved(...halved(below / length, above / length));
  if (Math.abs(sine) < 1e-12) return false;
  a.forEach((x, member) => {
    const y = b[member] ?? 0;
    a[member] = x * cosine + y * sine;
    b[member] = y * cosine - x * sine;
  });
  return true;
}

/** The cosine and sine of half an angle, from a half turn backwards to one forwards. */
function halved(cosine: number, sine: number): readonly [cosine: number, sine: number] {
  if (cosine >= 0) {
    const half = Math.sqrt((1 + cosine) / 2);
    return [half, sine / (2 * half)];
  }
  const half = Math.sqrt((1 - cosine) / 2);
  return sine < 0 ? [-sine / (2 * half), -half] : [sine / (2 * half), half];
}
