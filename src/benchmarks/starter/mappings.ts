import type { StarterProblem } from "./starter-problem.js";

/** Problems about dictionaries as answers. */
export const MAPPINGS_PROBLEMS: readonly StarterProblem[] = [
  {
    number: 6,
    entryPoint: "group_by_initial",
    prompt: `def group_by_initial(names: list[str]) -> dict[str, list[str]]:
    """Group names under their upper-cased first letter.

    Spaces around a name are removed first; names that are then empty are left out.
    Each group keeps the order of the input, repeated names included.

    >>> group_by_initial(["ann", "Bob", "abe"])
    {'A': ['ann', 'abe'], 'B': ['Bob']}
    >>> group_by_initial([" cy ", ""])
    {'C': ['cy']}
    """
`,
    solution: `    groups = {}
    for name in names:
        name = name.strip()
        if name:
            groups.setdefault(name[0].upper(), []).append(name)
    return groups
`,
    base: `
(['ann', 'Bob', 'abe'],)
([],)
(['zed'],)
(['Kim', 'kim', 'Lee', 'lou'],)
`,
    plus: String.raw`
(['', ' '],)
([' cy ', ''],)
(['ann', 'ann', 'ann'],)
(['  lead'],)
(['trail  '],)
(['Mary Ann', 'mary'],)
(['9lives', '9'],)
(['éva', 'Éric'],)
(['\tTab'],)
(['_x', '-y'],)
(['a', 'A', 'a'],)
(['z', 'y', 'x', 'w'],)
(['', 'b', '', 'b'],)
(['straße', 'SS'],)
(['9lives', 'éva', 'ann'],)
(['Zoë', 'éva', 'cy ', 'bob', 'Abe'],)
(['', '', ' Bea', 'bob', 'éva', 'cy ', 'Abe', 'bob'],)
(['  ', 'Zoë', 'bob', '9lives', 'Zoë', 'ann', '', 'éva', '', '9lives', 'éva', 'éva'],)
(['bob', '  ', 'Abe', 'ann', ' Bea', ' Bea', 'Zoë', 'éva', 'bob', ' Bea', 'cy ', 'Zoë', 'bob', ' Bea', 'bob', 'cy ', '9lives', 'bob', '  ', ''],)
(['', 'éva', 'bob', '  ', '  ', '9lives', 'bob', ' Bea', '9lives', 'Zoë', 'bob', 'cy ', '', 'Zoë', 'éva', 'Zoë', 'bob', 'ann', 'éva', 'cy ', '  ', 'éva', 'bob', 'bob', ' Bea', '9lives', 'ann', 'bob', ' Bea', '  ', '9lives', 'bob', 'ann', '9lives', 'Abe', '', '  ', ' Bea', 'cy ', 'ann'],)
`,
  },
  {
    number: 7,
    entryPoint: "settle_ledger",
    prompt: `def settle_ledger(transfers: list[tuple[str, str, int]]) -> dict[str, int]:
    """Add up what everybody has after transfers of (giver, taker, amount).

    A giver loses the amount and a taker gains it. People who end at zero are left
    out of the answer.

    >>> settle_ledger([("ann", "bob", 5)])
    {'ann': -5, 'bob': 5}
    >>> settle_ledger([("ann", "bob", 5), ("bob", "ann", 5)])
    {}
    """
`,
    solution: `    balances = {}
    for giver, taker, amount in transfers:
        balances[giver] = balances.get(giver, 0) - amount
        balances[taker] = balances.get(taker, 0) + amount
    return {person: balance for person, balance in balances.items() if balance}
`,
    base: `
([('ann', 'bob', 5)],)
([('ann', 'bob', 5), ('bob', 'cy', 3)],)
([('ann', 'bob', 2), ('ann', 'bob', 2)],)
([('ann', 'bob', 4), ('cy', 'bob', 1), ('bob', 'ann', 1)],)
`,
    plus: `
([],)
([('ann', 'bob', 5), ('bob', 'ann', 5)],)
([('ann', 'ann', 7)],)
([('ann', 'ann', 7), ('ann', 'bob', 1)],)
([('ann', 'bob', 0)],)
([('ann', 'bob', -3)],)
([('a', 'b', 1000000000000000000000000000000), ('b', 'c', 1)],)
([('a', 'b', 1), ('b', 'c', 1), ('c', 'a', 1)],)
([('', 'x', 2)],)
([('A', 'a', 2)],)
([('bob', 'ann', 1), ('ann', 'bob', 1), ('cy', 'dee', 4)],)
([('cy', 'cy', 1), ('dee', 'bob', 3), ('cy', 'dee', 1)],)
([('bob', 'dee', 1), ('dee', 'cy', 3), ('cy', 'cy', 4), ('cy', 'cy', 4)],)
([('bob', 'dee', 1), ('bob', 'dee', 1), ('ann', 'dee', 1), ('ann', 'dee', 4), ('bob', 'bob', 2), ('bob', 'ann', 4)],)
([('bob', 'cy', 3), ('dee', 'dee', 1), ('cy', 'cy', 3), ('dee', 'dee', 1), ('dee', 'cy', 3), ('ann', 'dee', 1), ('cy', 'bob', 4), ('dee', 'ann', 2)],)
([('dee', 'dee', 1), ('cy', 'dee', 3), ('ann', 'dee', 4), ('bob', 'cy', 1), ('bob', 'bob', 3), ('cy', 'bob', 2), ('ann', 'dee', 4), ('ann', 'ann', 1), ('dee', 'ann', 2), ('cy', 'dee', 2), ('bob', 'ann', 2), ('dee', 'bob', 3)],)
([('ann', 'ann', 3), ('ann', 'bob', 4), ('cy', 'dee', 3), ('bob', 'ann', 3), ('cy', 'ann', 4), ('dee', 'dee', 1), ('cy', 'bob', 4), ('bob', 'dee', 4), ('cy', 'cy', 1), ('cy', 'dee', 1), ('cy', 'cy', 4), ('bob', 'cy', 4), ('ann', 'dee', 3), ('cy', 'ann', 2), ('ann', 'ann', 3), ('cy', 'dee', 4), ('bob', 'cy', 2), ('ann', 'cy', 4), ('dee', 'cy', 1), ('bob', 'cy', 3)],)
([('cy', 'cy', 2), ('dee', 'cy', 1), ('bob', 'dee', 2), ('ann', 'cy', 2), ('bob', 'ann', 1), ('dee', 'cy', 1), ('dee', 'dee', 4), ('dee', 'bob', 2), ('bob', 'bob', 1), ('dee', 'ann', 2), ('bob', 'ann', 1), ('ann', 'ann', 3), ('cy', 'bob', 1), ('cy', 'ann', 3), ('ann', 'ann', 4), ('ann', 'cy', 3), ('bob', 'ann', 4), ('bob', 'dee', 1), ('cy', 'bob', 2), ('dee', 'dee', 4), ('cy', 'cy', 2), ('dee', 'bob', 2), ('ann', 'dee', 1), ('dee', 'bob', 4), ('dee', 'bob', 4), ('ann', 'bob', 3), ('ann', 'bob', 4), ('dee', 'bob', 4), ('dee', 'dee', 2), ('dee', 'ann', 1), ('cy', 'dee', 2), ('ann', 'dee', 4), ('bob', 'cy', 1), ('bob', 'cy', 4), ('dee', 'cy', 2), ('dee', 'ann', 2), ('bob', 'bob', 3), ('cy', 'bob', 4), ('bob', 'ann', 1), ('cy', 'ann', 4)],)
`,
  },
];
