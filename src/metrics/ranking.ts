/** Lowest and highest rank that a contestant may have; 1 is the best. */
export type RankInterval = readonly [best: number, worst: number];

/**
 * Ranks with intervals from decided pairs: nobody is worse than those it beats, nor better than those that beat it. With
 * pairs decided at Holm's 5 % all intervals hold together in 95 of 100 cases.
 * @param beats `beats(a, b)`: a is better than b, decided
 * @see Mogstad, Romano, Shaikh and Wilhelm 2024, Inference for Ranks, doi:10.1093/restud/rdad006
 */
export function rankIntervals(contestants: number, beats: (a: number, b: number) => boolean): RankInterval[] {
  const all = Array.from({ length: contestants }, (_, at) => at);
  return all.map((a) => {
    const above = all.filter((b) => b !== a && beats(b, a)).length;
    const below = all.filter((b) => b !== a && beats(a, b)).length;
    return [1 + above, contestants - below];
  });
}

/**
 * Longest runs of neighbours in the ranking of which no pair is decided. A contestant may be in several; one whom
 * every neighbour can be told from is a group of its own.
 * @param contestants in order of their score
 * @returns first and last place of each, from 0
 */
export function indistinguishableRuns(
  contestants: number,
  decided: (a: number, b: number) => boolean,
): (readonly [first: number, last: number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let first = 0; first < contestants; first++) {
    let last = first;
    while (last + 1 < contestants && noneDecided(first, last + 1, decided)) last++;
    const previous = runs.at(-1);
    if (previous === undefined || last > previous[1]) runs.push([first, last]);
  }
  return runs;
}

function noneDecided(first: number, last: number, decided: (a: number, b: number) => boolean): boolean {
  for (let at = first; at < last; at++) if (decided(at, last)) return false;
  return true;
}
