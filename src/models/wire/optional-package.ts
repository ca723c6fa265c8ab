import { CladeError } from "../../foundation/errors.js";

/**
 * Loads a package that Clade does not install: large, and needed by few.
 * @throws CladeError MODEL_UNAVAILABLE saying how to install it
 */
export async function optionalPackage(name: string, install: string): Promise<unknown> {
  try {
    return await import(name);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND";
    const why = missing ? "is not installed" : `cannot be loaded (${(cause as Error).message})`;
    throw new CladeError("MODEL_UNAVAILABLE", `The package ${name} ${why}. Install it beside Clade: ${install}`, {
      cause,
    });
  }
}
