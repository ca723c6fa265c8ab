/** Above so many steps the distribution costs more than sampling it. */
const MOST_STEPS = 30_000_000;
const LARGEST_UNIT = 1000;

/**
 * Chance that the sum of values with random signs is as far from 0 as theirs, exactly. Rates of a few completions are
 * multiples of a common fraction, so that all 2^n sign patterns fall on few sums, whose chances a convolution gives.
 * @param values none of them 0
 * @returns above 0, at most 1; `undefined` where the values have no common fraction, or one too fine
 * @see Pagano and Tritchler 1983, On Obtaining Permutation Distributions in Polynomial Time, doi:10.2307/2288653
 */
export function signFlipProbability(values: readonly number[]): number | undefined {
  const units = inCommonUnits(values);
  if (units === undefined) return undefined;
  const sizes = units.map(Math.abs);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total * sizes.length > MOST_STEPS) return undefined;
  // Chance of each sum of those with a plus; the signed sum is twice that less the total.
  const chances = new Float64Array(total + 1);
  chances[0] = 1;
  let reached = 0;
  for (const size of sizes) {
    reached += size;
    for (let at = reached; at >= 0; at--) {
      const stay = at <= reached - size ? (chances[at] as number) : 0;
      const move = at >= size ? (chances[at - size] as number) : 0;
      chances[at] = (stay + move) / 2;
    }
  }
  const observed = Math.abs(units.reduce((sum, unit) => sum + unit, 0));
  let tail = 0;
  for (let plus = 0; 2 * plus - total <= -observed; plus++) tail += chances[plus] as number;
  return observed === 0 ? 1 : Math.max(Number.MIN_VALUE, Math.min(1, 2 * tail));
}

/** The values as whole multiples of the largest 1/unit that fits all. */
function inCommonUnits(values: readonly number[]): number[] | undefined {
  for (let unit = 1; unit <= LARGEST_UNIT; unit++) {
    if (values.every((value) => Math.abs(value * unit - Math.round(value * unit)) < 1e-9)) {
      return values.map((value) => Math.round(value * unit));
    }
  }
  return undefined;
}
