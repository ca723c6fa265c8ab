import { differenceOfShares } from "../../metrics/share-interval.js";

/** A share of problems solved, and over how many problems. */
export interface SolvedShare {
  readonly value: number;
  readonly problems: number;
}

/**
 * Groups of shares that cannot be told apart from the best of their group, from 0 for the best group. Shares must come
 * in descending order. Published figures come without their problems, so the test is the unpaired one, and cautious.
 */
export function groupShares(shares: readonly SolvedShare[]): number[] {
  let leader: SolvedShare | undefined;
  let group = -1;
  return shares.map((share) => {
    if (leader === undefined || differenceOfShares(leader, share)[0] > 0) {
      leader = share;
      group++;
    }
    return group;
  });
}
