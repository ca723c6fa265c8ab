import { type ArgumentShapes, AS_WRITTEN, type Shape } from "./input-shapes.js";

const tuple: Shape = { tupleOf: "as-written" };
const listOfTuples: Shape = { listOf: tuple };
const tupleOfTuples: Shape = { tupleOf: tuple };

/**
 * The types that the JSON of MBPP+ lost, by the number of the problem. What is not here is as written.
 * @see https://github.com/evalplus/evalplus/blob/master/evalplus/data/mbpp.py
 */
const TABLE: readonly { readonly problems: readonly number[]; readonly shapes: ArgumentShapes }[] = [
  {
    problems: [
      2, 116, 132, 143, 222, 261, 273, 394, 399, 421, 424, 429, 470, 560, 579, 596, 616, 630, 726, 740, 744, 809,
    ],
    shapes: { each: tuple },
  },
  {
    problems: [63, 64, 70, 94, 120, 237, 272, 299, 400, 409, 417, 438, 473, 614, 780],
    shapes: { each: listOfTuples },
  },
  { problems: [75, 413, 444, 753], shapes: { each: [listOfTuples, "as-written"] } },
  { problems: [106, 750], shapes: { each: ["as-written", tuple] } },
  { problems: [115], shapes: { each: [{ listOf: "set-or-empty-dict" }] } },
  { problems: [124], shapes: { each: ["float", "complex"], inTuple: true } },
  { problems: [250, 307, 405, 446, 617, 720, 763, 808], shapes: { each: [tuple] } },
  { problems: [252], shapes: { each: ["complex"] } },
  { problems: [259, 401, 445], shapes: { each: tupleOfTuples } },
  { problems: [278], shapes: { each: [{ tupleOf: "tuple-if-list" }] } },
  { problems: [580, 615, 791], shapes: { each: "all-tuples", inTuple: true } },
  { problems: [722], shapes: { each: [{ dictOf: tuple }] } },
];

const BY_NUMBER = new Map(TABLE.flatMap(({ problems, shapes }) => problems.map((number) => [number, shapes] as const)));

/** What the arguments of a problem of MBPP+ stand for. `officialId` is such as `Mbpp/2`. */
export function mbppPlusShapes(officialId: string): ArgumentShapes {
  return BY_NUMBER.get(Number(officialId.slice(officialId.indexOf("/") + 1))) ?? AS_WRITTEN;
}
