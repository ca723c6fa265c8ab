import { describe, expect, it } from "vitest";
import { type SeededRandom, seededRandom } from "../foundation/seeded-random.js";
import { meanInterval } from "./mean-interval.js";
import type { Interval } from "./metric.js";
import { studentQuantile } from "./student-t.js";

const repeat = (count: number, value: number): number[] => Array.from({ length: count }, () => value);
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("meanInterval by hand", () => {
  it("is Wilson's interval with a t quantile for one completion a problem", () => {
    // Wilson's own interval for 74 of 164 is (0.3770, 0.5276). Here the sample size is 164 * 165 / 166 for the two added
    // problems, times (1.95996 / 1.97462)^2 for 163 degrees of freedom: 160.6.
    const [lower, upper] = meanInterval([...repeat(74, 1), ...repeat(90, 0)]);
    expect(lower).toBeCloseTo(0.37629, 4);
    expect(upper).toBeCloseTo(0.52843, 4);
  });

  it("has width at the ends of the scale", () => {
    expect(meanInterval(repeat(164, 1))[0]).toBeCloseTo(0.9769, 3);
    expect(meanInterval(repeat(164, 1))[1]).toBe(1);
    expect(meanInterval(repeat(164, 0))[0]).toBe(0);
    expect(meanInterval(repeat(164, 0))[1]).toBeCloseTo(0.0231, 3);
  });

  it("knows almost nothing from one problem, and refuses none", () => {
    const [lower, upper] = meanInterval([1]);
    expect(upper).toBe(1);
    expect(lower).toBeLessThan(0.05);
    expect(() => meanInterval([])).toThrow(RangeError);
  });

  it("narrows when completions within a problem agree less than problems differ", () => {
    const width = ([lower, upper]: Interval) => upper - lower;
    const steady = repeat(100, 0.5).map((rate, at) => rate + (at % 2 ? 0.1 : -0.1));
    const split = repeat(100, 0.5).map((_, at) => at % 2);
    expect(width(meanInterval(steady))).toBeLessThan(width(meanInterval(split)) / 3);
  });
});

describe("meanInterval as a property", () => {
  it("lies in [0, 1], holds the mean, has width, and mirrors", () => {
    const random = seededRandom(11);
    for (let round = 0; round < 2000; round++) {
      const kind = random.integer(4);
      const rates = Array.from({ length: 1 + random.integer(60) }, () => {
        if (kind === 0) return random.integer(2);
        if (kind === 1) return 0.3;
        return kind === 2 ? random.uniform() : random.uniform() ** 20;
      });
      const [lower, upper] = meanInterval(rates);
      const mean = meanOf(rates);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
      expect(lower).toBeLessThanOrEqual(mean + 1e-12);
      expect(upper).toBeGreaterThanOrEqual(mean - 1e-12);
      expect(upper - lower).toBeGreaterThan(0.001);
      const mirrored = meanInterval(rates.map((rate) => 1 - rate));
      expect(mirrored[0]).toBeCloseTo(1 - upper, 10);
      expect(mirrored[1]).toBeCloseTo(1 - lower, 10);
    }
  });
});

describe("studentQuantile", () => {
  it("agrees with printed tables", () => {
    const table = { 1: 12.7062, 2: 4.3027, 3: 3.1824, 5: 2.5706, 10: 2.2281, 30: 2.0423, 120: 1.9799 };
    for (const [degrees, quantile] of Object.entries(table)) {
      expect(Math.abs(studentQuantile(Number(degrees)) / quantile - 1)).toBeLessThan(0.0015);
    }
    expect(studentQuantile(163)).toBeCloseTo(1.97462, 4);
  });
});

/** Problems whose true rates follow a Beta distribution, and a sample of completions of each. */
interface Population {
  readonly mean: number;
  /** Intra-class correlation: 0 means all problems are equally hard, 1 that each is passed always or never. */
  readonly correlation: number;
  readonly problems: number;
  readonly completions: number;
}

function sampleRates(population: Population, random: SeededRandom): number[] {
  const scale = 1 / population.correlation - 1;
  return Array.from({ length: population.problems }, () => {
    const rate = beta(population.mean * scale, (1 - population.mean) * scale, random);
    let passed = 0;
    for (let sample = 0; sample < population.completions; sample++) if (random.uniform() < rate) passed++;
    return passed / population.completions;
  });
}

function beta(a: number, b: number, random: SeededRandom): number {
  const x = gamma(a, random);
  const y = gamma(b, random);
  return x + y === 0 ? Number(random.uniform() < a / (a + b)) : x / (x + y);
}

/** Marsaglia and Tsang 2000, doi:10.1145/358407.358414. */
function gamma(shape: number, random: SeededRandom): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.uniform()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

type Candidate = (rates: readonly number[]) => Interval;

