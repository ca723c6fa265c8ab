import { functionSupport, lineComment } from "./function-style.js";
import { ECMASCRIPT_DRIVER, ecmascriptStyle, wireTypes } from "./javascript.js";
import { avoiding } from "./naming.js";
import { anyTypeName } from "./type-nodes.js";

const RESERVED =
  "and by is isnt loop no not of off on or own then unless until when yes it that fallthrough otherwise where xor match";

/** LiveScript. */
export const livescriptFunctions = functionSupport({
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
    // a text in single quotes has no interpolation
    const text = JSON.stringify(ECMASCRIPT_DRIVER).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
    const made = `new Function('require', 'parameters', 'returns', 'call', '${text}')`;
    return `${program}\nclade-call = (...values) -> ${name}.apply null, values\n(${made})(require, ${parameters}, ${returns}, clade-call)\n`;
  },
});
