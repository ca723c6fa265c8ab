import { CHOICE_OPERATIONS } from "./choice-operations.js";
import { GRID_OPERATIONS } from "./grid-operations.js";
import { INTERVAL_OPERATIONS } from "./interval-operations.js";
import { LIST_OPERATIONS } from "./list-operations.js";
import { MAP_OPERATIONS } from "./map-operations.js";
import { NUMBER_OPERATIONS } from "./number-operations.js";
import type { Operation } from "./step.js";
import { TEXT_OPERATIONS } from "./text-operations.js";

/** Everything that a step can do. */
export const OPERATIONS: readonly Operation[] = [
  ...LIST_OPERATIONS,
  ...NUMBER_OPERATIONS,
  ...TEXT_OPERATIONS,
  ...MAP_OPERATIONS,
  ...INTERVAL_OPERATIONS,
  ...GRID_OPERATIONS,
  ...CHOICE_OPERATIONS,
];
