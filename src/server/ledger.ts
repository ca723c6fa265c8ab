import { keptVerification, LEDGER, type LedgerEntry, sourceText } from "../index.js";

/** The ledger of published numbers, each with what it was measured to here last. */
export function ledger() {
  return { rows: LEDGER.flatMap(ledgerRows) };
}

/** A row for each number of an entry: every metric of every suite. */
function ledgerRows(entry: LedgerEntry) {
  const { id, title, benchmark, completions, verdicts } = entry;
  const kept = keptVerification(id);
  const done = kept !== undefined && "values" in kept.verification ? kept.verification : undefined;
  const agreement = done?.agreement;
  return entry.expected.map(({ suite, metric, value, tolerance }) => {
    // A number that was expected to be another one then was not measured for this one.
    const last = done?.values.find((one) => one.suite === suite && one.metric === metric && one.value === value);
    return {
      ...{ id, title, benchmark, suite, metric, tolerance },
      expected: value,
      source: sourceText(entry.source),
      file: completions ?? null,
      comparesVerdicts: verdicts !== undefined,
      last:
        last === undefined || kept === undefined || done === undefined
          ? null
          : {
              at: kept.at,
              clade: kept.clade,
              measured: last.measured ?? null,
              holds: last.holds,
              completions: done.completions,
              unjudged: done.unjudged,
              compared: agreement?.compared ?? null,
              differing:
                agreement?.differing.map(({ completion, explained }) => ({
                  completion,
                  explained: explained ?? null,
                })) ?? [],
            },
    };
  });
}
