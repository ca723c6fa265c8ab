/** The words of a name in snake_case or camelCase: `has_close_elements`, `minSubArraySum`, `is_Diff`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .split("_")
    .filter((word) => word !== "");
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();

export function camelCase(name: string): string {
  const [first = "f", ...others] = wordsOf(name);
  return first.toLowerCase() + others.map(capitalised).join("");
}

export function pascalCase(name: string): string {
  return wordsOf(name).map(capitalised).join("");
}

export function snakeCase(name: string): string {
  return wordsOf(name)
    .map((word) => word.toLowerCase())
    .join("_");
}

export function kebabCase(name: string): string {
  return snakeCase(name).replaceAll("_", "-");
}

/** A naming rule that steps aside, by a suffix, where a name means something in the language. */
export function avoiding(reserved: string, rule: (name: string) => string, suffix = "_"): (name: string) => string {
  const taken = new Set(reserved.split(/\s+/));
  return (name) => {
    const named = rule(name);
    return taken.has(named) ? `${named}${suffix}` : named;
  };
}
