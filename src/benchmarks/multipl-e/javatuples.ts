/**
 * What MultiPL-E's Java programs use of the library javatuples 1.2 (every one imports it), as sources that javac finds
 * beside the program. Ours; the library is not in Debian.
 * @see https://www.javatuples.org
 */
export const JAVATUPLES: Readonly<Record<string, string>> = Object.fromEntries(
  ["Unit", "Pair", "Triplet", "Quartet", "Quintet"].map((name, index) => [
    `org/javatuples/${name}.java`,
    tupleClass(name, index + 1),
  ]),
);

function tupleClass(name: string, size: number): string {
  const indices = Array.from({ length: size }, (_, index) => index);
  const types = indices.map((index) => `T${index}`).join(", ");
  const parameters = indices.map((index) => `T${index} v${index}`).join(", ");
  const values = indices.map((index) => `v${index}`).join(", ");
  return `package org.javatuples;

public final class ${name}<${types}> {
${indices.map((index) => `    private final T${index} v${index};`).join("\n")}

    public ${name}(${parameters}) {
${indices.map((index) => `        this.v${index} = v${index};`).join("\n")}
    }

    public static <${types}> ${name}<${types}> with(${parameters}) {
        return new ${name}<${types}>(${values});
    }

${indices.map((index) => `    public T${index} getValue${index}() { return v${index}; }`).join("\n")}

    public Object getValue(int index) { return toList().get(index); }

    public int getSize() { return ${size}; }

    public java.util.List<Object> toList() { return java.util.Arrays.asList(new Object[] {${values}}); }

    @Override public boolean equals(Object other) {
        return other instanceof ${name} && toList().equals(((${name}<${indices.map(() => "?").join(", ")}>) other).toList());
    }

    @Override public int hashCode() { return toList().hashCode(); }

    @Override public String toString() { return toList().toString(); }
}
`;
}
