import type { ObservedType } from "../../execution/translation/observed-type.js";
import { writtenString } from "./python-literals.js";
import { named, type PythonNode } from "./python-parser.js";

/** A function at the top of a Python file. */
export interface PythonFunction {
  readonly name: string;
  readonly parameters: readonly PythonParameter[];
  /** The annotation of what it returns. */
  readonly returns: PythonNode | undefined;
  readonly docstring: string | undefined;
  /** `*args`, `**options` or a parameter that may be left out: calls may differ in their number of arguments. */
  readonly isVariadic: boolean;
}

export interface PythonParameter {
  readonly name: string;
  readonly annotation: PythonNode | undefined;
}

/** All functions at the top of a file, in order; a later one of the same name replaces the earlier. */
export function topLevelFunctions(root: PythonNode): Map<string, PythonFunction> {
  const found = named(root)
    .filter((node) => node.type === "function_definition")
    .map((node) => functionOf(node));
  return new Map(found.map((one) => [one.name, one]));
}

function functionOf(node: PythonNode): PythonFunction {
  const parameters = named(node.childForFieldName("parameters") as PythonNode);
  return {
    name: node.childForFieldName("name")?.text ?? "",
    parameters: parameters.map(parameterOf),
    returns: node.childForFieldName("return_type") ?? undefined,
    docstring: leadingString(node.childForFieldName("body")),
    isVariadic: parameters.some((one) => !["identifier", "typed_parameter"].includes(one.type) || /^\*/.test(one.text)),
  };
}

function parameterOf(node: PythonNode): PythonParameter {
  const name = node.type === "identifier" ? node.text : (named(node)[0]?.text ?? "");
  return { name, annotation: node.childForFieldName("type") ?? undefined };
}

/** The string that a module or body begins with, as it is written: models see `\\n` in it as that. */
export function leadingString(body: PythonNode | null): string | undefined {
  const [statement] = body === null ? [] : named(body);
  const [string] = statement?.type === "expression_statement" ? named(statement) : [];
  return string !== undefined && string.type === "string" ? writtenString(string)?.body : undefined;
}

/** Adds what an annotation says to what the values say; names that say nothing (`list` of what?) add what they do. */
export function addAnnotation(node: PythonNode, place: ObservedType): void {
  switch (node.type) {
    case "type":
    case "parenthesized_expression":
      for (const inner of named(node)) addAnnotation(inner, place);
      return;
    case "none":
      place.addNone();
      return;
    case "identifier":
      addName(node.text, place);
      return;
    case "binary_operator":
    case "union_type":
      for (const side of named(node)) addAnnotation(side, place);
      return;
    case "generic_type":
    case "subscript":
      addGeneric(node, place);
      return;
    default:
  }
}

function addName(name: string, place: ObservedType): void {
  const adding: Readonly<Record<string, () => unknown>> = {
    int: () => place.addInteger(),
    float: () => place.addFloat(),
    str: () => place.addString(),
    bool: () => place.addBoolean(),
    None: () => place.addNone(),
    Any: () => place.addAny(),
    object: () => place.addAny(),
  };
  adding[name]?.();
}

function addGeneric(node: PythonNode, place: ObservedType): void {
  const [name, ...rest] = named(node);
  const inner = rest.flatMap((part) => (part.type === "type_parameter" ? named(part) : [part]));
  const [first, second] = inner;
  switch (name?.text.toLowerCase()) {
    case "optional":
      place.addNone();
      if (first !== undefined) addAnnotation(first, place);
      return;
    case "union":
      for (const one of inner) addAnnotation(one, place);
      return;
    case "list":
    case "sequence":
    case "iterable":
      if (first !== undefined) addAnnotation(first, place.items());
      return;
    case "set":
      if (first !== undefined) addAnnotation(first, place.set());
      return;
    case "dict":
      if (first !== undefined) addAnnotation(first, place.map().key);
      if (second !== undefined) addAnnotation(second, place.map().value);
      return;
    case "tuple":
      if (second?.text === "...") addAnnotation(first as PythonNode, place.items());
      else {
        const places = place.tuple(inner.length);
        inner.forEach((one, index) => {
          addAnnotation(one, places[index] as ObservedType);
        });
      }
      return;
    default:
  }
}
