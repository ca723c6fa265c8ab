// node conduct-fake-run.mjs OUT: a real run with the fake judge into OUT, resumed if it is there. Killed by a test.
import { evaluate } from "../../dist/runs/evaluate.js";
import { fakeBenchmark, fakeCompletions, fakeOracle, fakeSandbox } from "./fake-judge.mjs";

const [out] = process.argv.slice(2);
const shape = { problems: 12, samples: 120 };
const evaluation = await evaluate({
  ...fakeBenchmark(shape.problems),
  source: fakeCompletions(shape),
  oracle: fakeOracle,
  sandbox: fakeSandbox(2),
  out,
  resume: true,
  workers: 3,
  onEvent: (event) => {
    if (event.kind === "started") console.log("started");
  },
});
console.log(evaluation.status);
