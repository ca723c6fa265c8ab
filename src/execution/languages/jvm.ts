/** Flags of the JVM for small programs: one collector and one compiler thread, as they end before more would pay. */
export const JVM_FLAGS = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"] as const;

/** What starting a JVM costs, in the units of `LanguageLimits`. */
export const JVM_LIMITS = { startCpuTimeMs: 500, startMemoryBytes: 128 * 1024 * 1024 } as const;

/** A class path of archives of Debian's Java packages, by their names without `.jar`. */
export function debianJars(...names: readonly string[]): string {
  return names.map((name) => `/usr/share/java/${name}.jar`).join(":");
}
