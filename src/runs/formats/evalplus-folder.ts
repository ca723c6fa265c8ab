import { CompletionCollector } from "./completion-collector.js";
import type { CompletionFormat, FolderFile } from "./format.js";

/**
 * One folder a problem (`HumanEval_0`), one whole program a file (`0.py`), read in numeric order: EvalPlus itself takes
 * the order in which the file system lists them.
 */
export const evalplusFolder: CompletionFormat = {
  id: "evalplus-folder",
  container: "folder",
  expects: "a folder with folders such as HumanEval_0, and in each 0.py, 1.py … with a whole program",
  recognise(input) {
    if (input.kind === "file") return undefined;
    return {
      confidence: input.files.length > 0 ? 1 : 0.1,
      explanation: `a folder with ${input.files.length} programs`,
    };
  },
  read(input, problems) {
    const collector = new CompletionCollector(problems);
    const files = input.kind === "folder" ? [...input.files].sort(byNumber) : [];
    for (const file of files) {
      const problem = collector.find(file.folder);
      const where = `${file.folder}/${file.name}`;
      const source = sourceOf(file);
      if (source === undefined) collector.addBad(where, "not UTF-8");
      else if (problem !== undefined) collector.add(problem, source, { file: where });
    }
    return collector.finish("one file each");
  },
};

/** Numbers inside names count as numbers: `2.py` before `10.py`, `HumanEval_9` before `HumanEval_10`. */
const { compare } = new Intl.Collator("en", { numeric: true });

function byNumber(a: FolderFile, b: FolderFile): number {
  return compare(a.folder, b.folder) || compare(a.name, b.name);
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** As Python reads a text file: line ends of any system become `\n`. */
function sourceOf(file: FolderFile): string | undefined {
  try {
    return utf8.decode(file.bytes).replace(/\r\n?/g, "\n");
  } catch {
    return undefined;
  }
}
