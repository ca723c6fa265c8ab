// Mutants of reference solutions: one place of the code changed, by rule, texts and comments left alone.

/** What is changed into what. Words and operators stand between spaces, so that generics and arrows are not meant. */
const RULES = [
  [/ <= /g, " < "],
  [/ >= /g, " > "],
  [/ < /g, " <= "],
  [/ > /g, " >= "],
  [/ === /g, " !== "],
  [/ !== /g, " === "],
  [/ == /g, " != "],
  [/ (?:!=|~=) /g, " == "],
  [/ && /g, " || "],
  [/ \|\| /g, " && "],
  [/ and /g, " or "],
  [/ or /g, " and "],
  [/ \+ /g, " - "],
  [/ - /g, " + "],
  [/ \* /g, " + "],
  [/ % /g, " + "],
  [/ (\+|-)= /g, (_all, sign) => (sign === "+" ? " -= " : " += ")],
  [/\((<=|>=|<|>|=|\+|-|\*) /g, (_all, word) => `(${PREFIX[word]} `],
  [/\b(true|false)\b/g, (_all, word) => (word === "true" ? "false" : "true")],
  [/\b(True|False)\b/g, (_all, word) => (word === "True" ? "False" : "True")],
  [/#([tf])\b/g, (_all, word) => (word === "t" ? "#f" : "#t")],
  [/(?<![\w.#$"'[])\d+(?![\w.])/g, (digits) => String(Number(digits) + 1)],
];

const PREFIX = { "<=": "<", ">=": ">", "<": "<=", ">": ">=", "=": "<", "+": "-", "-": "+", "*": "+" };

/** All mutants of a source below `from`, in an order that a seed decides. */
export function mutantsOf(source, from, seed) {
  const code = blanked(source);
  const changes = RULES.flatMap(([pattern, change]) =>
    [...code.matchAll(pattern)].flatMap((match) => {
      if (match.index < from) return [];
      const made = typeof change === "string" ? change : change(...match);
      return [{ at: match.index, from: match[0], to: made }];
    }),
  );
  return shuffled(changes, seed).map((change) => ({
    change: `${change.from.trim()} → ${change.to.trim()}`,
    source: source.slice(0, change.at) + change.to + source.slice(change.at + change.from.length),
  }));
}

/** The source with blanks for texts, characters and comments, every place where it was. */
function blanked(source) {
  const texts =
    /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*|--[^\n]*|#(?![tf\\\w])[^\n]*|;;[^\n]*/g;
  return source.replace(texts, (text) => text.replace(/[^\n]/g, "\u0000"));
}

/** Fisher and Yates, with a small generator of Lehmer's. */
function shuffled(items, seed) {
  const all = [...items];
  let state = (seed % 2147483646) + 1;
  for (let last = all.length - 1; last > 0; last--) {
    state = (state * 48271) % 2147483647;
    const other = state % (last + 1);
    [all[last], all[other]] = [all[other], all[last]];
  }
  return all;
}
