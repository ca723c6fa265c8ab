import type { StarterProblem } from "./starter-problem.js";

/** Problems about rows and columns. */
export const GRIDS_PROBLEMS: readonly StarterProblem[] = [
  {
    number: 22,
    entryPoint: "region_size",
    prompt: `def region_size(grid: list[str], row: int, column: int) -> int:
    """Count the cells of the region that a cell belongs to.

    A region is made of equal characters that touch at their sides. A place outside
    the grid gives 0.

    >>> region_size(["aab", "abb"], 0, 0)
    3
    >>> region_size(["ab"], 2, 0)
    0
    """
`,
    solution: `    if not (0 <= row < len(grid) and 0 <= column < len(grid[row])):
        return 0
    kind = grid[row][column]
    seen = {(row, column)}
    todo = [(row, column)]
    while todo:
        r, c = todo.pop()
        for place in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if place not in seen and 0 <= place[0] < len(grid) and 0 <= place[1] < len(grid[place[0]]):
                if grid[place[0]][place[1]] == kind:
                    seen.add(place)
                    todo.append(place)
    return len(seen)
`,
    base: `
(['aab', 'abb'], 0, 0)
(['aab', 'abb'], 1, 2)
(['x'], 0, 0)
(['abc', 'def'], 1, 1)
(['aaa', 'aba', 'aaa'], 0, 1)
`,
    plus: `
([], 0, 0)
(['ab'], 2, 0)
(['ab'], 0, 2)
(['ab'], -1, 0)
(['ab'], 0, -1)
(['aba'], 0, 0)
(['ab', 'ba'], 0, 0)
(['aba', 'bab', 'aba'], 1, 1)
(['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'], 20, 20)
(['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'], 0, 0)
(['####', '#..#', '####'], 1, 1)
(['####', '#..#', '####'], 0, 0)
(['abba', 'baab'], 0, 1)
(['a a', ' a '], 1, 0)
(['aXa', 'aXa', 'aaa'], 0, 2)
(['ab', 'cd', 'ef'], 2, 1)
(['abb', 'bbb', 'bab'], 2, 2)
(['baaaa', 'abbaa', 'bbaab', 'babaa', 'bbaab'], 2, 4)
(['aaaababb', 'abaaaaba', 'aabbabba', 'babbbaba', 'aaaaaaaa', 'aaaababa', 'baaabbba', 'babababb'], 1, 6)
(['aabbabaababa', 'ababbbaaaaaa', 'aabbabbabbbb', 'abaaaaabaabb', 'bababaaaaaaa', 'aabaabaaaaaa', 'bbabbabababa', 'bbaabbbaabba', 'abbabbbbbbba', 'bbaaaabababa', 'aaabababbaaa', 'aaababbbbaab'], 6, 4)
`,
  },
  {
    number: 23,
    entryPoint: "slide_left",
    prompt: `def slide_left(board: list[list[int]]) -> list[list[int]]:
    """Slide the tiles of every row to the left, as in a sliding number game.

    Zeros are empty places. Two equal tiles that meet become one tile of their sum;
    a tile made by joining does not join again in the same slide. Joining starts at
    the left and every row keeps its length.

    >>> slide_left([[2, 0, 2, 4]])
    [[4, 4, 0, 0]]
    >>> slide_left([[2, 2, 2]])
    [[4, 2, 0]]
    """
`,
    solution: `    result = []
    for row in board:
        tiles = []
        joined = False
        for tile in row:
            if not tile:
                continue
            if tiles and tiles[-1] == tile and not joined:
                tiles[-1] += tile
                joined = True
            else:
                tiles.append(tile)
                joined = False
        result.append(tiles + [0] * (len(row) - len(tiles)))
    return result
`,
    base: `
([[2, 0, 2, 4]],)
([[0, 0, 2, 0], [4, 0, 0, 2]],)
([[2, 4, 8, 16]],)
([[0, 0], [0, 0]],)
`,
    plus: `
([],)
([[]],)
([[2, 2, 2]],)
([[2, 2, 2, 2]],)
([[2, 2, 4, 8]],)
([[4, 2, 2]],)
([[2, 0, 0, 2]],)
([[0, 2, 2, 0, 2]],)
([[8, 4, 4, 8]],)
([[5]],)
([[0]],)
([[1180591620717411303424, 1180591620717411303424]],)
([[0, 0, 0, 3]],)
([[4, 4, 8, 0], [0, 8, 4, 4]],)
([[1, 1, 1, 1, 1]],)
([[2], [0, 2], [2, 2, 0]],)
([[3, 0, 3, 3, 0, 3]],)
([[4, 2, 0, 4], [0, 2, 0, 0]],)
([[2, 0, 4, 4], [4, 4, 0, 0], [2, 4, 0, 2], [0, 0, 2, 0]],)
([[0, 2, 4, 0, 2, 0], [0, 2, 2, 0, 0, 2], [2, 2, 4, 0, 2, 4]],)
([[0, 4, 2, 2, 2, 2, 4, 0], [0, 0, 0, 2, 2, 0, 4, 0], [2, 0, 4, 2, 4, 0, 2, 0], [2, 0, 2, 2, 0, 0, 4, 2], [0, 0, 0, 0, 2, 0, 0, 0]],)
`,
  },
];
