import { LIST_OPERATIONS } from "./list-operations.js";
import { NUMBER_OPERATIONS } from "./number-operations.js";
import type { Operation } from "./step.js";
import { TEXT_OPERATIONS } from "./text-operations.js";

/** Everything that a step can do. */
export const OPERATIONS: readonly Operation[] = [...LIST_OPERATIONS, ...NUMBER_OPERATIONS, ...TEXT_OPERATIONS];
