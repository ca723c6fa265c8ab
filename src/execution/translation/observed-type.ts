import type { FunctionType } from "../languages/function-support.js";
import type { Value } from "../value.js";

/** What a program's language has no neutral type for: complex numbers, bytes, objects. */
export type Untranslatable = string;

/**
 * The type that a place (a parameter, a result, an item of a list) has over all its values. Values and annotations are
 * added one by one; what nothing is known of (the items of a list that is always empty) takes no side.
 */
export class ObservedType {
  #none = false;
  #boolean = false;
  #string = false;
  #float = false;
  #integer: "plain" | "wide" | "big" | undefined;
  #items: ObservedType | undefined;
  #tuple: { readonly places: ObservedType[]; ragged: boolean } | undefined;
  #set: ObservedType | undefined;
  #map: { readonly key: ObservedType; readonly value: ObservedType } | undefined;
  #any = false;
  #untranslatable: Untranslatable | undefined;

  /** Something that no language but Python has, such as a complex number; `undefined` where there is none. */
  get untranslatable(): Untranslatable | undefined {
    const inner = [this.#items, this.#set, this.#map?.key, this.#map?.value, ...(this.#tuple?.places ?? [])];
    return this.#untranslatable ?? inner.map((place) => place?.untranslatable).find((found) => found !== undefined);
  }

  get isUnknown(): boolean {
    return this.#kinds() === 0 && !this.#none && !this.#any;
  }

  addValue(value: Value): void {
    switch (value.kind) {
      case "none":
        this.#none = true;
        return;
      case "bool":
        this.#boolean = true;
        return;
      case "int":
        this.#integer = wider(this.#integer, sizeOf(value.value));
        return;
      case "float":
        this.#float = true;
        return;
      case "str":
        this.#string = true;
        return;
      case "list":
        for (const item of value.items) this.items().addValue(item);
        this.items();
        return;
      case "tuple":
        this.tuple(value.items.length).forEach((place, index) => {
          const item = value.items[index];
          if (item !== undefined) place.addValue(item);
        });
        return;
      case "set":
      case "frozenset":
        this.set();
        for (const item of value.items) this.set().addValue(item);
        return;
      case "dict":
        this.map();
        for (const [key, item] of value.entries) {
          this.map().key.addValue(key);
          this.map().value.addValue(item);
        }
        return;
      case "subclass":
        if (PLAIN_SUBCLASSES.has(value.typeName)) this.addValue(value.base);
        else this.#untranslatable = value.typeName;
        return;
      default:
        this.#untranslatable = "typeName" in value ? value.typeName : value.kind;
    }
  }

  addNone(): void {
    this.#none = true;
  }

  addBoolean(): void {
    this.#boolean = true;
  }

  addInteger(): void {
    this.#integer = wider(this.#integer, "plain");
  }

  addFloat(): void {
    this.#float = true;
  }

  addString(): void {
    this.#string = true;
  }

  addAny(): void {
    this.#any = true;
  }

  /** The place of a list's items; from now on this is a list too. */
  items(): ObservedType {
    this.#items ??= new ObservedType();
    return this.#items;
  }

  set(): ObservedType {
    this.#set ??= new ObservedType();
    return this.#set;
  }

  map(): { readonly key: ObservedType; readonly value: ObservedType } {
    this.#map ??= { key: new ObservedType(), value: new ObservedType() };
    return this.#map;
  }

  /** The places of a tuple of this length; from now on this is a tuple too. */
  tuple(length: number): readonly ObservedType[] {
    this.#tuple ??= { places: Array.from({ length }, () => new ObservedType()), ragged: false };
    const { places } = this.#tuple;
    if (places.length !== length) this.#tuple.ragged = true;
    while (places.length < length) places.push(new ObservedType());
    return places.slice(0, length);
  }

  /** The type that holds all that was added; where nothing was, an integer. */
  resolve(): FunctionType {
    if (this.#any || this.#kinds() > 1) return { kind: "any" };
    const type = this.#single();
    if (type === undefined) return this.#none ? { kind: "none" } : { kind: "integer", size: "plain" };
    return this.#none ? { kind: "optional", item: type } : type;
  }

  #kinds(): number {
    const number = this.#integer !== undefined || this.#float;
    const sequence = this.#items !== undefined || this.#tuple !== undefined;
    return [this.#boolean, this.#string, number, sequence, this.#set, this.#map].filter(Boolean).length;
  }

  #single(): FunctionType | undefined {
    if (this.#boolean) return { kind: "boolean" };
    if (this.#string) return { kind: "string" };
    if (this.#float) return { kind: "float" };
    if (this.#integer !== undefined) return { kind: "integer", size: this.#integer };
    if (this.#set !== undefined) return { kind: "set", item: this.#set.resolve() };
    if (this.#map !== undefined) {
      return { kind: "map", key: this.#map.key.resolve(), value: this.#map.value.resolve() };
    }
    return this.#sequence();
  }

  /** Lists and tuples in one place, or tuples of several lengths, are lists. */
  #sequence(): FunctionType | undefined {
    const tuple = this.#tuple;
    if (tuple === undefined) return this.#items && { kind: "list", item: this.#items.resolve() };
    if (this.#items === undefined && !tuple.ragged && tuple.places.length > 0) {
      return { kind: "tuple", items: tuple.places.map((place) => place.resolve()) };
    }
    const all = new ObservedType();
    if (this.#items !== undefined) all.merge(this.#items);
    for (const place of tuple.places) all.merge(place);
    return { kind: "list", item: all.resolve() };
  }

  /** Adds all that was added to another place. */
  merge(other: ObservedType): void {
    this.#none ||= other.#none;
    this.#boolean ||= other.#boolean;
    this.#string ||= other.#string;
    this.#float ||= other.#float;
    this.#any ||= other.#any;
    this.#untranslatable ??= other.#untranslatable;
    if (other.#integer !== undefined) this.#integer = wider(this.#integer, other.#integer);
    if (other.#items !== undefined) this.items().merge(other.#items);
    if (other.#set !== undefined) this.set().merge(other.#set);
    if (other.#map !== undefined) {
      this.map().key.merge(other.#map.key);
      this.map().value.merge(other.#map.value);
    }
    if (other.#tuple !== undefined) {
      const from = other.#tuple;
      for (const [index, place] of this.tuple(from.places.length).entries())
        place.merge(from.places[index] as ObservedType);
      if (from.ragged && this.#tuple !== undefined) this.#tuple.ragged = true;
    }
  }
}

/** Standard types that are the plain type they extend, as far as their values go. */
const PLAIN_SUBCLASSES = new Set(["Counter", "defaultdict", "OrderedDict"]);

const SIZES = ["plain", "wide", "big"] as const;

function wider(a: (typeof SIZES)[number] | undefined, b: (typeof SIZES)[number]): (typeof SIZES)[number] {
  return a !== undefined && SIZES.indexOf(a) > SIZES.indexOf(b) ? a : b;
}

/** The size of an integer that a value needs: 32 bits, 64 bits, or more. */
export function sizeOf(value: bigint): "plain" | "wide" | "big" {
  if (BigInt.asIntN(32, value) === value) return "plain";
  return BigInt.asIntN(64, value) === value ? "wide" : "big";
}
