import type { Command, ToolchainRecipe, WarmCompiler } from "./language.js";
import { warmSource } from "./warm-source.js";

/** Flags of the JVM for small programs: one collector and one compiler thread, as they end before more would pay. */
export const JVM_FLAGS = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"] as const;

/** What starting a JVM costs, in the units of `LanguageLimits`. */
export const JVM_LIMITS = { startCpuTimeMs: 500, startMemoryBytes: 128 * 1024 * 1024 } as const;

/** A class path of archives of Debian's Java packages, by their names without `.jar`. */
export function debianJars(...names: readonly string[]): string {
  return names.map((name) => `/usr/share/java/${name}.jar`).join(":");
}

/** Compiles what keeps a compiler of the JVM running; needs the JDK. */
export const JVM_RESIDENT: NonNullable<ToolchainRecipe["warm"]> = {
  optional: true,
  files: { "ResidentCompiler.java": warmSource("resident/ResidentCompiler.java") },
  commands: [["javac", "-proc:none", "-d", "{cache}", "{cache}/ResidentCompiler.java"]],
};

const MiB = 1024 * 1024;

/** A resident JVM with a compiler of a kind that `ResidentCompiler.java` knows. */
export function jvmCompiler(options: {
  readonly kind: "javac" | "kotlinc" | "scalac";
  readonly standsInFor: readonly Command[];
  /** Options of the JVM, such as the class path. */
  readonly jvm?: readonly string[];
  /** Go before the arguments of each program. */
  readonly always?: readonly string[];
}): WarmCompiler {
  const { kind, standsInFor, jvm = [], always = [] } = options;
  return {
    standsInFor,
    // compilers look at their own class path: this must not be on it. The JVM's second compiler would cost the first programs
    // twice what it saves the hundredth
    start: [
      ...(["java", ...JVM_FLAGS, "-Xmx1g", "-Xbootclasspath/a:{cache}", ...jvm] as const),
      ...["clade.resident.ResidentCompiler", kind, ...always],
    ],
    uses: 500,
    memoryBytes: 1200 * MiB,
  };
}
