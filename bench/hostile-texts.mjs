/** Texts that are dear to read, of about `size` characters each, by their shape. For measurements and for the test that counts work. */
export function hostileTexts(size) {
  const filled = (unit) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  const half = Math.floor(size / 2);
  const depth = Math.min(1400, Math.floor(Math.sqrt(2 * size)));
  return {
    "answers with a block each": filled(
      "Here it is, it's simple:\n\n```python\ndef f(x):\n    return [x]\n```\nIt works.\n",
    ),
    "one program": filled("def f(x):\n    return [i * x for i in range(10)]\n\n"),
    prose: filled("Here is the function that you asked for, it's simple and doesn't do much.\n"),
    "a million backticks": filled("`"),
    "lines of three backticks": filled("```\n"),
    "fences never closed": filled("```python\nx = 1\n"),
    "a million brackets": filled("("),
    "brackets nested and closed": "[".repeat(half) + "]".repeat(half),
    "blocks nested 1,400 deep": Array.from({ length: depth }, (_, level) => `${" ".repeat(level)}if x:\n`).join(""),
    "triple quotes": filled('"""\n'),
    "one string never closed": `"""${filled("def f(x):\n    return x\n")}`,
    "statements that break off": filled("def f(x):\n    a = 1\n    b = = 2\n"),
    "try without except": filled("try:\n"),
    backslashes: filled("\\\n"),
    "terminal escapes": filled("\x1b[0m"),
    "special tokens broken off": filled("<|im_end|"),
    "the function's name": filled("f "),
    "stop sequences": filled("\ndef "),
    "brackets opened on every line": filled("(\n"),
    "decorators of nothing": filled("@x\n"),
    "calls in short lines": filled("g(f(x), f(y), f(z))\n"),
    "a fence, spaces and a backtick": `\`\`\`${" ".repeat(size)}\``,
  };
}
