import type { Assembly, Proof, SourceEdit, WholeProgramForm } from "../process-tests.js";

/** The text of the file that holds program and tests. `prompt` is what a completion continues, where there is one. */
export function assembleProgram(assembly: Assembly, source: string, prompt = ""): string {
  let program = source;
  for (const edit of assembly.edits ?? []) program = edited(program, edit, prompt);
  return assembly.before + program + assembly.after;
}

/** The assembly with the proof's statement in its tests. */
export function withProof(assembly: Assembly, proof: Extract<Proof, { kind: "print" }>, nonce: string): Assembly {
  const statement = proof.statement.replaceAll("{nonce}", nonce);
  const { place } = proof;
  if (place.at === "end") return { ...assembly, after: `${assembly.after}\n${statement}\n` };
  if (place.at === "instead") {
    return {
      ...assembly,
      after: assembly.after.replace(place.text, () => place.by.replace("{statement}", () => statement)),
    };
  }
  let at = assembly.after.length;
  for (let count = 0; count < place.fromEnd && at > 0; count++) at = assembly.after.lastIndexOf(place.text, at - 1);
  if (at < 0) return assembly;
  return { ...assembly, after: `${assembly.after.slice(0, at)}${statement}\n${assembly.after.slice(at)}` };
}

function edited(program: string, edit: SourceEdit, prompt: string): string {
  switch (edit.kind) {
    case "drop-from-prompt":
      return prompt !== "" && program.startsWith(prompt)
        ? prompt.replaceAll(edit.text, "") + program.slice(prompt.length)
        : program;
    case "replace":
      return program.replaceAll(edit.text, edit.by);
    case "cut-at": {
      const at = program.indexOf(edit.text);
      return at < 0 ? program : program.slice(0, at);
    }
    case "go-imports":
      return withGoImports(program, edit);
    case "go-file":
      return goFile(program, edit);
    case "missing-lines":
      return withMissingLines(program, edit);
    case "unless-present":
      return program.includes(edit.text) ? program : edit.before + program;
    case "prepend":
      return edit.text + program;
    case "trim":
      return program.trim();
    case "static-methods":
      return withStaticMethods(program);
    case "whole-program":
      return joinable(program, edit.form);
    default:
      return edit satisfies never;
  }
}

/** The setup of the tests, imports of what is used and not yet imported, and the program. */
function withGoImports(program: string, edit: Extract<SourceEdit, { kind: "go-imports" }>): string {
  const setup = withoutDoubleImports(edit.setup, program);
  const missing = edit.packages.filter(
    (name) => !setup.includes(`"${name}"`) && !program.includes(`"${name}"`) && usesPackage(program, name),
  );
  const imports = missing.length === 0 ? "" : `import (\n${missing.map((name) => `    "${name}"\n`).join("")})\n`;
  const body = setup.includes("package main") ? program.replace("package main", "") : program;
  return `${setup}\n${imports}${body}`;
}

function withoutDoubleImports(setup: string, program: string): string {
  return setup
    .split("\n")
    .filter((line) => !(line.trim().startsWith('"') && program.includes(line.trim())))
    .join("\n");
}

/** Looks at lines that are no comments: `// ... a list of strings.` uses no package. */
function usesPackage(program: string, name: string): boolean {
  const mention = `${name.slice(name.lastIndexOf("/") + 1)}.`;
  return program.split("\n").some((line) => line.includes(mention) && !line.trim().startsWith("//"));
}

const GO_IMPORTS = /^import\s*(?:\(([^)]*)\)|(.+))$/gm;

/** Imports are gathered from the program and the edit, as written (`m "math"`), and kept where the name is used. */
function goFile(program: string, edit: Extract<SourceEdit, { kind: "go-file" }>): string {
  const own = [...program.matchAll(GO_IMPORTS)].flatMap(([, block, single]) => (block ?? single ?? "").split(/[\n;]/));
  const specs = [...new Set([...own, ...edit.imports].map((spec) => spec.replace(/\/\/.*/, "").trim()))].filter(
    Boolean,
  );
  const body = program.replace(GO_IMPORTS, "").replace(/^package\s.*$/m, "");
  const used = specs.filter((spec) => {
    const [, alias, path = ""] = /^(\S+\s+)?"([^"]+)"$/.exec(spec) ?? [];
    return alias !== undefined || usesPackage(`${body}\n${edit.tests}`, path);
  });
  const imports = used.map((spec) => `    ${spec}\n`).join("");
  return `${edit.clause}\n\nimport (\n${imports})\n${body}`;
}

function withMissingLines(program: string, edit: Extract<SourceEdit, { kind: "missing-lines" }>): string {
  const missing = edit.lines.filter((line) => {
    const text = line.trim();
    if (program.includes(text)) return false;
    return !(text.startsWith(edit.functionKeyword) && program.includes(text.split("(")[0] ?? text));
  });
  return missing.map((line) => `${line.trim()}\n`).join("") + program;
}

function withStaticMethods(program: string): string {
  return program
    .split("\n")
    .filter((line) => !line.includes("@staticmethod"))
    .flatMap((line) => (/^ {4}def (?!.*(self|cls))/.test(line) ? ["    @staticmethod", line] : [line]))
    .join("\n");
}

function joinable(program: string, form: WholeProgramForm): string {
  const { imports = "", head, ownMain } = form;
  let text = head !== undefined && !new RegExp(head.present, "m").test(program) ? head.text + program : program;
  if (ownMain !== undefined) text = withoutBlock(text, new RegExp(ownMain, "m"));
  // Only a program that closes all it opened closes what the tests close.
  const open = openBraces(text);
  for (let closing = form.closedByTests - open; closing > 0; closing--) text = text.replace(/\}\s*$/, "");
  return imports + text;
}

/** Removes a function by its first line; its block ends where its braces do. */
function withoutBlock(text: string, beginning: RegExp): string {
  const found = beginning.exec(text);
  if (found === null) return text;
  let depth = 0;
  for (let at = text.indexOf("{", found.index); at >= 0 && at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return text.slice(0, found.index) + text.slice(at + 1);
  }
  return text;
}

/** Braces opened and not closed; those in texts and comments count, which is close enough for a joint. */
function openBraces(text: string): number {
  return text.split("{").length - text.split("}").length;
}
