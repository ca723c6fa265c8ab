import { auditTable, CladeError, catalogKnowledge, readEvalplusBoard, surveyTableText } from "../index.js";

/** What an audit finds in one of the survey's tables. @throws CladeError USAGE */
export function tableAudit(id: string) {
  const raw = surveyTableText(id);
  if (raw === undefined) throw new CladeError("USAGE", `The survey has no table ${id}.`);
  const known = audits.get(id);
  if (known !== undefined) return known;
  const audit = auditTable(raw, catalogKnowledge(readEvalplusBoard()));
  audits.set(id, audit);
  return audit;
}

/** The survey does not change while the server runs, and an audit takes a while. */
const audits = new Map<string, ReturnType<typeof auditTable>>();
