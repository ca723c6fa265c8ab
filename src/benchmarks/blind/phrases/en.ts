import type { PhraseCatalogue } from "./phrases.js";

/** English: the phrases that those of all other languages render. Positions count from 0, indices too. */
export const en = {
  // around the steps
  introduction:
    "Write the function `{f}`. Each line below defines a value from the parameters and from values before it.",
  result: "Return `{a}`.",
  stop: ".",
  conventions: `All numbers are integers; none that occurs is beyond 2^53 in size. floor(a / b) is rounded down also for negative a; a mod b is
between 0 and b - 1 also for negative a. |a| is the absolute value of a number and the length of a text. Elements are numbered from 0: x[0]
and x[1] are the first and the second part of a pair. Texts are compared character by character by ASCII code. Lists and texts may be
empty: a sum over nothing is 0, a list made from nothing is empty. Arguments must not be changed.`,
  // conditions and functions of one value
  digitSumCongruent: "the sum of the decimal digits of |{x}| leaves remainder {r} when divided by {m}",
  digitSum: "the sum of the decimal digits of |{x}|",
  digitsReversed: "the number that the decimal digits of |{x}| form when read backwards",
  contains: "{x} contains the letter `{c}`",
  before: "{x} comes before `{c}` in alphabetical order",
  vowelCount: "the number of vowels (a, e, i, o, u) in {x}",
  vowelCountCongruent: "the number of vowels (a, e, i, o, u) in {x} leaves remainder {r} when divided by {m}",
  letterSum:
    "the remainder modulo {m} of the sum of the alphabet positions (a = 1, …, z = 26) of the letters a to z in {x}",
  occurrences: "the number of times the letter `{c}` occurs in {x}",
  textReversed: "{x} read backwards",
  shifted: "{x} with every letter from a to z moved {k} places on in the alphabet, from z on again to a",
  without: "{x} without all letters `{c}`",
  everyCharacter: "the characters of {x} at positions 0, {k}, 2·{k}, and so on",
  charactersSorted: "the characters of {x} in ascending order",
  both: "both hold: {p}; {q}",
  either: "at least one holds: {p}; {q}",
  cases: "({f}) if this holds: {p}; otherwise ({g})",
  // lists of anything
  kept: "the elements x of `{a}`, in order, for which this holds: {p}",
  reversed: "the elements of `{a}` in reverse order",
  sortedUp:
    "the elements x of `{a}` sorted in ascending order of this value: {f}; elements with equal values keep their order",
  sortedDown:
    "the elements x of `{a}` sorted in descending order of this value: {f}; elements with equal values keep their order",
  rotated: "`{a}` rotated to the left by {k} positions: the first element goes to the end, {k} times",
  takenWhile: "the longest beginning of `{a}` for all of whose elements x this holds: {p}",
  droppedWhile: "what is left of `{a}` without the longest beginning for all of whose elements x this holds: {p}",
  everyKth: "the elements of `{a}` whose index leaves remainder {r} when divided by {k}",
  blocksReversed:
    "`{a}` cut into consecutive blocks of {k} elements (the last may be shorter), each block reversed in its place",
  partitioned:
    "first the elements x of `{a}` for which this holds: {p}; then all others, each group in its order in `{a}`",
  firstPerKey: "the elements x of `{a}`, in order, whose following value no earlier element has: {f}",
  runsMerged:
    "the elements x of `{a}`, in order, without those for which the following value is the same as for the element directly before: {f}",
  gated:
    "the elements that a gate lets through while `{a}` passes it in order. The gate is closed at first. Each element x is first looked at: a closed gate opens if this holds: {p}; an open gate closes if this holds: {q}. The element is then let through if the gate is open",
  woven:
    "the elements of `{a}` and `{b}` in turn, beginning with `{a}`; when one list is used up, the rest of the other follows",
  concatenated: "the elements of `{a}` followed by the elements of `{b}`",
  counted: "the number of elements x of `{a}` for which this holds: {p}",
  longestRun: "the length of the longest stretch of consecutive elements x of `{a}` for all of which this holds: {p}",
  summed: "the sum over all elements x of `{a}` of this value: {f}",
  // lists of integers
  mapped: "the list of this value for every element x of `{a}`, in order: {f}",
  scanned:
    "the list of the states after each element of `{a}`. The state is {k} at first; with the state x, each element y makes the new state ({g}) mod {p}",
  neighbours:
    "the list of this value for every two neighbouring elements x, y of `{a}` (y directly after x), in order: {g}",
  windowSums: "the list of the sums of every {k} consecutive elements of `{a}`, in order",
  windowLargest: "the list of the largest of every {k} consecutive elements of `{a}`, in order",
  windowSmallest: "the list of the smallest of every {k} consecutive elements of `{a}`, in order",
  zipped:
    "the list of this value for x from `{a}` and y from `{b}` at the same index, up to the end of the shorter list: {g}",
  positions: "the list of the indices, ascending, of the elements x of `{a}` for which this holds: {p}",
  records:
    "the elements x of `{a}`, in order, for which the following value is greater than for every earlier element: {f}",
  nextGreater:
    "the list that has, for every element of `{a}`, the first later element that is greater; {k} where there is none",
  walked:
    "the list of the levels after each element of `{a}`. The level is {k} at first; each element is added to it, and a level below {m} then becomes {m}, one above {n} becomes {n}",
  folded:
    "the final state s of this: s is {k} at first; for every element x of `{a}` in order, s becomes (s * {m} + v) mod {p}, where v is: {f}",
  largest: "the largest of these values over all elements x of `{a}`: {f}; {k} if `{a}` is empty",
  smallest: "the smallest of these values over all elements x of `{a}`: {f}; {k} if `{a}` is empty",
  inversions: "the number of pairs of elements of `{a}` of which the earlier is greater than the later plus {k}",
  bestStretch:
    "the largest sum that a stretch of consecutive elements x of `{a}` reaches when each counts with this value: {f}; the empty stretch has the sum 0",
  alternating:
    "the sum of the elements x of `{a}`, each taken with a sign. The sign is plus at first, and is turned round after every element for which this holds: {p}",
  // texts
  valueOf: "this value, where x is `{a}`: {f}",
  split: "the non-empty parts of `{a}` between the separators `{c}`, in order",
  joined: "the elements of `{a}` joined in order with `{c}` between them",
  numbersRead:
    "the numbers that stand in `{a}`, in order: every longest stretch of digits 0 to 9 is one number, of which the remainder modulo 1000 is taken",
  letterPositions:
    "the list of the alphabet positions (a = 1, …, z = 26) of the letters a to z in `{a}`, in order; other characters are passed over",
  spelled:
    "the text that has one letter for every element x of `{a}`, in order: the letter number (x + {k}) mod 26 of a, b, …, z, where a is number 0",
  runsCounted:
    "`{a}` with every longest stretch of equal characters replaced by the character followed by the length of the stretch as a decimal number",
  deepest:
    "the greatest depth reached while `{a}` is read from the left: the depth is 0 at first, every `{c}` adds 1, every `{d}` takes 1 away unless the depth is 0",
  digitsTotal:
    "the number of characters it takes to write all those elements of `{a}` that {m} divides in decimal, minus signs included",
  // maps; records are pairs of a name and a number
  grouped: "the map from this value to how many elements x of `{a}` have it, for every value that occurs: {f}",
  totals: "the map from every name in `{a}` to the sum, over all its pairs (name, x), of this value: {f}",
  tally: "the map from every element of `{a}` to how often it occurs",
  entriesKept: "the map with those entries of `{a}` for whose value x this holds: {p}",
  keysByValue:
    "the list of the keys of `{a}` in descending order of their values; keys with equal values in ascending order",
  valuesByKey: "the list of the values of `{a}` in ascending order of their keys",
  mapMeasured: "the sum of the squares of all values of `{a}`, plus {m} for every key",
  bestPerName:
    "the pairs (name, number) of `{a}`, in order, whose number is the largest of their name; of several such pairs of a name only the first",
  recordNames: "the list of the names of the pairs (name, x) of `{a}`, in order, for which this holds: {p}",
  // pairs as half-open intervals from x[0] to before x[1]
  spans: "the list of the pairs of `{a}`, in order, each with its smaller number first",
  covered: "how many integers n there are for which `{a}` has a pair x with x[0] <= n < x[1]",
  merged:
    "the fewest pairs that cover the same integers as those of `{a}`, in ascending order; a pair x covers every integer n with x[0] <= n < x[1]",
  scheduled:
    "the pairs chosen like this: the pairs x of `{a}` are gone through in ascending order of x[1] (those with equal x[1] in their order); a pair is chosen if x[0] < x[1] and either none was chosen before or x[0] is at least {k} more than the second number of the pair chosen last",
  mostAtOnce: "the largest number of pairs x of `{a}` with x[0] <= n < x[1] that one integer n has",
  finished:
    "the list of the times at which one worker finishes the jobs (arrival, duration) of `{a}`, taken in order: a job begins at its arrival or, if that is later, when the job before is finished (the first at 0 at the earliest), and takes its duration, but at least {k}",
  balanced:
    "the list of the loads of {k} machines, all 0 at first, after every element x of `{a}` in order has been given to the machine with the smallest load (of several the one with the smallest index), whose load grows by |x|",
  paired:
    "the list of the pairs (x, y) of x from `{a}` and y from `{b}` at the same index, up to the end of the shorter list",
  steps: "the list of the pairs (x, y) of every two neighbouring elements of `{a}` (y directly after x), in order",
  // grids
  rowTotals: "the list of the sums of the rows of `{a}`, from the first row on",
  columnTotals: "the list of the sums of the columns of `{a}`, from the first column on",
  transposed: "`{a}` with rows and columns exchanged: row i of it is column i of `{a}`",
  turned: "`{a}` turned by a quarter clockwise: row i of it is column i of `{a}` read from the last row to the first",
  flattened: "the list of all numbers of `{a}`, row after row",
  gridMapped: "`{a}` with every number x replaced by this value: {f}",
  cheapestPath:
    "the smallest sum of numbers on a way through `{a}` from the first row's first number to the last row's last one that goes one step right or down at a time, both ends counted; {k} if the grid has no number",
  regions:
    "the number of regions of `{a}`: a region is a largest set of cells for whose number x this holds, connected by steps up, down, left or right: {p}",
  chunked:
    "the grid whose rows are the consecutive stretches of {k} elements of `{a}`; elements left over at the end are dropped",
  // choices
  chosen: "`{a}` if this holds for x = `{c}`: {p}; otherwise `{b}`",
  numberChanged: "this value, where x is `{a}`: {f}",
  numbersCombined: "this value, where x is `{a}` and y is `{b}`: {g}",
} as const satisfies PhraseCatalogue;
