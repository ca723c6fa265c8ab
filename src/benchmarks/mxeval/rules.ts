import type {
  OfficialProcess,
  OfficialStep,
  ProcessOutcome,
  ProcessTests,
  Proof,
} from "../../execution/process-tests.js";

/** How mxeval's evaluator runs one language. */
interface MxevalRules {
  readonly toolchain: string;
  readonly file: string;
  readonly official: OfficialProcess;
  readonly proof: Proof;
}

const EVALUATOR = "mxeval e09974f9";
/** `timeout` and `compile_timeout` of the evaluator. */
const SECONDS = 10;
const COMPILE_SECONDS = 100;

const OUTCOMES: readonly ProcessOutcome[] = [
  { step: "compile", ended: "limit", word: "failed", earns: "time-limit" },
  { step: "compile", word: "failed", earns: "compile-error" },
  { step: "run", ended: "limit", word: "timed out", earns: "time-limit" },
  { step: "run", ended: "zero", word: "passed", earns: "passed" },
];

/** How a language says that a test failed, as opposed to that the program broke. */
function outcomes(wrong: string, syntax?: string): readonly ProcessOutcome[] {
  return [
    ...OUTCOMES,
    { step: "run", stderr: wrong, word: "failed", earns: "wrong-answer" },
    { step: "run", stdout: wrong, word: "failed", earns: "wrong-answer" },
    ...(syntax === undefined ? [] : [{ stderr: syntax, word: "failed", earns: "compile-error" } as const]),
    { word: "failed", earns: "runtime-error" },
  ];
}

function rules(
  toolchain: string,
  file: string,
  official: {
    readonly compile?: OfficialStep["command"];
    readonly run: OfficialStep["command"];
    readonly outcomes: readonly ProcessOutcome[];
  },
  proof: Proof,
): MxevalRules {
  const compile =
    official.compile && ({ name: "compile", command: official.compile, seconds: COMPILE_SECONDS } as const);
  const run = { name: "run", command: official.run, seconds: SECONDS } as const;
  const steps = compile === undefined ? [run] : [compile, run];
  return { toolchain, file, official: { evaluator: EVALUATOR, steps, outcomes: official.outcomes }, proof };
}

function atEnd(statement: string): Proof {
  return { kind: "print", statement, place: { at: "end" } };
}

function inMain(statement: string, braces: number): Proof {
  return { kind: "print", statement, place: { at: "before", text: "}", fromEnd: braces } };
}

/** `test case 3 failed`, `test case 3 did not pass`, `Error at 3rd assert statement`: the words of the data's own tests. */
const TEST_WORDS = "test case|assert statement|ERR_ASSERTION|Assertion .*failed";

/**
 * The rules of mxeval (`mxeval/execution.py` at e09974f9) by language, which HumanEval-XL uses too: the program is prompt,
 * completion, test, without a line feed between; exit status 0 passes. Written anew.
 *
 * C# is compiled by Mono's compiler instead of `dotnet build`, with a stand-in for the library CompareNETObjects.
 * @see https://github.com/amazon-science/mxeval
 */
