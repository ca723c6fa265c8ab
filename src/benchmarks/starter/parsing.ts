import type { StarterProblem } from "./starter-problem.js";

/** Problems about small notations. */
export const PARSING_PROBLEMS: readonly StarterProblem[] = [
  {
    number: 3,
    entryPoint: "duration_seconds",
    prompt: `def duration_seconds(text: str) -> int:
    """Read a duration such as "1d2h30m5s" and return it in seconds.

    The units d, h, m and s may each appear once, in this order, each after a whole
    number. Anything else, the empty text included, gives -1.

    >>> duration_seconds("1h30m")
    5400
    >>> duration_seconds("5 minutes")
    -1
    """
`,
    solution: `    sizes = {"d": 86400, "h": 3600, "m": 60, "s": 1}
    order = "dhms"
    total, digits, last = 0, "", -1
    for character in text:
        if character in "0123456789":
            digits += character
        elif character in order and digits and order.index(character) > last:
            last = order.index(character)
            total += int(digits) * sizes[character]
            digits = ""
        else:
            return -1
    return -1 if digits or last < 0 else total
`,
    base: `
('1h30m',)
('45s',)
('2d',)
('5 minutes',)
('1d2h30m5s',)
`,
    plus: String.raw`
('',)
('0s',)
('0d0h0m0s',)
('90',)
('s',)
('h30m',)
('30m1h',)
('5m5m',)
('1h 30m',)
('-5s',)
('1.5h',)
('007s',)
('1H',)
('99999999999d',)
('5s\n',)
(' 5s',)
('1d5s',)
('1h30',)
('3x',)
('d',)
('12h60m60s',)
('1m2s3',)
('9h84m',)
('0h93m',)
('0h44m',)
('115d9215s',)
('204d8459s',)
`,
  },
  {
    number: 4,
    entryPoint: "compare_versions",
    prompt: `def compare_versions(left: str, right: str) -> int:
    """Compare two dotted version numbers part by part, as whole numbers.

    Returns -1 when left is older, 1 when it is newer, 0 when they are the same.
    Parts that are missing at the end count as zero.

    >>> compare_versions("1.9", "1.10")
    -1
    >>> compare_versions("2.0.0", "2")
    0
    """
`,
    solution: `    a = [int(part) for part in left.split(".")]
    b = [int(part) for part in right.split(".")]
    length = max(len(a), len(b))
    a += [0] * (length - len(a))
    b += [0] * (length - len(b))
    return (a > b) - (a < b)
`,
    base: `
('1.2', '1.3')
('1.9', '1.10')
('3.1', '3.1')
('4.0.1', '4.0.0')
('1.2', '1.2.1')
`,
    plus: `
('2.0.0', '2')
('2', '2.0.0')
('0', '0.0')
('01.2', '1.02')
('10', '9')
('1.0.0.0.1', '1')
('1', '1.0.0.0.1')
('0.10.0', '0.9.99')
('123456789012345678901', '123456789012345678900')
('1.00000000000000000001', '1.1')
('007', '7')
('5.5.5', '5.5.5')
('1.1', '1.0.9')
('1.0.0', '0.9.2')
('10.2', '2.0')
('10.11.2', '10.9.0.10')
('0.0.9.10', '0.10.0')
('0.11.2.2', '10.0.1')
('0.9.2.0', '1.10')
('1.11.11', '9')
('2', '1')
('1.9.2.9', '0.9')
('0.11', '9.9')
`,
  },
  {
    number: 5,
    entryPoint: "page_list",
    prompt: `def page_list(text: str) -> list[int]:
    """Expand a list of pages such as "1-3, 7" to sorted page numbers without repeats.

    Pieces are separated by commas; spaces are ignored and so are empty pieces. A
    range may be written backwards: "5-3" is the same as "3-5".

    >>> page_list("1-3, 7")
    [1, 2, 3, 7]
    >>> page_list("4,2,4")
    [2, 4]
    """
`,
    solution: `    pages = set()
    for piece in text.replace(" ", "").split(","):
        if piece:
            first, _, last = piece.partition("-")
            low, high = sorted((int(first), int(last or first)))
            pages.update(range(low, high + 1))
    return sorted(pages)
`,
    base: `
('1-3, 7',)
('4,2,4',)
('10',)
('3-5,4-6',)
('20,10-12',)
`,
    plus: `
('',)
(' ',)
(',',)
('5-3',)
('5-5',)
('1,,2',)
('1, 2,',)
(' 9 - 11 ',)
('0',)
('0-2',)
('100-98,1',)
('1-1,1,1-1',)
('2,10,1',)
('99-101,100',)
('7,6,5,4',)
('10, 51, 3, 48-53, 8-2, 35',)
('1',)
('59-67, 32-27',)
('25, 33, 6, 33-39',)
('39-35, 33-39',)
('60-68, 9-12, 60, 55, 54',)
('6-2, 28-33',)
('37, 25, 6-5',)
`,
  },
];
