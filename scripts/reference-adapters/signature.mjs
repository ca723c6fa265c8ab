// Part of scripts/reference-adapters.mjs.

/** Signature of the problem in the language's words. */
export function spelled({ functions, signature }) {
  return {
    name: functions.functionName(signature.name),
    parameters: signature.parameters.map((one, at) => ({ name: `a${at}`, type: functions.type(one.type) })),
    returns: functions.type(signature.returns),
  };
}

export const listed = (parameters, show) => parameters.map(show).join(", ");
