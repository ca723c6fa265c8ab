import type { StarterProblem } from "./starter-problem.js";

/** Problems about strings as they are. */
export const TEXT_PROBLEMS: readonly StarterProblem[] = [
  {
    number: 0,
    entryPoint: "squeeze_runs",
    prompt: `def squeeze_runs(text: str, limit: int) -> str:
    """Shorten every run of one repeated character to at most limit characters.

    A limit of zero or less gives the empty string.

    >>> squeeze_runs("aaabccc", 2)
    'aabcc'
    >>> squeeze_runs("hello", 1)
    'helo'
    """
`,
    solution: `    kept = []
    run = 0
    for index, character in enumerate(text):
        run = run + 1 if index and text[index - 1] == character else 1
        if run <= limit:
            kept.append(character)
    return "".join(kept)
`,
    base: `
('aaabccc', 2)
('hello', 1)
('', 3)
('zzzz', 0)
('mississippi', 1)
`,
    plus: String.raw`
('', 0)
('a', 1)
('a', 5)
('aaaa', -1)
('abab', 1)
('   x   ', 2)
('\n\n\n\n', 2)
('line\n\n\nend', 1)
('aAaA', 1)
('ééé', 2)
('1112223', 3)
('aabbaabb', 1)
('----', 4)
('----', 5)
('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 7)
('tt\t\t\t', 1)
('日日日本', 2)
('abc', -7)
(' ba b', 3)
('  bbb b a', 4)
('  ab a b  a a ', 3)
('aa a abbba  bb bab b', 0)
('  b bb ab a   baabababb  ab  b bb', 2)
('bbbbb ba     b ab baaaab a  a aaabbbb baa  bba ab  aabaa  a ', 2)
`,
  },
  {
    number: 1,
    entryPoint: "wrap_words",
    prompt: `def wrap_words(words: list[str], width: int) -> list[str]:
    """Join words with single spaces into lines of at most width characters.

    Each line takes as many words as fit. A word longer than width stands alone on
    its line. Words are never empty and hold no spaces.

    >>> wrap_words(["the", "cat", "sat", "on"], 7)
    ['the cat', 'sat on']
    >>> wrap_words(["a", "locomotive", "b"], 4)
    ['a', 'locomotive', 'b']
    """
`,
    solution: `    lines = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines
`,
    base: `
(['the', 'cat', 'sat', 'on'], 7)
(['a', 'bb', 'ccc', 'dddd'], 10)
(['one'], 5)
(['hello', 'big', 'wide', 'world'], 9)
`,
    plus: `
([], 10)
(['a', 'locomotive', 'b'], 4)
(['exact'], 5)
(['exact', 'exact'], 5)
(['exact', 'exact'], 11)
(['exact', 'exact'], 10)
(['longest-word-here'], 3)
(['a', 'b', 'c'], 1)
(['a', 'b', 'c'], 0)
(['a', 'b'], 3)
(['a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a'], 9)
(['x-ray', 'of', 'well-known'], 8)
(['aa', 'bbbbbb', 'cc', 'dd'], 5)
(['bbbbbb', 'a'], 5)
(['a', 'bbbbbb'], 5)
(['été', 'où'], 6)
(['well-known', 'well-known', 'a', 'morning'], 4)
(['of', 'lamp', 'orange', 'of', 'a', 'umbrella', 'lamp'], 9)
(['well-known', 'of', 'well-known', 'umbrella', 'river', 'river', 'umbrella', 'x-ray', 'umbrella', 'of', 'lamp', 'river'], 8)
(['river', 'of', 'of', 'lamp', 'well-known', 'river', 'x-ray', 'well-known', 'a', 'umbrella', 'the', 'x-ray', 'of', 'the', 'orange', 'of', 'lamp', 'lamp', 'lamp', 'a'], 5)
(['a', 'umbrella', 'morning', 'umbrella', 'morning', 'morning', 'lamp', 'river', 'a', 'of', 'well-known', 'well-known', 'river', 'lamp', 'river', 'a', 'morning', 'morning', 'lamp', 'orange', 'umbrella', 'the', 'orange', 'umbrella', 'the', 'umbrella', 'umbrella', 'a', 'x-ray', 'x-ray'], 4)
(['orange', 'x-ray', 'a', 'umbrella', 'river', 'the', 'morning', 'morning', 'morning', 'the', 'orange', 'x-ray', 'umbrella', 'the', 'of', 'river', 'a', 'of', 'morning', 'orange', 'x-ray', 'the', 'morning', 'well-known', 'morning', 'umbrella', 'well-known', 'x-ray', 'of', 'orange', 'a', 'morning', 'orange', 'of', 'a', 'a', 'morning', 'lamp', 'a', 'of', 'the', 'a', 'river', 'x-ray', 'morning'], 3)
`,
  },
  {
    number: 2,
    entryPoint: "first_spelling",
    prompt: `def first_spelling(text: str, word: str) -> tuple[int, ...] | None:
    """Find where word can be spelled with characters of text, in order, leftmost first.

    Returns the index of each character as a tuple, every index as small as
    possible, or None when text cannot spell word. The empty word gives ().

    >>> first_spelling("notebook", "too")
    (2, 5, 6)
    >>> print(first_spelling("abc", "cb"))
    None
    """
`,
    solution: `    positions = []
    start = 0
    for character in word:
        found = text.find(character, start)
        if found < 0:
            return None
        positions.append(found)
        start = found + 1
    return tuple(positions)
`,
    base: `
('notebook', 'too')
('abcabc', 'cab')
('abc', 'x')
('letter', 'tt')
('abc', 'cba')
`,
    plus: `
('', '')
('abc', '')
('', 'a')
('aaa', 'aaaa')
('aaa', 'aaa')
('abcabc', 'abc')
('abcabc', 'bb')
('Abc', 'a')
('a b c', ' ')
('xyz', 'z')
('xyz', 'x')
('banana', 'nan')
('banana', 'anana')
('banana', 'bananas')
('ñandú', 'ú')
('000000000000000000000000000000000000000000000000001', '01')
('bbbbca', 'ab')
('ccacabbac', 'ccc')
('cbacbcbbabba', 'aaaabb')
('bbcccacabbbacbbabccbbaaccacbab', 'cabbaaaba')
('acbacbbaaaaaabcbbaacbbabccccbcbbcaabbcacacaababaccbcbbcccccb', 'aacaccabbbbcbbcccacb')
`,
  },
];
