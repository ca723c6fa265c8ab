import { functionSupport, lineComment } from "./function-style.js";
import { ECMASCRIPT_DRIVER, ecmascriptStyle, wireTypes } from "./javascript.js";
import { avoiding } from "./naming.js";
import { anyTypeName } from "./type-nodes.js";

const RESERVED = "and by is isnt loop no not of off on or own then unless until when yes";

/** CoffeeScript 2. The driver is JavaScript between backquotes. */
export const coffeescriptFunctions = functionSupport({
  ...ecmascriptStyle,
  functionName: avoiding(RESERVED, ecmascriptStyle.functionName),
  parameterName: avoiding(RESERVED, ecmascriptStyle.parameterName),
  type: anyTypeName,
  comment: lineComment("#"),
  open: ({ name, parameters }, comment) => `${comment}${name} = (${parameters.map((one) => one.name).join(", ")}) ->\n`,
  body: (expression) => `  ${expression}\n`,
  stopSequences: ["\n#", "\nconsole.log", "\nmodule.exports"],
  driver: (program, { name, types }) => {
    const [parameters, returns] = wireTypes(types);
    const made = `new Function("require", "parameters", "returns", "call", ${JSON.stringify(ECMASCRIPT_DRIVER).replaceAll("#{", "\\u0023{")})`;
    return `${program}\nclade_call = (values...) -> ${name}(values...)\n(${made})(require, ${parameters}, ${returns}, clade_call)\n`;
  },
});
