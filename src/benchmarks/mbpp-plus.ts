import type { ExecutedBenchmark } from "./benchmark.js";
import { mapJsonLines } from "./dataset-rows.js";
import { type EvalplusRules, evalplusProblem, type SpecialRule } from "./evalplus-problems.js";
import { mbppPlusShapes } from "./mbpp-plus-shapes.js";

const file = {
  path: "evalplus/mbppplus/MbppPlus.jsonl.gz",
  url: "https://github.com/evalplus/mbppplus_release/releases/download/v0.2.0/MbppPlus.jsonl.gz",
  sha256: "b54e762755248ca411b523c917fa9f93c07b5ff2966bf60b3917b853926a3dad",
};

/** The problem says neither whether the number counts among its divisors nor what follows for it. */
const NO_DIVISORS = `
def sum_div(number):
    return 0
`;

/** "Height" read as that of the pyramid, not of its side faces. */
const SURFACE_BY_PYRAMID_HEIGHT = `
def surface_Area(base_edge, height):
    from math import sqrt
    face_height = sqrt(height ** 2 + (base_edge / 2) ** 2)
    faces = 4 * (face_height * base_edge) / 2
    return round(base_edge ** 2 + faces)
`;

/** Digits compared place by place, the shorter number filled with zeros. */
const DISTANCE_BY_PLACE = `
def digit_distance_nums(first, second):
    left, right = str(first), str(second)
    places = max(len(left), len(right))
    return sum(abs(int(a) - int(b)) for a, b in zip(left.zfill(places), right.zfill(places)))
`;

/** Asks for a collection without saying in which order. */
const orderFree: SpecialRule = { official: "as-set", comparison: { kind: "as-set" } };

/** The reference answers with a match object or a text of its own: only found or not found counts. */
const foundOrNot: SpecialRule = { official: "is-not-none", comparison: { kind: "is-not-none" } };

const rules: EvalplusRules = {
  dataset: "mbpp",
  shapes: mbppPlusShapes,
  special: {
    similar_elements: orderFree,
    find_char_long: orderFree,
    common_in_nested_lists: orderFree,
    extract_singly: orderFree,
    larg_nnum: orderFree,
    intersection_array: orderFree,
    find_dissimilar: orderFree,
    Diff: orderFree,
    check_str: foundOrNot,
    text_match_three: foundOrNot,
    text_starta_endb: foundOrNot,
    // Mbpp/164 and Mbpp/295 are not among the 378 problems; versions before have them.
    are_equivalent: { official: "anything" },
    sum_div: { official: "or-zero", alternatives: [NO_DIVISORS] },
    surface_Area: { official: "surface", alternatives: [SURFACE_BY_PYRAMID_HEIGHT] },
    digit_distance_nums: { official: "digits", alternatives: [DISTANCE_BY_PLACE] },
  },
};

/** 378 problems of sanitized MBPP with some 35 times the tests. @see https://arxiv.org/abs/2305.01210 */
export const mbppPlus: ExecutedBenchmark = {
  kind: "executed",
  id: "mbpp-plus",
  title: "MBPP+",
  version: "v0.2.0",
  licence: "Apache-2.0 (MBPP parts CC-BY-4.0)",
  source: "https://github.com/evalplus/mbppplus_release (https://arxiv.org/abs/2305.01210)",
  language: "python",
  files: [file],
  suites: ["base", "plus"],
  bigcode: { dataset: "mbpp" },
  evalplus: { dataset: "mbpp" },
  load: ([bytes]) => mapJsonLines(bytes, file, (row) => evalplusProblem(row, rules)),
};
