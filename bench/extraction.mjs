// node bench/extraction.mjs: what extraction costs for a million characters of each hostile shape (processor time), and with --scores what
// the default extractor's programs earn beside the published ones, on the models' texts in CLADE_DATA_DIR. A word behind
// --scores chooses the texts whose name holds it.
// Docs: docs/extraction.md
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { ensureBuilt } from "../scripts/build.mjs";
import { ROOT } from "../scripts/install.mjs";
import { hostileTexts } from "./hostile-texts.mjs";

const DATA = path.resolve(process.env.CLADE_DATA_DIR ?? path.join(ROOT, "../shared/data"));
const SIZE = 1_000_000;

ensureBuilt();
const clade = await import(path.join(ROOT, "dist/index.js"));
if (process.argv.includes("--scores")) await scores();
else await costs();

async function costs() {
  const extractors = Object.values(await clade.openExtractors(["python", "javascript"]));
  console.log(
    `Milliseconds of processor time for ${SIZE.toLocaleString("en")} characters, the slowest of Python and JavaScript, chat and text\n`,
  );
  console.log(["shape".padEnd(28), ...extractors.map(({ id }) => id.padStart(16))].join(""));
  for (const [name, text] of Object.entries(hostileTexts(SIZE))) {
    const cells = extractors.map((extractor) => String(Math.round(slowest(extractor, text))).padStart(16));
    console.log([name.padEnd(28), ...cells].join(""));
  }
}

function slowest(extractor, text) {
  const times = ["python", "javascript"].flatMap((language) =>
    ["chat", "text"].map((promptKind) => {
      if (!extractor.appliesTo(language)) return 0;
      // Not the clock: other work on the machine does not count.
      const before = process.cpuUsage();
      extractor.extract(text, { prompt: "def f(x):\n", entryPoint: "f", language, promptKind, stop: ["\ndef "] });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
  return Math.max(...times);
}

function rows(file) {
  return gunzipSync(readFileSync(path.join(DATA, file)))
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** The published texts: where they are, what was published for them, and how their rows are read. */
function sources() {
  const base = (size, language, published) => ({
    name: `Qwen2.5-Coder ${size} base, ${language}`,
    benchmark: "multipl-e-humaneval",
    language,
    promptKind: "text",
    published,
    file: `qwen2.5-coder-base/${size}.pred_${language}_output.jsonl.gz`,
    read: (row) => ({ id: row.task_id, text: row.wholecode }),
  });
  return [
    {
      name: "Qwen2-7B-Instruct, Python",
      benchmark: "humaneval",
      promptKind: "chat",
      published: 70.12,
      file: "chat-answers/qwen2-7b-instruct.generations_python.jsonl.gz",
      read: (row) => ({ id: row.task_id.replace("Python", "HumanEval"), text: row.generation }),
    },
    {
      name: "Qwen2-7B-Instruct, JavaScript",
      benchmark: "multipl-e-humaneval",
      language: "js",
      promptKind: "chat",
      published: 55.9,
      file: "chat-answers/qwen2-7b-instruct.generations_js.jsonl.gz",
      read: (row) => ({ id: row.task_id, text: row.generation }),
    },
    base("1.5b", "js", 47.83),
    base("7b", "js", 60.25),
    base("1.5b", "ts", 47.8),
    base("7b", "ts", 64.15),
    {
      name: "CodeGen-16B, Python",
      benchmark: "humaneval",
      promptKind: "text",
      published: 22.13,
      file: "codet/HumanEval_codegen16B_temp0.8_topp0.95_num100_max300_code_solution.jsonl.gz",
      // Without the examples in the prompt: which problem it is says the file that they were asked with.
      problems: "codet/HumanEval_for_code_generation.jsonl.gz",
      read: ({ prompt, samples }, idOf) => samples.map((text) => ({ id: idOf(prompt), prompt, text })),
    },
    {
      name: "Qwen2.5-Coder-7B base, Python",
      benchmark: "humaneval",
      promptKind: "text",
      published: 61.59,
      file: "evalplus/published-results/humaneval.Qwen2.5-Coder-7B-base.jsonl.gz",
      read: (row) => ({ id: row.task_id, text: row.completion }),
    },
  ];
}

/** The answers whose problem is known. Those to one problem are told apart by their place. */
function answersOf({ file, problems, read }, byId) {
  const ids = new Map((problems === undefined ? [] : rows(problems)).map((row) => [row.prompt, row.task_id]));
  return rows(file)
    .map((row) => [read(row, (prompt) => ids.get(prompt))].flat())
    .flatMap((texts) =>
      texts.flatMap(({ id, ...text }, sample) => {
        const problem = byId.get(id);
        return problem === undefined ? [] : [{ problem, sample, ...text }];
      }),
    );
}

async function scores() {
  const { sandbox } = await clade.chooseSandbox("auto");
  const { toolchain } = await sandbox.availability();
  const folder = clade.cacheFolder();
  const wanted = process.argv[process.argv.indexOf("--scores") + 1] ?? "";
  for (const source of sources().filter(({ name }) => name.includes(wanted))) {
    if (!existsSync(path.join(DATA, source.file))) {
      console.log(`${source.name}: skipped, ${source.file} is not below ${DATA}`);
      continue;
    }
    const opened = await clade.openBenchmark(source.benchmark, source.language && { language: source.language });
    const byId = new Map(opened.problems.map((problem) => [problem.officialId, problem]));
    const answers = answersOf(source, byId);
    const diagnosis = await clade.diagnoseExtraction({
      answers,
      language: "python",
      suites: opened.benchmark.suites,
      promptKind: source.promptKind,
      stop: ["\ndef ", "\nclass ", "\nimport ", "\nfrom ", "\nassert ", "\nprint("],
      judge: clade.judgeInPassing({
        benchmark: opened.benchmark,
        datasetSha256: opened.datasetSha256,
        sandbox,
        oracle: clade.createOracle("official", toolchain),
        verdicts: clade.verdictsOnDisk(folder),
        preparations: clade.preparationsOnDisk(folder),
      }),
    });
    const suite = opened.benchmark.suites[0];
    console.log(`${source.name}: ${diagnosis.answers} answers, published ${source.published}`);
    for (const { extractor, passAt1 } of diagnosis.extractors)
      console.log(`  ${extractor.padEnd(16)}${(100 * passAt1[suite]).toFixed(2)}`);
    for (const { cause, answers: shown, blamed } of diagnosis.causes)
      console.log(`    ${cause}: ${shown} answers, ${blamed} blamed`);
  }
}
