import { CladeError } from "../foundation/errors.js";

/** What a field of a catalogue holds. */
export type FieldValue = string | number;

/** One condition on a field, such as `size>=30`. */
export interface Condition {
  readonly field: string;
  readonly operator: "=" | "!=" | ">=" | "<=" | ">" | "<" | "~";
  readonly value: string;
}

/** @throws CladeError USAGE when the text is no condition */
export function parseCondition(text: string): Condition {
  const found = /^([\w-]+(?: \([^)]*\))?)\s*(>=|<=|!=|=|>|<|~)\s*(.+)$/.exec(text.trim());
  if (found === null) {
    throw new CladeError(
      "USAGE",
      `"${text}" is no condition. Write FIELD=VALUE, or with !=, <, <=, >, >= or ~ (contains), such as "size>=30".`,
    );
  }
  const [, field = "", operator = "=", value = ""] = found;
  return { field, operator: operator as Condition["operator"], value };
}

/** Whether a field's value meets a condition; an unknown value meets none. Letters' case does not matter. */
export function meets(actual: FieldValue | undefined, { operator, value }: Condition): boolean {
  if (actual === undefined) return false;
  const [is, asked] = [String(actual).toLowerCase(), value.toLowerCase()];
  const difference = typeof actual === "number" ? actual - Number(value) : is.localeCompare(asked);
  switch (operator) {
    case "=":
      return typeof actual === "number" ? difference === 0 : is === asked;
    case "!=":
      return typeof actual === "number" ? difference !== 0 : is !== asked;
    case "~":
      return is.includes(asked);
    case ">=":
      return difference >= 0;
    case "<=":
      return difference <= 0;
    case ">":
      return difference > 0;
    case "<":
      return difference < 0;
    default:
      return operator satisfies never;
  }
}
