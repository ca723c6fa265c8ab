/**
 * The file in which an export keeps the answer to a request, such as `data/runs/a/problems,offset=100.json` for
 * `/api/runs/a/problems?offset=100`. The pages ask for it by the same name.
 */
export function exportedName(request: string): string {
  const [path = "", query = ""] = request.replace(/^.*?\/api\//, "").split("?");
  const parameters = [...new URLSearchParams(query)]
    .filter(([, value]) => value !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const suffix = parameters.map(([name, value]) => `,${name}=${value}`).join("");
  // Names that a plain file server and every file system take as they are.
  return `data/${path}${suffix}`.replace(/[^\w.~,=/-]/g, "_") + ".json";
}
