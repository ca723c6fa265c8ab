// Programs that stand between a translated problem's function and a published solution: name and types of the one are
// made from those of the other by rule. No solution is edited, save that what a file has but once is moved or made visible.
import { cppProgram } from "./reference-adapters/cpp.mjs";
import { csharpProgram } from "./reference-adapters/csharp.mjs";
import { goProgram } from "./reference-adapters/go.mjs";
import { javaProgram } from "./reference-adapters/java.mjs";
import { rustProgram } from "./reference-adapters/rust.mjs";

const exactly = (text) => text;
const ignoringCase = (text) => text.toLowerCase();

/** For languages that look a name up when it is called: a second name, unless it is the same. */
function aliased(definition, fold = exactly) {
  return ({ ours, theirs, solution }) =>
    theirs === undefined || fold(ours) === fold(theirs) ? solution : `${solution}\n${definition(ours, theirs)}\n`;
}

/** By language: where its solutions are from, how they say a function's name, and the whole program. */
export const ADAPTERS = {
  python: {
    source: "humaneval-x",
    name: /^def (\w+)\s*\(/gm,
    program: aliased((ours, theirs) => `${ours} = ${theirs}`),
  },
  javascript: {
    source: "humaneval-x",
    name: /^(?:const|let|var) (\w+) = \(|^function (\w+)\s*\(/gm,
    program: aliased((ours, theirs) => `const ${ours} = ${theirs};`),
  },
  typescript: {
    source: "mhumaneval",
    name: /^(?:export )?function (\w+)\s*[(<]/gm,
    program: aliased((ours, theirs) => `const ${ours}: any = ${theirs};`),
  },
  lua: {
    source: "mhumaneval",
    name: /^(?:local )?function (\w+)\s*\(/gm,
    program: aliased((ours, theirs) => `local ${ours} = ${theirs}`),
  },
  php: {
    source: "mhumaneval",
    name: /^function (\w+)\s*\(/gm,
    program: aliased((ours, theirs) => `function ${ours}(...$all) { return ${theirs}(...$all); }`, ignoringCase),
  },
  ruby: {
    source: "mhumaneval",
    name: /^def (\w+[?!]?)/gm,
    program: aliased((ours, theirs) => `def ${ours}(*all)\n  ${theirs}(*all)\nend`),
  },
  racket: {
    source: "mhumaneval",
    name: /^\(define \(([^\s()]+)/gm,
    program: aliased((ours, theirs) => `(define (${ours} . all) (apply ${theirs} all))`),
  },
  go: { source: "humaneval-x", name: /^func (\w+)\s*\(/gm, program: goProgram },
  java: { source: "humaneval-x", name: /^\s*public [\w<>[\], ]+? (\w+)\s*\(/gm, program: javaProgram },
  cpp: { source: "humaneval-x", name: /^[\w:<>,&* ]+?[\s>](\w+)\s*\([^;{}]*\)\s*\{/gm, program: cppProgram },
  rust: { source: "humaneval-x", name: /^\s*(?:pub )?fn (\w+)\s*(?:<[^>]*>)?\(/gm, program: rustProgram },
  csharp: {
    source: "mhumaneval",
    name: /^\s*(?:public )?static [\w<>[\], ?()]+? (\w+)\s*\(/gm,
    program: csharpProgram,
  },
};
