/** Random numbers that depend on nothing but a seed. Not for secrets. */
export interface SeededRandom {
  /** 32 random bits, as an integer from 0 to 2^32 - 1. */
  bits32(): number;
  /** Uniform in [0, 1), with 53 random bits. */
  uniform(): number;
  /**
   * Uniform integer from 0 to `below` - 1, without modulo bias.
   * @throws RangeError unless `below` is an integer from 1 to 2^32.
   */
  integer(below: number): number;
}

/**
 * A generator for a seed (an integer; its low 32 bits count). The same seed gives the same sequence on every machine.
 * Algorithm: sfc32, whose state is filled by SplitMix32 so that neighbouring seeds give unrelated sequences.
 * @see https://pracrand.sourceforge.net/RNG_engines.txt (sfc)
 */
export function seededRandom(seed: number): SeededRandom {
  const bits32 = sfc32(splitMix32(seed));
  return {
    bits32,
    uniform: () => (bits32() * 2 ** 21 + (bits32() >>> 11)) / 2 ** 53,
    integer: (below) => integerBelow(below, bits32),
  };
}

function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

function sfc32(fill: () => number): () => number {
  let [a, b, c, counter] = [fill(), fill(), fill(), 1];
  const bits32 = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) bits32();
  return bits32;
}

function integerBelow(below: number, bits32: () => number): number {
  if (!Number.isInteger(below) || below < 1 || below > 2 ** 32) throw new RangeError(`no integer below ${below}`);
  // Draws past the last whole multiple of `below` would favour small numbers: they are thrown away.
  const limit = 2 ** 32 - (2 ** 32 % below);
  let draw = bits32();
  while (draw >= limit) draw = bits32();
  return draw % below;
}
