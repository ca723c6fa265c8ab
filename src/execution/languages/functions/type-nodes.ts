import type { FunctionSignature, FunctionType } from "../function-support.js";

/** A type that occurs in a signature, numbered: a driver has a reader and a writer for each. */
export interface TypeNode {
  readonly type: FunctionType;
  /** `0`, `1`, …: the inner types of a type have smaller numbers. */
  readonly id: number;
  /** Nodes of the inner types: item; key and value; the places of a tuple. */
  readonly parts: readonly TypeNode[];
}

/** The types of a signature, inner ones first, each once. */
export interface SignatureNodes {
  readonly all: readonly TypeNode[];
  readonly parameters: readonly TypeNode[];
  readonly returns: TypeNode;
}

export function signatureNodes({ parameters, returns }: FunctionSignature): SignatureNodes {
  const nodes = new Map<string, TypeNode>();
  const nodeOf = (type: FunctionType): TypeNode => {
    const key = JSON.stringify(type);
    const known = nodes.get(key);
    if (known !== undefined) return known;
    const parts = innerTypes(type).map(nodeOf);
    const node = { type, id: nodes.size, parts };
    nodes.set(key, node);
    return node;
  };
  const parameterNodes = parameters.map(({ type }) => nodeOf(type));
  const returnNode = nodeOf(returns);
  return { all: [...nodes.values()], parameters: parameterNodes, returns: returnNode };
}

function innerTypes(type: FunctionType): readonly FunctionType[] {
  switch (type.kind) {
    case "list":
    case "set":
    case "optional":
      return [type.item];
    case "tuple":
      return type.items;
    case "map":
      return [type.key, type.value];
    default:
      return [];
  }
}

/** Whether a type or one inside it is of a kind. */
export function containsKind(type: FunctionType, kind: FunctionType["kind"]): boolean {
  return type.kind === kind || innerTypes(type).some((inner) => containsKind(inner, kind));
}

/** For languages without types in signatures: no type is beyond them. */
export function anyTypeName(type: FunctionType): string {
  return type.kind;
}

/** How a language writes a nested list of names, such as `["map", ["string"], ["integer"]]`. */
export interface NestedSyntax {
  name(kind: FunctionType["kind"]): string;
  list(parts: readonly string[]): string;
}

/** A type as a nested list for drivers that read by it at run time: its kind, then its inner types; a tuple's in a list. */
export function nestedType(type: FunctionType, syntax: NestedSyntax): string {
  const inner = innerTypes(type).map((one) => nestedType(one, syntax));
  return syntax.list([syntax.name(type.kind), ...(type.kind === "tuple" ? [syntax.list(inner)] : inner)]);
}
