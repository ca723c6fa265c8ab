import type { Data } from "../core/core.js";

/** Typed readings of values whose types the composition guarantees. */
export const number = (value: Data | undefined) => value as number;
export const text = (value: Data | undefined) => value as string;
export const numbers = (value: Data | undefined) => value as readonly number[];
export const texts = (value: Data | undefined) => value as readonly string[];
export const items = (value: Data | undefined) => value as readonly Data[];
export const pairs = (value: Data | undefined) => value as readonly (readonly [number, number])[];
export const records = (value: Data | undefined) => value as readonly (readonly [string, number])[];
export const grid = (value: Data | undefined) => value as readonly (readonly number[])[];
export const tallies = (value: Data | undefined) => value as ReadonlyMap<string | number, number>;

/** The remainder that is never negative. */
export function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

/** The order of integers and of texts by their characters' codes. */
export function order(a: Data, b: Data): number {
  return a === b ? 0 : (a as number) < (b as number) ? -1 : 1;
}

export function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** The decimal digits of an integer, first to last, without its sign. */
export function digitsOf(value: number): number[] {
  return [...String(Math.abs(value))].map(Number);
}
