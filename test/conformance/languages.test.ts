import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/execution/languages/index.js";
import type { Language } from "../../src/execution/languages/language.js";
import type { CommandWorker } from "../../src/execution/sandboxes/command-worker.js";
import { commandAvailability, openCommandWorker } from "../../src/execution/sandboxes/open-command-worker.js";
import {
  describeResult,
  fixturesOf,
  missingFixtures,
  runFixture,
} from "../../src/execution/toolchains/language-fixtures.js";

/** Ids with commas between them, or `all`; tier 1 when unset. `npm run conformance:languages` proves the rest. */
const chosen = process.env.CLADE_LANGUAGES?.split(",");
const languages: readonly [string, Language][] = Object.entries<Language>(LANGUAGES).filter(([id, { tier }]) =>
  chosen === undefined ? tier === 1 : chosen.includes(id) || chosen.includes("all"),
);

test("ids and aliases are lower case and name one language each", () => {
  const names = Object.entries<Language>(LANGUAGES).flatMap(([key, { id, aliases }]) => {
    expect(id).toBe(key);
    return [id, ...aliases];
  });
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
});

for (const [id, language] of languages) {
  const fixtures = fixturesOf(language);
  const availability = await commandAvailability(language);
  describe(id, () => {
    test("has a fixture, or a reason why none can exist, for each verdict", () => {
      expect(missingFixtures(language, fixtures)).toEqual([]);
    });

    if (!availability.available) {
      test("is not available here", (context) => context.skip(`${availability.reason} ${availability.remedy}`));
      return;
    }
    let worker: CommandWorker;
    beforeAll(async () => {
      worker = await openCommandWorker(language);
    });
    afterAll(() => worker?.close());

    for (const fixture of fixtures) {
      test(`earns ${fixture.expected}`, async () => {
        const result = await runFixture(worker, language, fixture);
        expect(result.earned, describeResult(result)).toBe(fixture.expected);
      });
    }
  });
}
