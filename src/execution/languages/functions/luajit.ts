import { functionSupport } from "./function-style.js";
import { luaStyle } from "./lua.js";

/** Lua 5.1, whose only numbers are floats. */
export const luajitFunctions = functionSupport({ ...luaStyle, integerBits: 53 });
