/** Names of verdict classes in the order of the server's codes, each with a sign besides its colour. */
export const VERDICTS = [
  { id: "passed", label: "passed", sign: "✓" },
  { id: "no-code", label: "no code", sign: "∅" },
  { id: "compile-error", label: "compile error", sign: "C" },
  { id: "wrong-answer", label: "wrong answer", sign: "✗" },
  { id: "runtime-error", label: "runtime error", sign: "!" },
  { id: "time-limit", label: "time limit", sign: "T" },
  { id: "memory-limit", label: "memory limit", sign: "M" },
  { id: "output-limit", label: "output limit", sign: "O" },
  { id: "unjudged", label: "unjudged", sign: "?" },
] as const;

/** A verdict in words, with its sign and colour. */
export function VerdictMark({ verdict }: { verdict: string | null | undefined }) {
  const known = VERDICTS.find(({ id }) => id === verdict);
  if (known === undefined) return <span className="verdict verdict-waiting">· waiting</span>;
  return (
    <span className={`verdict verdict-${known.id}`}>
      <span aria-hidden="true">{known.sign}</span> {known.label}
    </span>
  );
}
