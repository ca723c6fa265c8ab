import { phpFunctions } from "./functions/php.js";
import type { Language } from "./language.js";

/** What PHP's own builds have in them; Debian loads them in php.ini. */
const EXTENSIONS = ["ctype", "iconv", "mbstring", "tokenizer"].flatMap((name) => ["-d", `extension=${name}`]);

export const php: Language = {
  id: "php",
  name: "PHP",
  aliases: ["php8"],
  extensions: [".php", ".phtml", ".php5"],
  tier: 1,
  toolchain: { apt: ["php8.2-cli", "php8.2-mbstring"] },
  version: ["php", "-n", "--version"],
  sourceFile: "main.php",
  // Without Debian's php.ini (-n), which switches assert() off; memory is the sandbox's to limit, not PHP's 128 MB.
  run: ["php", "-n", ...EXTENSIONS, "-d", "memory_limit=-1", "-d", "zend.assertions=1", "main.php"],
  fences: ["php"],
  comment: { line: "//", block: ["/*", "*/"] },
  syntaxError: /^(?:PHP )?Parse error: /m,
  functions: phpFunctions,
};
