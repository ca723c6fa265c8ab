/**
 * Where a statement was taken from. `survey` is a place in the survey itself, `data` a file below `CLADE_DATA_DIR`,
 * `repository` a file of a public repository at a commit, `recalled` a work named from memory: nobody looked it up,
 * `clade` this program itself, where it says what it can do.
 */
export type Source =
  | { readonly kind: "survey"; readonly place: string }
  | { readonly kind: "data"; readonly file: string }
  | { readonly kind: "repository"; readonly repository: string; readonly commit: string; readonly path: string }
  | { readonly kind: "recalled"; readonly work: string }
  | { readonly kind: "clade" };

/** A place in the survey, such as `Table IV` or `Section III-C.2`. */
export const survey = (place: string): Source => ({ kind: "survey", place });

/** A file by its path below `CLADE_DATA_DIR`. */
export const dataFile = (file: string): Source => ({ kind: "data", file });

/** A work named from memory. What it backs is to be checked, never quoted as fact. */
export const recalled = (work: string): Source => ({ kind: "recalled", work });

/** A source in words. */
export function sourceText(source: Source): string {
  switch (source.kind) {
    case "survey":
      return `survey, ${source.place}`;
    case "data":
      return `data file ${source.file}`;
    case "repository":
      return `${source.repository} at ${shortened(source.commit)}, ${source.path}`;
    case "recalled":
      return `recalled, not looked up: ${source.work}`;
    case "clade":
      return "Clade itself";
    default:
      return source satisfies never;
  }
}

/** A full hash is longer than it takes; `pull request 247` is none. */
function shortened(commit: string): string {
  return /^[0-9a-f]+$/.test(commit) ? commit.slice(0, 12) : commit;
}

/** A value that says where it was taken from. */
export interface Fact<T> {
  readonly value: T;
  readonly source: Source;
}

/** Facts by name. What is unknown is left out. */
export type Facts<Facets> = { readonly [Name in keyof Facets]?: Fact<NonNullable<Facets[Name]>> };

/** Several values from one source, as facts. */
export function stated<const Values extends Readonly<Record<string, unknown>>>(
  source: Source,
  values: Values,
): { readonly [Name in keyof Values]: Fact<Values[Name]> } {
  const facts = Object.entries(values).map(([name, value]) => [name, { value, source }]);
  return Object.fromEntries(facts) as { readonly [Name in keyof Values]: Fact<Values[Name]> };
}