const RULES: Readonly<Record<string, MxevalRules>> = {
  cpp: rules(
    "cpp",
    "main.cpp",
    { compile: ["g++", "{file}", "-o", "main_cpp"], run: ["./main_cpp"], outcomes: outcomes(TEST_WORDS) },
    inMain('puts("{nonce}");', 1),
  ),
  csharp: rules(
    "csharp-mono",
    "Program.cs",
    {
      compile: ["csc", "-nologo", "{file}", "CompareLogic.cs", "-out:main.exe"],
      run: ["mono", "main.exe"],
      outcomes: outcomes(TEST_WORDS),
    },
    inMain('System.Console.WriteLine("{nonce}");', 3),
  ),
  go: rules(
    "go",
    "main.go",
    { run: ["go", "run", "{file}"], outcomes: outcomes(TEST_WORDS, "^# command-line-arguments|\\.go:\\d+:\\d+: ") },
    inMain('println("{nonce}")', 1),
  ),
  java: rules(
    "java",
    "main.java",
    { compile: ["javac", "{file}"], run: ["java", "-cp", ".", "Main"], outcomes: outcomes(TEST_WORDS) },
    inMain('System.out.println("{nonce}");', 2),
  ),
  javascript: rules(
    "javascript",
    "main.js",
    { run: ["node", "{file}"], outcomes: outcomes(TEST_WORDS, "SyntaxError: ") },
    atEnd('console.log("{nonce}");'),
  ),
  kotlin: rules(
    "kotlin",
    "main.kt",
    {
      compile: ["kotlinc", "{file}", "-include-runtime", "-d", "main.jar"],
      run: ["java", "-jar", "main.jar"],
      outcomes: outcomes(TEST_WORDS),
    },
    inMain('println("{nonce}")', 1),
  ),
  perl: rules(
    "perl",
    "main.pl",
    {
      run: ["perl", "{file}"],
      outcomes: [
        { stderr: "Can't locate", word: "failed", earns: "library-missing" },
        ...outcomes(TEST_WORDS, "syntax error|had too many errors"),
      ],
    },
    atEnd('print "\\n{nonce}\\n";'),
  ),
  php: rules(
    "php",
    "main.php",
    { run: ["php", "{file}"], outcomes: outcomes(TEST_WORDS, "Parse error") },
    atEnd('echo "\\n{nonce}\\n";'),
  ),
  ruby: rules(
    "ruby",
    "main.rb",
    { run: ["ruby", "{file}"], outcomes: outcomes("at test case", "syntax error|SyntaxError") },
    atEnd('puts "{nonce}"'),
  ),
  scala: rules(
    "scala",
    "main.scala",
    { compile: ["scalac", "{file}", "-d", "."], run: ["scala", "-cp", ".", "Main"], outcomes: outcomes(TEST_WORDS) },
    inMain('println("{nonce}")', 1),
  ),
  swift: rules(
    "swift",
    "main.swift",
    { run: ["swift", "{file}"], outcomes: outcomes(TEST_WORDS, "error: ") },
    atEnd('print("{nonce}")'),
  ),
  typescript: rules(
    "typescript",
    "main.ts",
    {
      // the evaluator wants the compiler's status 2: its programs never compile without a complaint (no types for Node)
      compile: ["sh", "-c", "{npm}/node_modules/.bin/tsc {file} --target es5 --lib es2016; test $? -eq 2"],
      run: ["node", "{stem}.js"],
      outcomes: outcomes(TEST_WORDS, "SyntaxError: "),
    },
    atEnd('console.log("{nonce}");'),
  ),
};

/** Stands in for KellermanSoftware.CompareNetObjects: deep equality of the values that the tests compare. */
const COMPARE_LOGIC = `namespace KellermanSoftware.CompareNetObjects {
    public class ComparisonResult { public bool AreEqual; }

    public class CompareLogic {
        public ComparisonResult Compare(object actual, object expected) {
            return new ComparisonResult { AreEqual = Same(actual, expected) };
        }

        static bool Same(object a, object b) {
            if (a == null || b == null) return a == null && b == null;
            if (a is string || a.GetType().IsPrimitive) return a.Equals(b);
            var map = a as System.Collections.IDictionary;
            if (map != null) return SameMaps(map, b as System.Collections.IDictionary);
            var list = a as System.Collections.IEnumerable;
            var other = b as System.Collections.IEnumerable;
            if (list == null || other == null) return a.Equals(b);
            var left = list.GetEnumerator();
            var right = other.GetEnumerator();
            while (left.MoveNext()) if (!right.MoveNext() || !Same(left.Current, right.Current)) return false;
            return !right.MoveNext();
        }

        static bool SameMaps(System.Collections.IDictionary a, System.Collections.IDictionary b) {
            if (b == null || a.Count != b.Count) return false;
            foreach (var key in a.Keys) if (!b.Contains(key) || !Same(a[key], b[key])) return false;
            return true;
        }
    }
}
`;

/** Tests of mxeval's form, or `undefined` for a language that it does not have. */
export function mxevalTests(language: string, test: string): ProcessTests | undefined {
  const known = RULES[language];
  if (known === undefined) return undefined;
  const { toolchain, ...others } = known;
  return {
    kind: "process",
    suite: "tests",
    language: toolchain,
    assembly: { before: "", after: test },
    ...others,
    ...(language === "csharp" && { files: { "CompareLogic.cs": COMPARE_LOGIC } }),
  };
}
