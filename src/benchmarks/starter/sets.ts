import type { StarterProblem } from "./starter-problem.js";

/** Problems about sets as answers, where order must not matter. */
export const SETS_PROBLEMS: readonly StarterProblem[] = [
  {
    number: 20,
    entryPoint: "second_circle",
    prompt: `def second_circle(friendships: list[tuple[str, str]], person: str) -> set[str]:
    """Find the friends of the friends of person.

    Friendship goes both ways. The person and the person's own friends do not
    count. Somebody without friends has an empty second circle.

    >>> second_circle([("ann", "bob"), ("bob", "cy")], "ann")
    {'cy'}
    >>> second_circle([("ann", "bob")], "dee")
    set()
    """
`,
    solution: `    friends = {}
    for one, other in friendships:
        friends.setdefault(one, set()).add(other)
        friends.setdefault(other, set()).add(one)
    near = friends.get(person, set())
    far = set()
    for friend in near:
        far |= friends[friend]
    return far - near - {person}
`,
    base: `
([('ann', 'bob'), ('bob', 'cy')], 'ann')
([('ann', 'bob'), ('bob', 'cy'), ('bob', 'dee')], 'ann')
([('ann', 'bob'), ('bob', 'cy'), ('cy', 'dee')], 'ann')
([('ann', 'bob'), ('cy', 'bob')], 'ann')
`,
    plus: `
([], 'ann')
([('ann', 'bob')], 'dee')
([('ann', 'bob')], 'ann')
([('ann', 'bob'), ('bob', 'cy'), ('ann', 'cy')], 'ann')
([('bob', 'ann'), ('cy', 'bob')], 'ann')
([('ann', 'bob'), ('bob', 'ann')], 'ann')
([('ann', 'ann'), ('ann', 'bob')], 'ann')
([('a', 'b'), ('b', 'c'), ('c', 'd'), ('d', 'a')], 'a')
([('a', 'b'), ('a', 'c'), ('b', 'd'), ('c', 'd')], 'a')
([('a', 'b'), ('c', 'd')], 'a')
([('hub', 's0'), ('hub', 's1'), ('hub', 's2'), ('hub', 's3'), ('hub', 's4'), ('hub', 's5'), ('hub', 's6'), ('hub', 's7'), ('hub', 's8'), ('hub', 's9'), ('hub', 's10'), ('hub', 's11')], 's3')
([('hub', 's0'), ('hub', 's1'), ('hub', 's2'), ('hub', 's3'), ('hub', 's4'), ('hub', 's5'), ('hub', 's6'), ('hub', 's7'), ('hub', 's8'), ('hub', 's9'), ('hub', 's10'), ('hub', 's11')], 'hub')
([('a', 'b'), ('b', 'c'), ('b', 'c')], 'c')
([('a', 'b'), ('b', 'b'), ('b', 'c')], 'a')
([('p3', 'p0'), ('p3', 'p4'), ('p3', 'p4'), ('p2', 'p4')], 'p0')
([('p5', 'p4'), ('p5', 'p3'), ('p0', 'p4'), ('p5', 'p3'), ('p0', 'p3'), ('p0', 'p3')], 'p0')
([('p5', 'p2'), ('p2', 'p7'), ('p2', 'p3'), ('p4', 'p1'), ('p5', 'p1'), ('p1', 'p0'), ('p5', 'p6'), ('p1', 'p0'), ('p3', 'p5'), ('p0', 'p5')], 'p0')
([('p11', 'p10'), ('p11', 'p3'), ('p6', 'p5'), ('p1', 'p4'), ('p6', 'p2'), ('p8', 'p6'), ('p2', 'p0'), ('p4', 'p6'), ('p3', 'p0'), ('p0', 'p7'), ('p10', 'p6'), ('p1', 'p5'), ('p3', 'p7'), ('p1', 'p0'), ('p3', 'p7')], 'p0')
([('p5', 'p0'), ('p16', 'p9'), ('p1', 'p6'), ('p4', 'p8'), ('p15', 'p3'), ('p14', 'p6'), ('p17', 'p2'), ('p1', 'p14'), ('p15', 'p13'), ('p3', 'p4'), ('p4', 'p10'), ('p11', 'p1'), ('p2', 'p9'), ('p5', 'p7'), ('p15', 'p11'), ('p5', 'p10'), ('p0', 'p7'), ('p2', 'p9'), ('p13', 'p14'), ('p11', 'p12'), ('p5', 'p15'), ('p13', 'p3'), ('p15', 'p10'), ('p16', 'p6'), ('p4', 'p6')], 'p0')
`,
  },
  {
    number: 21,
    entryPoint: "pair_sums",
    prompt: `def pair_sums(values: list[int], total: int) -> set[tuple[int, int]]:
    """Find the pairs of values, from two different places, that add up to total.

    Each pair is a tuple with the smaller value first and appears once.

    >>> sorted(pair_sums([1, 4, 3, 2], 5))
    [(1, 4), (2, 3)]
    >>> pair_sums([2], 4)
    set()
    """
`,
    solution: `    seen = set()
    pairs = set()
    for value in values:
        other = total - value
        if other in seen:
            pairs.add((min(value, other), max(value, other)))
        seen.add(value)
    return pairs
`,
    base: `
([1, 4, 3, 2], 5)
([1, 2, 3], 10)
([5, 6, 7, 8], 13)
([0, 3, 6], 6)
([1, 5, 9], 6)
`,
    plus: `
([], 0)
([2], 4)
([2, 2], 4)
([2, 2, 2], 4)
([4, 1], 5)
([1, 4, 4, 1], 5)
([-1, 1, 0, 0], 0)
([-5, 2, 8], 3)
([0], 0)
([0, 0], 0)
([100000000000000000000, 1], 100000000000000000001)
([-3, -2, -1], -4)
([-2, -2], -4)
([3, 1, 3], 6)
([1, 2, 3, 4, 5, 6], 7)
([6, 5, 4, 3, 2, 1], 7)
([7, 7, 0, 14], 14)
([5, 4, -6, -7, 7], -2)
([-9, 4, -8, 7, -2, 2, -1, 6], -1)
([-4, -7, 9, -8, 7, 1, 7, -8, 9, -1, 5, 4], 4)
([1, 6, 7, 0, -3, -7, 5, 1, -6, 7, 0, -1, 1, 3, 5, 4, 8, 5, -9, 6], -1)
([8, -9, -4, -5, -9, 9, -7, -8, 5, -2, -5, 4, -3, 8, -3, 9, 7, -6, -5, 1, 7, -6, -4, -5, -6, 9, 9, 0, 5, -9, -9, -5, 2, 6, 4, 6, 6, -5, -4, -9], 4)
`,
  },
];
