import type { StarterProblem } from "./starter-problem.js";

/** Problems about stretches of a line. */
export const INTERVALS_PROBLEMS: readonly StarterProblem[] = [
  {
    number: 18,
    entryPoint: "free_slots",
    prompt: `def free_slots(busy: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """List the free stretches between start and end, in order.

    busy holds (from, to) pairs in any order; they may overlap or lie partly or
    wholly outside. Free stretches of no length are left out.

    >>> free_slots([(9, 10), (12, 13)], 8, 15)
    [(8, 9), (10, 12), (13, 15)]
    >>> free_slots([], 8, 15)
    [(8, 15)]
    """
`,
    solution: `    free = []
    cursor = start
    for first, last in sorted(busy):
        if first >= end:
            break
        if first > cursor:
            free.append((cursor, first))
        cursor = max(cursor, last)
    if cursor < end:
        free.append((cursor, end))
    return free
`,
    base: `
([(9, 10), (12, 13)], 8, 15)
([], 8, 15)
([(8, 15)], 8, 15)
([(10, 11), (11, 12)], 9, 13)
([(1, 2)], 0, 4)
`,
    plus: `
([(12, 13), (9, 10)], 8, 15)
([(9, 14), (10, 11)], 8, 15)
([(5, 9)], 8, 15)
([(14, 20)], 8, 15)
([(1, 3)], 8, 15)
([(20, 22)], 8, 15)
([(15, 18)], 8, 15)
([(2, 8)], 8, 15)
([(0, 100)], 8, 15)
([], 5, 5)
([(8, 9), (8, 12), (10, 11)], 8, 15)
([(10, 12), (10, 11)], 8, 15)
([(1, 2), (9, 10), (30, 40)], 8, 15)
([(-5, -3), (-2, 0)], -10, 10)
([(8, 10), (13, 15)], 8, 15)
([(100, 107), (15, 27)], 0, 100)
([(1, 11), (9, 11), (95, 106), (89, 97)], 0, 100)
([(80, 90), (-2, 0), (93, 101), (93, 96), (74, 78), (39, 43), (27, 33), (56, 65)], 0, 100)
([(87, 95), (91, 94), (1, 6), (23, 25), (2, 6), (74, 86), (1, 6), (11, 14), (66, 75), (78, 87), (4, 11), (-4, 3)], 0, 100)
([(91, 92), (58, 65), (80, 87), (66, 77), (80, 90), (-4, 2), (92, 99), (84, 95), (41, 51), (23, 26), (83, 95), (81, 85), (35, 41), (4, 15), (53, 60), (40, 44), (50, 55), (78, 87), (87, 91), (-2, 10)], 0, 100)
`,
  },
  {
    number: 19,
    entryPoint: "peak_overlap",
    prompt: `def peak_overlap(intervals: list[tuple[int, int]]) -> int:
    """Find how many intervals cover one moment at most.

    An interval (from, to) covers from but not to any more. Intervals whose end is
    not after their start cover nothing.

    >>> peak_overlap([(1, 5), (2, 6), (4, 8)])
    3
    >>> peak_overlap([(1, 2), (2, 3)])
    1
    """
`,
    solution: `    events = []
    for first, last in intervals:
        if first < last:
            events += [(first, 1), (last, -1)]
    peak = level = 0
    for _, change in sorted(events):
        level += change
        peak = max(peak, level)
    return peak
`,
    base: `
([(1, 5), (2, 6), (4, 8)],)
([(1, 2), (3, 4)],)
([(0, 10), (1, 3), (5, 7)],)
([(5, 9)],)
([(1, 4), (2, 3), (6, 8)],)
`,
    plus: `
([],)
([(1, 2), (2, 3)],)
([(3, 3)],)
([(1, 5), (3, 3)],)
([(5, 1)],)
([(5, 1), (2, 4)],)
([(1, 2), (1, 2), (1, 2), (1, 2), (1, 2), (1, 2)],)
([(0, 10), (10, 20), (20, 30)],)
([(-5, 5), (-1, 1)],)
([(0, 1000000000000000), (5, 1000000000000000), (1000000000000000, 10000000000000000)],)
([(1, 10), (2, 9), (3, 8), (4, 7), (5, 6)],)
([(5, 6), (4, 7), (3, 8)],)
([(0, 1), (0, 1), (1, 2), (1, 2), (1, 2)],)
([(4, 4), (4, 4), (4, 4)],)
([(1, 3), (3, 5), (2, 4)],)
([(30, 37), (17, 22), (16, 17), (16, 17)],)
([(30, 35), (8, 11), (7, 10), (6, 10), (22, 25), (10, 11), (26, 26), (19, 21)],)
([(11, 11), (23, 28), (3, 7), (8, 10), (13, 18), (11, 20), (7, 15), (4, 7), (7, 7), (26, 29), (1, 10), (6, 11), (0, 5), (5, 12), (10, 16)],)
([(28, 34), (12, 11), (6, 5), (5, 13), (1, 10), (19, 24), (20, 22), (25, 31), (21, 20), (27, 35), (30, 34), (15, 14), (30, 35), (22, 30), (4, 4), (0, 1), (13, 16), (16, 23), (27, 28), (4, 8), (6, 10), (6, 12), (30, 36), (18, 22), (1, 1), (15, 20), (10, 15), (19, 22), (10, 17), (26, 32)],)
`,
  },
];
