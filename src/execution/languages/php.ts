import { phpFunctions } from "./functions/php.js";
import type { Language } from "./language.js";

export const php: Language = {
  id: "php",
  name: "PHP",
  aliases: ["php8"],
  extensions: [".php", ".phtml", ".php5"],
  tier: 1,
  toolchain: { apt: ["php8.2-cli"] },
  version: ["php", "-n", "--version"],
  sourceFile: "main.php",
  // Without Debian's php.ini (-n), which switches assert() off; memory is the sandbox's to limit, not PHP's 128 MB.
  run: ["php", "-n", "-d", "memory_limit=-1", "-d", "zend.assertions=1", "main.php"],
  fences: ["php"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^(?:PHP )?Parse error: /m,
  functions: phpFunctions,
};