function moments(rates: readonly number[]) {
  const mean = meanOf(rates);
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1);
  return { count: rates.length, mean, variance, error: Math.sqrt(variance / rates.length) };
}

/** Share of samples whose interval holds the true mean, and mean width. */
function coverage(population: Population, candidate: Candidate, rounds: number) {
  const random = seededRandom(97);
  let held = 0;
  let width = 0;
  for (let round = 0; round < rounds; round++) {
    const [lower, upper] = candidate(sampleRates(population, random)).map((bound) => Math.min(1, Math.max(0, bound)));
    if (lower! <= population.mean && population.mean <= upper!) held++;
    width += upper! - lower!;
  }
  return { coverage: held / rounds, width: width / rounds };
}

describe("coverage of meanInterval", () => {
  const corners: Population[] = [
    { mean: 0.02, correlation: 0.5, problems: 20, completions: 10 },
    { mean: 0.99, correlation: 0.5, problems: 164, completions: 10 },
    { mean: 0.9, correlation: 0.8, problems: 20, completions: 10 },
    { mean: 0.5, correlation: 0.5, problems: 164, completions: 1 },
    { mean: 0.2, correlation: 0.2, problems: 164, completions: 10 },
    { mean: 0.99, correlation: 0.5, problems: 20, completions: 1 },
  ];

  it.each(corners)("is 92 % or more: mean $mean, $problems problems, $completions completions", (population) => {
    expect(coverage(population, meanInterval, 600).coverage).toBeGreaterThanOrEqual(0.92);
  });

  it("is far better than the normal interval's where almost all pass", () => {
    const wald: Candidate = (rates) => {
      const { mean, error, count } = moments(rates);
      return [mean - studentQuantile(count - 1) * error, mean + studentQuantile(count - 1) * error];
    };
    expect(coverage(corners[5]!, wald, 600).coverage).toBeLessThan(0.3);
  });
});

/** The rivals named in the doc comment of `meanInterval`, written apart from it. */
const rivals: Record<string, Candidate> = {
  "normal, cluster-robust": (rates) => {
    const { mean, error, count } = moments(rates);
    return [mean - studentQuantile(count - 1) * error, mean + studentQuantile(count - 1) * error];
  },
  "plus-four": (rates) => rivals["normal, cluster-robust"]!([...rates, 0, 0, 1, 1]),
  logit: (rates) => {
    const { mean, error, count } = moments([...rates, 0, 1]);
    const logit = Math.log(mean / (1 - mean));
    const half = (studentQuantile(count - 1) * error) / (mean * (1 - mean));
    return [1 / (1 + Math.exp(half - logit)), 1 / (1 + Math.exp(-half - logit))];
  },
  "modified Wilson": (rates) => {
    const { mean, variance, count } = moments(rates);
    const size = variance === 0 ? count : (mean * (1 - mean) * count) / variance;
    const square = studentQuantile(count - 1) ** 2 / size;
    const half = Math.sqrt(mean * (1 - mean) * square + square ** 2 / 4);
    return [(mean + square / 2 - half) / (1 + square), (mean + square / 2 + half) / (1 + square)];
  },
  "percentile bootstrap": (rates) => {
    const { integer } = seededRandom(5);
    const means = Array.from({ length: 200 }, () => meanOf(rates.map(() => rates[integer(rates.length)]!)));
    means.sort((a, b) => a - b);
    return [means[4]!, means[195]!];
  },
  "Wilson as if each problem were one yes or no": (rates) => {
    const { mean, count } = moments(rates);
    const square = studentQuantile(1e9) ** 2 / count;
    const half = Math.sqrt(mean * (1 - mean) * square + square ** 2 / 4);
    return [(mean + square / 2 - half) / (1 + square), (mean + square / 2 + half) / (1 + square)];
  },
  "this one": meanInterval,
};

describe.runIf(process.env.CLADE_COVERAGE_STUDY)("coverage study", () => {
  it("prints worst coverage and mean width of each candidate", { timeout: 600_000 }, () => {
    const table: Record<string, { worst: number; usual: number; width: number }> = {};
    for (const [name, candidate] of Object.entries(rivals)) {
      const cells = [0.2, 0.5, 0.8].flatMap((correlation) =>
        [0.02, 0.2, 0.5, 0.9, 0.99].flatMap((mean) =>
          [20, 164, 378].flatMap((problems) =>
            [1, 10].map((completions) => coverage({ mean, correlation, problems, completions }, candidate, 400)),
          ),
        ),
      );
      const worst = Math.min(...cells.map((cell) => cell.coverage));
      const usual = meanOf(cells.map((cell) => cell.coverage));
      table[name] = { worst, usual, width: meanOf(cells.map((cell) => cell.width)) };
    }
    console.table(table);
    expect(table["this one"]!.worst).toBeGreaterThan(table["modified Wilson"]!.worst);
  });
});
