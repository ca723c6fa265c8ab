import type { FunctionType } from "../languages/function-support.js";
import type { Value } from "../value.js";

/**
 * A value in the one form that all languages share: every sequence is a tuple (so that it may be in a set), an empty
 * list where a map or set is due is that, integers where floats are due are floats. What does not fit stays as it is
 * and equals nothing.
 */
export function normalValue(value: Value, type: FunctionType): Value {
  if (value.kind === "subclass") return normalValue(value.base, type);
  switch (type.kind) {
    case "optional":
      return value.kind === "none" ? value : normalValue(value, type.item);
    case "float":
      return value.kind === "int" ? { kind: "float", value: Number(value.value) } : value;
    case "list":
      return sequence(value, () => type.item);
    case "tuple":
      return sequence(value, (index) => type.items[index] ?? ANY);
    case "set":
      return setValue(value, type.item);
    case "map":
      return mapValue(value, type);
    case "any":
      return anyValue(value);
    default:
      return value;
  }
}

const ANY: FunctionType = { kind: "any" };

function sequence(value: Value, itemType: (index: number) => FunctionType): Value {
  const items = itemsOf(value);
  return items === undefined ? value : { kind: "tuple", items: items.map((item, i) => normalValue(item, itemType(i))) };
}

function setValue(value: Value, item: FunctionType): Value {
  const items = value.kind === "set" || value.kind === "frozenset" ? value.items : itemsOf(value);
  return items === undefined ? value : { kind: "set", items: items.map((inner) => normalValue(inner, item)) };
}

function mapValue(value: Value, type: Extract<FunctionType, { kind: "map" }>): Value {
  if (value.kind === "dict") {
    const entries = value.entries.map(
      ([key, item]) => [normalValue(key, type.key), normalValue(item, type.value)] as const,
    );
    return { kind: "dict", entries };
  }
  return itemsOf(value)?.length === 0 ? { kind: "dict", entries: [] } : value;
}

function anyValue(value: Value): Value {
  if (value.kind === "dict") return mapValue(value, { kind: "map", key: ANY, value: ANY });
  if (value.kind === "set" || value.kind === "frozenset") return setValue(value, ANY);
  return sequence(value, () => ANY);
}

/** The items of a sequence. A map without entries is one too: some languages have one notation for both. */
function itemsOf(value: Value): readonly Value[] | undefined {
  if (value.kind === "list" || value.kind === "tuple") return value.items;
  return value.kind === "dict" && value.entries.length === 0 ? [] : undefined;
}
