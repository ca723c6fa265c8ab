/** ` Did you mean X?` for the known name nearest to a mistyped one, or nothing where none is near. */
export function nearest(typed: string, known: readonly string[]): string {
  const wanted = typed.toLowerCase();
  const ranked = known
    .map((name) => ({ name, distance: name.includes(wanted) ? 1 : editDistance(wanted, name) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(1, wanted.length / 3) ? ` Did you mean ${best.name}?` : "";
}

/** Levenshtein's distance: insertions, deletions and exchanges of a character. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(exchanged, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous.at(-1) ?? 0;
}
