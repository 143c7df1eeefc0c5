/**
 * The probability that a standard normal variable is farther from 0 than `z`, on either side. Up to 3 by the series of
 * Marsaglia (2004), Journal of Statistical Software 11(4); beyond by Laplace's continued fraction, DLMF 7.9.1, so that even
 * the smallest keeps its digits.
 */
export function normalTwoSided(z: number): number {
  const distance = Math.abs(z);
  const square = distance * distance;
  const density = Math.exp(-square / 2) / Math.sqrt(2 * Math.PI);
  if (distance < 3) {
    let [sum, term] = [distance, distance];
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
      term *= square / odd;
      sum += term;
    }
    return 1 - 2 * density * sum;
  }
  let fraction = distance;
  for (let k = 120; k > 0; k--) fraction = distance + k / fraction;
  return (2 * density) / fraction;
}

/**
 * The value below which a standard normal variable lies with a probability: 1.959963984540054 for 0.975. Hastings'
 * approximation (Abramowitz and Stegun 26.2.23), made precise by Halley's steps on {@link normalTwoSided}.
 *
 * @param probability above 0 and below 1; -Infinity and Infinity at these ends
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    return probability === 0 ? -Infinity : probability === 1 ? Infinity : Number.NaN;
  }
  if (probability === 0.5) return 0;
  const tails = 2 * Math.min(probability, 1 - probability);
  const t = Math.sqrt(-2 * Math.log(tails / 2));
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 8; step++) {
    const off = (normalTwoSided(z) - tails) / (2 * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)));
    const move = off / (1 - (off * z) / 2);
    z += move;
    if (Math.abs(move) <= 1e-15 * Math.abs(z)) break;
  }
  return probability < 0.5 ? -z : z;
}
