import { type FunctionType, type FunctionValue, Inexpressible } from "../../execution/languages/function-support.js";
import type { Value } from "../../execution/value.js";

/** A value of a type that admits it (`admittedType`). @throws Inexpressible for what no neutral value holds */
export function functionValue(value: Value, type: FunctionType): FunctionValue {
  if (type.kind === "optional") return value.kind === "none" ? null : functionValue(value, type.item);
  switch (value.kind) {
    case "none":
      return null;
    case "bool":
    case "float":
    case "str":
      return value.value;
    case "int":
      return type.kind === "float" ? Number(value.value) : value.value;
    case "list":
    case "tuple":
      return sequenceValue(value, type);
    case "set":
    case "frozenset":
      return { set: value.items.map((item) => functionValue(item, type.kind === "set" ? type.item : ANY)) };
    case "dict": {
      const [keyType, itemType] = type.kind === "map" ? [type.key, type.value] : [ANY, ANY];
      return { map: value.entries.map(([key, item]) => [functionValue(key, keyType), functionValue(item, itemType)]) };
    }
    case "subclass":
      return functionValue(value.base, type);
    default:
      throw new Inexpressible(`a value of kind ${value.kind}`);
  }
}

const ANY: FunctionType = { kind: "any" };

function sequenceValue(value: Extract<Value, { kind: "list" | "tuple" }>, type: FunctionType): FunctionValue {
  if (type.kind === "tuple") {
    return { tuple: value.items.map((item, index) => functionValue(item, type.items[index] ?? ANY)) };
  }
  const items = value.items.map((item) => functionValue(item, type.kind === "list" ? type.item : ANY));
  return type.kind === "any" && value.kind === "tuple" ? { tuple: items } : { list: items };
}
