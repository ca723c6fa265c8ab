/**
 * p-values adjusted so that, of many tests, the chance of even one false alarm stays at the level that they are held
 * against. Valid whatever the dependence of the tests.
 * @returns in the order given, each at least its p-value and at most 1
 * @see Holm 1979, A Simple Sequentially Rejective Multiple Test Procedure
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  let most = 0;
  return adjusted(pValues, ascending(pValues), (pValue, rank) => {
    most = Math.max(most, (pValues.length - rank) * pValue);
    return most;
  });
}

/**
 * p-values adjusted so that, of the tests called significant, the expected share of false alarms stays at the level.
 * Valid for independent and positively dependent tests.
 * @see Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x
 */
export function benjaminiHochbergAdjusted(pValues: readonly number[]): number[] {
  let least = 1;
  return adjusted(pValues, ascending(pValues).reverse(), (pValue, fromTop) => {
    least = Math.min(least, (pValue * pValues.length) / (pValues.length - fromTop));
    return least;
  });
}

function ascending(pValues: readonly number[]): number[] {
  return pValues.map((_, at) => at).sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
}

function adjusted(
  pValues: readonly number[],
  order: readonly number[],
  adjust: (pValue: number, place: number) => number,
): number[] {
  const result = new Array<number>(pValues.length).fill(1);
  for (const [place, at] of order.entries()) result[at] = Math.min(1, adjust(pValues[at] as number, place));
  return result;
}
