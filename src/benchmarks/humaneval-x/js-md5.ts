/** What JavaScript/162 uses of the npm package js-md5, on Node's own MD5. Ours; the package is not in Debian. */
export const JS_MD5: Readonly<Record<string, string>> = {
  "node_modules/js-md5/index.js":
    'const { createHash } = require("node:crypto");\nmodule.exports = (text) => createHash("md5").update(text).digest("hex");\n' +
    "module.exports.md5 = module.exports;\n",
};
