/** A line that begins a file: `# file: parts.py`. */
const FILE = /^[ \t]*#[ \t]*file:[ \t]*([\w./-]+)[ \t]*$/gim;

/** The Python files of a text, by name: each begins behind a line `# file: NAME`. What stands before the first belongs to none. */
function filesOf(text: string): ReadonlyMap<string, string> {
  const marks = [...text.matchAll(FILE)];
  return new Map(
    marks.map((mark, at) => {
      const end = marks[at + 1]?.index ?? text.length;
      return [mark[1] as string, text.slice(mark.index + mark[0].length, end)];
    }),
  );
}

/**
 * One program that behaves as the files of a text do beside one another: each can import the others, and what they define
 * can be called, that of a later file first.
 * @param names the files that there must be; when left out, the text is the program
 */
export function ofFiles(
  text: string,
  names: readonly string[] | undefined,
): { readonly program: string; readonly missing: readonly [] } | { program?: undefined; missing: readonly string[] } {
  if (names === undefined) return { program: text, missing: [] };
  const files = filesOf(text);
  const missing = names.filter((name) => (files.get(name) ?? "").trim() === "");
  if (missing.length > 0) return { missing };
  const modules = [...files]
    .filter(([name]) => /^\w+\.py$/.test(name))
    .map(([name, code]) => [name.slice(0, -3), code]);
  const gaps = { modules: Object.fromEntries(modules), names: names.map((name) => name.slice(0, -3)) };
  const program = PROGRAM.replace(/\$(modules|names)/g, (_, gap: "modules" | "names") =>
    pythonText(JSON.stringify(gaps[gap])),
  );
  return { program, missing: [] };
}

/** JSON as a Python literal of ASCII characters. */
function pythonText(json: string): string {
  const ascii = json.replace(/[\u007f-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `"${ascii.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

const PROGRAM = `import importlib.abc as _abc, importlib.util as _util, json as _json, sys as _sys
class _Files(_abc.MetaPathFinder, _abc.Loader):
    code = _json.loads($modules)
    def find_spec(self, name, path, target=None):
        return _util.spec_from_loader(name, self) if name in self.code else None
    def exec_module(self, module):
        exec(compile(self.code[module.__name__], module.__name__ + ".py", "exec"), module.__dict__)
_sys.meta_path.insert(0, _Files())
for _name in _json.loads($names):
    _module = __import__(_name)
    globals().update((key, value) for key, value in vars(_module).items() if not key.startswith("_"))
`;
