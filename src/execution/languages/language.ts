import type { FunctionSupport } from "./function-support.js";

/** Where a compiler or interpreter comes from. Nothing of it is part of Clade's package. */
export interface ToolchainRecipe {
  /** Debian 12 packages. */
  readonly apt?: readonly string[];
  /** npm packages with exact versions (`typescript@7.0.2`), installed without scripts in a folder of their own. */
  readonly npm?: readonly string[];
  /** Debian packages of a root made with debootstrap, for what Debian 12 lacks; bound read-only as the sandbox's `/`. */
  readonly root?: { readonly suite: "bullseye" | "sid"; readonly packages: readonly string[] };
  /**
   * What is prepared once after the rest and shown as `{cache}`: a compiler's cache, a precompiled header. Each program
   * sees it with a private writable layer over it.
   */
  readonly warm?: {
    /** The language works without, only slower: it is there before the cache is. */
    readonly optional?: boolean;
    /** Texts by path below `{cache}`. */
    readonly files?: Readonly<Record<string, string>>;
    /** Run in order in `{cache}`, which is writable then, with the language's environment and without network. */
    readonly commands: readonly Command[];
  };
}

/**
 * One command, without a shell. In every part `{npm}` is the recipe's npm folder, `{work}` the program's working
 * folder, `{cache}` a warm cache that is prepared once and shown read-only.
 */
export type Command = readonly [program: string, ...args: string[]];

/** What a language needs beyond the default limits, in the units of `limits.ts`. */
export interface LanguageLimits {
  /** CPU milliseconds for compiling; default 60,000. */
  readonly compileCpuTimeMs?: number;
  readonly processes?: number;
  /** CPU milliseconds that starting up costs, added to a program's limit. */
  readonly startCpuTimeMs?: number;
  /** Resident memory of the runtime before a program does anything. */
  readonly startMemoryBytes?: number;
}

/**
 * A compiler that is kept running between programs, in a sandbox of its own. It must run no code of what it compiles and
 * carry nothing from one program to the next; plain successes and plain errors are its to decide, a cold compiler does
 * the rest. What it speaks is in `sandboxes/commands/command_keeper.py`.
 */
export interface WarmCompiler {
  /** How commands begin that it stands in for; what follows are its arguments. */
  readonly standsInFor: readonly Command[];
  /** Goes in place of the beginning of a command that it leaves to a cold compiler. */
  readonly otherwise?: Command;
  /** Starts it; what it needs below `{cache}` comes from the recipe's `warm`. */
  readonly start: Command;
  /** Programs after which a fresh one is started. */
  readonly uses: number;
  /** Resident bytes beyond which a fresh one is started. */
  readonly memoryBytes: number;
}

/**
 * A quicker command that gives the same result. It runs where the one it replaces would, for each program anew.
 */
export interface QuickCommand {
  readonly standsInFor: readonly Command[];
  /** Goes in place of the beginning of the command. */
  readonly instead: Command;
  /** Programs without which nothing is replaced. */
  readonly needs?: readonly string[];
}

/** Verdict kinds that fixtures prove; `no-code` is decided before any language is asked. */
export const PROVEN_VERDICTS = [
  "passed",
  "compile-error",
  "wrong-answer",
  "runtime-error",
  "time-limit",
  "memory-limit",
  "output-limit",
] as const;

export type ProvenVerdict = (typeof PROVEN_VERDICTS)[number];

/** A programming language, its toolchain, and how one program of it is run. Data first. */
export interface Language {
  readonly id: string;
  /** Name as in GitHub's linguist where it is there. */
  readonly name: string;
  /** Other names people and benchmarks use (`js`, `node`, `c++`, `cs`). Lower case, unique over all languages. */
  readonly aliases: readonly string[];
  /** File extensions with dot, the usual one first. */
  readonly extensions: readonly string[];
  /** 1: proven in CI; 2: cheap or notable; 3: long tail. */
  readonly tier: 1 | 2 | 3;
  readonly toolchain: ToolchainRecipe;
  /** Prints the version on standard output or error. */
  readonly version: Command;
  /** The name the source must have, such as `Main.java`. */
  readonly sourceFile: string;
  /** Further files the toolchain wants beside the source, by name. */
  readonly extraFiles?: Readonly<Record<string, string>>;
  readonly compile?: Command;
  /** Compiles in place of `compile`, and of others that begin so, where what it needs is installed. */
  readonly warm?: WarmCompiler | QuickCommand;
  readonly run: Command;
  readonly environment?: Readonly<Record<string, string>>;
  readonly limits?: LanguageLimits;
  /** Info strings of fenced blocks, best first. */
  readonly fences: readonly string[];
  readonly comment: { readonly line?: string; readonly block?: readonly [open: string, close: string] };
  /**
   * How an interpreter that has no compile step says "does not parse": the verdict is `compile-error` when standard
   * error or output matches.
   */
  readonly syntaxError?: RegExp;
  /** For runtimes that exit 0 after an error: a line that a program must print last to have ended well. */
  readonly endsWith?: string;
  /** Verdict kinds that cannot exist in this language, each with the reason. */
  readonly impossible?: Partial<Record<ProvenVerdict, string>>;
  /** How function problems are rendered and driven; absent where the language is only run. */
  readonly functions?: FunctionSupport;
}
