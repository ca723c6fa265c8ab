// Runs the reference solutions of many problems in one program per type of result: a function takes the number of a
// problem and arguments of every type, and calls that problem's function. The judge compares each call's answer outside.
import path from "node:path";
import { ROOT } from "../install.mjs";

const load = (file) => import(path.join(ROOT, "dist", file));
const [
  core,
  types,
  { printModule },
  { DIALECTS },
  values,
  judging,
  { encodeValue },
  suites,
  { openCommandWorker },
  registry,
] = await Promise.all([
  load("benchmarks/blind/core/expressions.js"),
  load("benchmarks/blind/core/types.js"),
  load("benchmarks/blind/emission/print-module.js"),
  load("benchmarks/blind/emission/dialects.js"),
  load("benchmarks/blind/rendering/values.js"),
  load("execution/judging/expected-values.js"),
  load("execution/value-codec.js"),
  load("execution/translation/translated-suites.js"),
  load("execution/sandboxes/open-command-worker.js"),
  load("execution/languages/index.js"),
]);

function groupedBy(all, key) {
  const groups = new Map();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

/** Problems of one type of result, at most so many together. */
export function batchesOf(problems, size) {
  const byResult = groupedBy(problems, (problem) => types.typeKey(problem.signature.returns));
  return [...byResult.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size)),
  );
}

/** Places for arguments: as many of each type as some problem of the batch has. */
function slotsOf(problems) {
  const most = new Map();
  for (const { signature } of problems) {
    const counts = groupedBy(signature.parameters, ({ type }) => types.typeKey(type));
    for (const [key, all] of counts) {
      const known = most.get(key);
      if (known === undefined || known.count < all.length) most.set(key, { type: all[0].type, count: all.length });
    }
  }
  return [...most.values()].flatMap(({ type, count }) =>
    Array.from({ length: count }, (_, at) => ({ type, at, key: types.typeKey(type) })),
  );
}

function slotIndices(slots, { parameters }) {
  const used = new Map();
  return parameters.map(({ type }) => {
    const key = types.typeKey(type);
    const at = used.get(key) ?? 0;
    used.set(key, at + 1);
    return slots.findIndex((slot) => slot.key === key && slot.at === at);
  });
}

function nothing(type) {
  if (type.kind === "integer") return 0;
  if (type.kind === "string") return "";
  return type.kind === "map" ? new Map() : [];
}

/** The module with names of functions that no other module has. */
function renamed(module, prefix) {
  const own = new Set(module.map(({ name }) => name));
  const walk = (part) => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== "object" || part === null) return part;
    const copy = Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key, key === "type" ? inner : walk(inner)]),
    );
    return part.kind === "call" && own.has(part.name) ? { ...copy, name: prefix + part.name } : copy;
  };
  return module.map((one) => ({ ...walk(one), name: prefix + one.name }));
}

/** One module whose last function calls the function of the problem of a number. */
function batchModule(problems, slots) {
  const modules = problems.map(({ module }, at) => renamed(module, `batch_${at}_`));
  const which = core.variable("batch_which", types.INTEGER);
  const parameters = slots.map(({ type }, at) => core.variable(`batch_slot_${at}`, type));
  const returns = problems[0].signature.returns;
  const calls = problems.map(({ signature }, at) =>
    core.call(modules[at].at(-1).name, returns, ...slotIndices(slots, signature).map((slot) => parameters[slot])),
  );
  const body = calls.slice(0, -1).map((value, at) => ({
    kind: "if",
    condition: core.equal(which, at),
    body: [{ kind: "return", value }],
    otherwise: [],
  }));
  const entry = {
    name: "batch_entry",
    parameters: [which, ...parameters],
    returns,
    body: [...body, { kind: "return", value: calls.at(-1) }],
  };
  return [...modules.flat(), entry];
}

function shared(calls) {
  return judging.sharedData(encodeValue({ kind: "list", items: calls }));
}

/** What the judge needs: for each problem a suite of its hidden calls. */
function testsOf(problems, slots, language) {
  const parameters = [{ name: "batch_which", type: types.INTEGER }].concat(
    slots.map(({ type }, at) => ({ name: `batch_slot_${at}`, type })),
  );
  const all = problems.map((problem, at) => {
    const name = String(at);
    const indices = slotIndices(slots, problem.signature);
    const calls = problem.hidden.map((call) => {
      const given = slots.map(({ type }, slot) => {
        const from = indices.indexOf(slot);
        return values.judgeValue(from < 0 ? nothing(type) : call.arguments[from], type);
      });
      return { kind: "list", items: [{ kind: "int", value: BigInt(at) }, ...given] };
    });
    const answers = problem.hidden.map(({ answer }) => ({
      kind: "V",
      payload: encodeValue(values.judgeValue(answer, problem.signature.returns)),
    }));
    const expected = { answers, seconds: [3], sendingSeconds: [] };
    return {
      suite: { name, count: calls.length, inputs: shared(calls) },
      answers: { suite: name, expected, alternatives: [] },
    };
  });
  const signature = { name: "batch_entry", parameters, returns: problems[0].signature.returns };
  const inputs = {
    kind: "inputs",
    suites: all.map(({ suite }) => suite),
    comparison: { kind: "equal" },
    absoluteTolerance: 0,
    alternatives: [],
    official: { rules: "evalplus", special: "none" },
  };
  const origin = { id: "batch", entryPoint: "batch_entry", reference: "", tests: inputs };
  const tests = { kind: "translated", language, signature, driverSha256: "", leftOut: {}, origin };
  return { tests, answers: all.map((one) => one.answers) };
}

/** Verdicts of the references of a batch in a language, in the batch's order. */
export async function judgeBatch(problems, id, worker) {
  const language = registry.LANGUAGES[id];
  const slots = slotsOf(problems);
  const { tests, answers } = testsOf(problems, slots, id);
  const program = printModule(batchModule(problems, slots), DIALECTS[id], language.functions);
  const judged = await new suites.TranslatedSuites(tests, language, answers).judge(program, (one) =>
    worker.execute(one),
  );
  return problems.map((_, at) => judged.verdicts.get(String(at)));
}

export function openWorker(id) {
  return openCommandWorker(registry.LANGUAGES[id]);
}
