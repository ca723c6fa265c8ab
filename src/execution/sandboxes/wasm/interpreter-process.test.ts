import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { interpreterFlags } from "./interpreter-process.js";
import { findPyodide } from "./pyodide-files.js";

/** Runs a piece of JavaScript as a full escape from the realm would run it: in Node itself, under the same flags. */
function escaped(script: string): string {
  const flags = interpreterFlags(findPyodide(), undefined);
  const code = `try { ${script} } catch (error) { console.log(error.code ?? error.name) }`;
  const { stdout } = spawnSync(process.execPath, [...flags, "--input-type=module", "--eval", code], {
    env: {},
    encoding: "utf8",
  });
  return stdout.trim();
}

test.each([
  [
    "read a file",
    'console.log(process.getBuiltinModule("fs").readFileSync("/etc/passwd", "utf8"))',
    "ERR_ACCESS_DENIED",
  ],
  ["write a file", 'process.getBuiltinModule("fs").writeFileSync("/tmp/clade-escaped", "x")', "ERR_ACCESS_DENIED"],
  ["start a process", 'process.getBuiltinModule("child_process").execSync("true")', "ERR_ACCESS_DENIED"],
  ["make text into code", 'new Function("return process")()', "EvalError"],
])("even in Node itself an escaped program could not %s", (_what, script, refusal) => {
  expect(escaped(script)).toBe(refusal);
});
