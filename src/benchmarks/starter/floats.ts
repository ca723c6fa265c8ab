import type { StarterProblem } from "./starter-problem.js";

/** Problems about floating point, judged with tolerance. */
export const FLOATS_PROBLEMS: readonly StarterProblem[] = [
  {
    number: 12,
    entryPoint: "running_average",
    prompt: `def running_average(values: list[float], window: int) -> list[float]:
    """For each value give the mean of it and the values before it, window values at most.

    The first ones, with fewer than window values, are the mean of what there is.
    window is at least 1.

    >>> running_average([1.0, 3.0, 5.0], 2)
    [1.0, 2.0, 4.0]
    >>> running_average([4.0, 2.0], 10)
    [4.0, 3.0]
    """
`,
    solution: `    means = []
    for end in range(1, len(values) + 1):
        part = values[max(0, end - window) : end]
        means.append(sum(part) / len(part))
    return means
`,
    base: `
([1.0, 3.0, 5.0], 2)
([4.0, 2.0], 10)
([2.5], 1)
([1.0, 2.0, 3.0, 4.0], 3)
([0.5, -0.5, 0.5], 2)
`,
    plus: `
([], 3)
([7.0], 5)
([1.0, 2.0, 3.0], 1)
([1.0, 2.0, 3.0], 3)
([1.0, 2.0, 3.0], 100)
([0.1, 0.2, 0.3, 0.4], 2)
([-1.5, -2.5], 2)
([1e-09, 2e-09], 2)
([100000.5, 0.25], 2)
([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], 4)
([1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0], 2)
([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0], 5)
([20.49, 19.25], 6)
([24.72, -12.85, 11.21, -3.36, -40.97], 7)
([0.1, -7.09, 15.39, -35.16, 44.29, -22.53, -19.34, -6.05], 4)
([-0.4, 0.16, -21.77, 16.34, -17.68, -22.92, -43.97, -45.18, -44.29, 43.11, 20.99, 5.86, 32.33], 2)
([18.54, -48.69, -49.1, 44.36, -49.26, 42.74, -1.19, -26.15, -33.42, -46.16, 17.57, 34.71, 35.5, 11.2, 18.61, -36.07, 19.51, 45.31, 32.65, 39.63], 5)
([18.55, 7.01, -15.05, -7.22, -18.42, -30.59, -28.3, -29.14, 49.74, -15.57, -36.82, 12.87, 8.93, -22.11, 13.51, -7.66, -2.52, 41.52, 36.99, 38.0, -31.64, 31.34, -6.84, 14.0, -16.26, 34.55, -37.18, -46.9, -25.02, 26.47], 5)
`,
  },
  {
    number: 13,
    entryPoint: "polygon_area",
    prompt: `def polygon_area(corners: list[tuple[float, float]]) -> float:
    """Area of a polygon whose sides do not cross, from its corners in order.

    The corners may go round either way; the last one is joined to the first. With
    fewer than three corners the area is 0.0.

    >>> polygon_area([(0.0, 0.0), (4.0, 0.0), (4.0, 3.0)])
    6.0
    >>> polygon_area([(0.0, 0.0), (1.0, 1.0)])
    0.0
    """
`,
    solution: `    twice = 0.0
    for index, (x, y) in enumerate(corners):
        next_x, next_y = corners[(index + 1) % len(corners)]
        twice += x * next_y - next_x * y
    return abs(twice) / 2
`,
    base: `
([(0.0, 0.0), (4.0, 0.0), (4.0, 3.0)],)
([(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)],)
([(0.0, 0.0), (3.0, 0.0), (3.0, 1.0), (1.0, 1.0), (1.0, 2.0), (0.0, 2.0)],)
([(1.0, 1.0), (5.0, 1.0), (3.0, 4.0)],)
`,
    plus: `
([],)
([(1.0, 2.0)],)
([(0.0, 0.0), (1.0, 1.0)],)
([(0.0, 2.0), (2.0, 2.0), (2.0, 0.0), (0.0, 0.0)],)
([(4.0, 3.0), (4.0, 0.0), (0.0, 0.0)],)
([(0.0, 0.0), (1.0, 1.0), (2.0, 2.0)],)
([(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)],)
([(0.1, 0.2), (0.3, 0.2), (0.3, 0.7), (0.1, 0.7)],)
([(0.0, 0.0), (0.0, 5.0), (5.0, 5.0), (5.0, 0.0)],)
([(0.0, 0.0), (100.5, 0.0), (50.25, 0.5)],)
([(10.0, 10.0), (10.0, 10.0), (10.0, 10.0)],)
([(3.0, 0.0), (0.0, 3.0), (-3.0, 0.0), (0.0, -3.0)],)
([(1.2, -8.5), (-3.0, -7.1), (-10.7, 19.0)],)
([(-14.0, 10.6), (11.2, -9.2), (1.2, 14.9)],)
([(8.6, -10.4), (-3.0, 7.6), (5.4, 1.2)],)
([(-6.9, -8.5), (-5.6, -10.5), (4.3, -10.9)],)
([(14.8, -18.5), (-14.7, -9.6), (-0.3, -6.2)],)
([(-15.4, 14.4), (-13.3, -2.2), (9.4, -18.0)],)
`,
  },
  {
    number: 14,
    entryPoint: "savings_after",
    prompt: `def savings_after(start: float, rate: float, deposit: float, months: int) -> float:
    """Money in an account after some months.

    Each month the balance first grows by rate (0.01 is one per cent) and then the
    deposit is added. months is at least 0.

    >>> savings_after(100.0, 0.5, 0.0, 2)
    225.0
    >>> savings_after(100.0, 0.5, 10.0, 1)
    160.0
    """
`,
    solution: `    balance = start
    for _ in range(months):
        balance = balance * (1.0 + rate) + deposit
    return balance
`,
    base: `
(100.0, 0.5, 0.0, 2)
(100.0, 0.1, 10.0, 1)
(0.0, 0.5, 8.0, 3)
(1000.0, 0.01, 50.0, 12)
`,
    plus: `
(100.0, 0.0, 10.0, 5)
(0.0, 0.0, 0.0, 10)
(250.0, 0.03, 20.0, 0)
(250.0, 0.0, 20.0, 0)
(100.0, -0.1, 0.0, 3)
(100.0, -1.0, 5.0, 4)
(0.0, 0.05, 0.0, 24)
(100.0, 0.02, -5.0, 12)
(50.0, 1.0, 1.0, 8)
(-100.0, 0.01, 0.0, 6)
(0.5, 0.25, 0.125, 4)
(10.0, 0.004, 100.0, 60)
(178.47, 0.0436, 10.14, 33)
(231.12, 0.0353, 20.92, 6)
(346.18, 0.0262, 26.55, 8)
(3.06, 0.014, 8.93, 6)
(208.9, 0.0233, 8.88, 11)
(25.69, 0.0442, 41.53, 24)
`,
  },
];
