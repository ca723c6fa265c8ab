import { Hono } from "hono";
import { LANGUAGES, type Language, presenceOf, provenLanguages } from "../../index.js";

/** The programming languages: what is proven of each, and whether its toolchain is here. */
export function languageRoutes() {
  return new Hono().get("/", (c) => {
    const proven = provenLanguages();
    const rows = Object.values<Language>(LANGUAGES).map((language) => {
      const { id, name, tier, aliases, functions, impossible } = language;
      const presence = presenceOf(language);
      return {
        ...{ id, name, tier, aliases },
        present: presence.present,
        missing: presence.present ? [] : presence.missing,
        translated: functions !== undefined,
        impossible: impossible ?? {},
        proof: proven.get(id) ?? null,
      };
    });
    return c.json({ rows });
  });
}
