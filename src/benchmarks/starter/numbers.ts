import type { StarterProblem } from "./starter-problem.js";

/** Problems about whole numbers, some of them large. */
export const NUMBERS_PROBLEMS: readonly StarterProblem[] = [
  {
    number: 8,
    entryPoint: "is_staircase",
    prompt: `def is_staircase(number: int) -> bool:
    """Tell whether the decimal digits of number never go down from left to right.

    The sign does not matter.

    >>> is_staircase(11359)
    True
    >>> is_staircase(-210)
    False
    """
`,
    solution: `    digits = str(abs(number))
    return all(left <= right for left, right in zip(digits, digits[1:]))
`,
    base: `
(11359,)
(321,)
(7,)
(1223,)
(1000,)
`,
    plus: `
(0,)
(-1,)
(-210,)
(-1357,)
(-12345,)
(10,)
(9,)
(99,)
(98,)
(111111111111111111111111111,)
(123456789123456789,)
(11112222333344445555666677778888,)
(1000000000000000000000000000000,)
(-1000000000000000000000000000000,)
(12345678,)
(-21,)
(-12,)
(-9,)
(122221,)
(-6694,)
(-6656,)
(5230,)
(-1082,)
(5162,)
`,
  },
  {
    number: 9,
    entryPoint: "rotate_bits",
    prompt: `def rotate_bits(value: int, width: int, by: int) -> int:
    """Rotate the lowest width bits of value to the left by as many places.

    A negative number of places rotates to the right. Bits above width are dropped
    first. width is at least 1.

    >>> rotate_bits(0b1001, 4, 1)
    3
    >>> rotate_bits(0b0001, 4, -1)
    8
    """
`,
    solution: `    by %= width
    mask = (1 << width) - 1
    value &= mask
    return ((value << by) | (value >> (width - by))) & mask
`,
    base: `
(9, 4, 1)
(1, 8, 3)
(128, 8, 1)
(6, 3, 2)
(5, 4, 0)
`,
    plus: `
(1, 4, -1)
(1, 4, 4)
(1, 4, 5)
(1, 4, -5)
(255, 8, 100)
(0, 7, 3)
(1, 1, 1)
(0, 1, -9)
(16, 4, 1)
(31, 4, 1)
(-1, 8, 3)
(-2, 8, 1)
(1267650600228229401496703205377, 101, 1)
(1267650600228229401496703205377, 101, -1)
(18446744073709551614, 64, 63)
(1, 200, 199)
(12345, 16, -400)
(6, 3, 3)
(170, 8, 100000000000000000000)
(7239844, 4, 17)
(10844172, 26, 4)
(9896314, 15, -6)
(1483679, 19, 35)
(15890914, 25, -9)
(12326621, 30, 17)
`,
  },
  {
    number: 10,
    entryPoint: "trailing_zeros",
    prompt: `def trailing_zeros(n: int, base: int) -> int:
    """Count the zeros at the end of n factorial when it is written in base.

    n is at least 0 and may be very large; base is at least 2.

    >>> trailing_zeros(10, 10)
    2
    >>> trailing_zeros(4, 2)
    3
    """
`,
    solution: `    best = None
    prime, rest = 2, base
    while rest > 1:
        if prime * prime > rest:
            prime = rest
        power = 0
        while rest % prime == 0:
            rest //= prime
            power += 1
        if power:
            count, quotient = 0, n
            while quotient:
                quotient //= prime
                count += quotient
            zeros = count // power
            best = zeros if best is None else min(best, zeros)
        prime += 1
    return best
`,
    base: `
(10, 10)
(4, 2)
(25, 10)
(5, 3)
(100, 10)
`,
    plus: `
(0, 10)
(1, 2)
(4, 10)
(5, 10)
(10, 16)
(12, 12)
(6, 4)
(7, 8)
(20, 9)
(100, 16)
(100, 97)
(96, 97)
(1000, 360)
(24, 144)
(3, 1000003)
(1000000000000000, 10)
(1000000000000000000, 2)
(1000000000000, 999)
(50, 6)
(2, 3)
(58, 30)
(220, 6)
(79, 6)
(52, 27)
(203, 20)
`,
  },
  {
    number: 11,
    entryPoint: "mixed_radix",
    prompt: `def mixed_radix(number: int, radices: list[int]) -> list[int]:
    """Write a number in places of different size, as seconds become hours, minutes, seconds.

    radices gives the size of every place but the first, which takes all that is
    left. number is at least 0 and every radix at least 1.

    >>> mixed_radix(3661, [60, 60])
    [1, 1, 1]
    >>> mixed_radix(5, [])
    [5]
    """
`,
    solution: `    places = []
    for radix in reversed(radices):
        number, place = divmod(number, radix)
        places.append(place)
    places.append(number)
    return places[::-1]
`,
    base: `
(3661, [60, 60])
(5, [])
(100, [10])
(90061, [24, 60, 60])
(59, [60])
`,
    plus: `
(0, [])
(0, [2, 3])
(60, [60])
(7, [1])
(7, [1, 1, 1])
(1000000000000000000000000000007, [10, 100000000000000000000])
(1208925819614629174706179, [1024, 1024, 1024, 1024, 1024])
(999, [10, 10])
(1000, [10, 10, 10, 10, 10])
(1, [10000000000000000000000000])
(1000000000000000001, [3])
(86399, [24, 60, 60])
(12, [4, 3])
(23, [2, 3, 4])
(24, [2, 3, 4])
(281470664, [54, 57, 17])
(543391306, [46, 55, 16])
(387382597, [17, 33, 30])
(759496000, [9, 20])
(443197824, [15, 47, 37, 13])
(890445806, [55, 34, 32])
(64713800, [29])
`,
  },
];
