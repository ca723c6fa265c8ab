import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment } from "./function-style.js";
import { literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import { type NestedSyntax, nestedType } from "./type-nodes.js";

const TAKEN =
  "abs all and any answer arrayfun break case catch ceil cell cellfun char class continue cumsum diff disp do double e else elseif end error eval exp factor find fix floor for function gcd global i if inf int2str isempty ismember j lcm length log logical lower max mean median min mod nan nnz not num2str numel or otherwise persistent pi primes prod rem repmat return round setdiff size sort sprintf sqrt str strcat strfind strjoin strrep strsplit strtrim sum switch text true try union unique until upper while xor zeros";

/**
 * MATLAB as GNU Octave runs it. Numbers are doubles; lists and tuples of numbers are row vectors, others cell arrays;
 * what is missing is `[]`.
 */
export const octaveFunctions = functionSupport({
  integerBits: 53,
  textUnit: "byte",
  functionName: avoiding(TAKEN, camelCase),
  parameterName: avoiding(TAKEN, camelCase),
  type: typeName,
  literal: literalIn({
    none: () => "[]",
    boolean: String,
    integer: String,
    float: (text) => text,
    string: stringLiteral,
    list: sequence,
    set: sequence,
    tuple: sequence,
    map: mapLiteral,
  }),
  comment: lineComment("%", "  "),
  open: ({ name, parameters }, comment) =>
    `function answer = ${name}(${parameters.map((one) => one.name).join(", ")})\n${comment}`,
  body: (expression) => `  answer = ${expression};\nend\n`,
  stopSequences: ["\nfunction ", "\ndisp(", "\nfprintf(", "\nassert(", "\n%!"],
  driver: (program, { name, types }) => {
    const parameters = `{${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(", ")}}`;
    const main = DRIVER.replace("$parameters", () => parameters)
      .replace("$returns", () => nestedType(types.returns, SYNTAX))
      .replaceAll("$name", () => name);
    return `1;\n${program}\n${main}`;
  },
});

const SYNTAX: NestedSyntax = { name: (kind) => `'${kind}'`, list: (parts) => `{${parts.join(", ")}}` };

function typeName(type: FunctionType): string {
  if (type.kind === "none") throw new Inexpressible("a function without a result");
  if (type.kind === "optional" && ["list", "set", "tuple", "any"].includes(type.item.kind)) {
    throw new Inexpressible("what may be missing beside what may be empty");
  }
  if (type.kind === "map" && !["string", "integer", "float"].includes(type.key.kind)) {
    throw new Inexpressible("keys that are neither texts nor numbers");
  }
  const inner = type.kind === "tuple" ? type.items : "item" in type ? [type.item] : [];
  for (const one of type.kind === "map" ? [type.value] : inner) typeName(one);
  return type.kind;
}

function isNumber({ kind }: FunctionType): boolean {
  return kind === "integer" || kind === "float";
}

function sequence(items: readonly string[], type: FunctionType): string {
  const inner = type.kind === "tuple" ? type.items : "item" in type ? [type.item] : [];
  const isVector = inner.length > 0 && (inner.every(isNumber) || inner.every(({ kind }) => kind === "boolean"));
  return isVector ? `[${items.join(", ")}]` : `{${items.join(", ")}}`;
}

function mapLiteral(entries: readonly (readonly [string, string])[], type: FunctionType): string {
  if (entries.length === 0) {
    return type.kind === "map" && isNumber(type.key)
      ? "containers.Map('KeyType', 'double', 'ValueType', 'any')"
      : "containers.Map()";
  }
  return `containers.Map({${entries.map(([key]) => key).join(", ")}}, {${entries.map(([, value]) => value).join(", ")}})`;
}

function stringLiteral(text: string): string {
  if (!/\p{Cc}/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("%", "%%")
    .replaceAll("'", "''")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  if (/\p{Cc}/u.test(escaped)) throw new Inexpressible("control characters in a literal");
  return `sprintf('${escaped}')`;
}

/** Numbers of a list are read and written together: a loop of Octave takes microseconds per turn. */
const DRIVER = String.raw`
function line = clade_line()
  global clade_lines clade_at
  line = clade_lines{clade_at};
  clade_at = clade_at + 1;
end
function lines = clade_many(n)
  global clade_lines clade_at
  lines = clade_lines(clade_at : clade_at + n - 1);
  clade_at = clade_at + n;
end
function text = clade_text(line)
  text = line;
  if (any(line == '\'))
    text = strrep(text, '\\', char(0));
    text = strrep(text, '\n', char(10));
    text = strrep(text, '\r', char(13));
    text = strrep(text, char(0), '\');
  end
  if (isempty(text)) text = ''; end
end
function yes = clade_is_number(type)
  yes = any(strcmp(type{1}, {'integer', 'float'}));
end
function v = clade_items(n, item)
  if (clade_is_number(item))
    v = reshape(str2double(clade_many(n)), 1, n);
  elseif (strcmp(item{1}, 'boolean'))
    v = reshape(strcmp(clade_many(n), '1'), 1, n);
  else
    v = cell(1, n);
    for k = 1 : n
      v{k} = clade_read(item);
    end
  end
end
function v = clade_read(type)
  switch (type{1})
    case {'integer', 'float'}
      v = str2double(clade_line());
    case 'boolean'
      v = strcmp(clade_line(), '1');
    case 'string'
      v = clade_text(clade_line());
    case {'list', 'set'}
      v = clade_items(str2double(clade_line()), type{2});
    case 'tuple'
      v = cell(1, numel(type{2}));
      for k = 1 : numel(v)
        v{k} = clade_read(type{2}{k});
      end
      kinds = cellfun(@(one) one{1}, type{2}, 'UniformOutput', false);
      if (all(cellfun(@clade_is_number, type{2})) || all(strcmp(kinds, 'boolean')))
        v = [v{:}];
      end
    case 'map'
      n = str2double(clade_line());
      names = cell(1, n);
      items = cell(1, n);
      for k = 1 : n
        names{k} = clade_read(type{2});
        % a map takes the empty text in this form only
        if (isempty(names{k})) names{k} = char(zeros(1, 0)); end
        items{k} = clade_read(type{3});
      end
      if (n > 0)
        v = containers.Map(names, items, 'UniformValues', false);
      elseif (strcmp(type{2}{1}, 'string'))
        v = containers.Map('KeyType', 'char', 'ValueType', 'any');
      else
        v = containers.Map('KeyType', 'double', 'ValueType', 'any');
      end
    case 'optional'
      v = [];
      if (strcmp(clade_line(), '1'))
        v = clade_read(type{2});
      end
    otherwise
      v = clade_any();
  end
end
function v = clade_any()
  line = clade_line();
  rest = line(2 : end);
  switch (line(1))
    case 'n'
      v = [];
    case 'b'
      v = strcmp(rest, '1');
    case {'i', 'f'}
      v = str2double(rest);
    case 's'
      v = clade_text(rest);
    case 'd'
      v = containers.Map('UniformValues', false);
      for k = 1 : str2double(rest)
        key = clade_any();
        v(key) = clade_any();
      end
    otherwise
      v = cell(1, str2double(rest));
      for k = 1 : numel(v)
        v{k} = clade_any();
      end
  end
end
function clade_say(line)
  global clade_out clade_nonce
  clade_out{end + 1} = [clade_nonce line "\n"];
end
function said = clade_escape(text)
  said = strrep(strrep(strrep(text, '\', '\\'), "\n", '\n'), "\r", '\r');
end
function clade_number(v, type)
  global clade_out clade_nonce
  if (isempty(v)) return; end
  if (isinteger(v))
    clade_out{end + 1} = sprintf([clade_nonce "i%d\n"], v);
  elseif (! strcmp(type{1}, 'float') && all(v == fix(v)) && all(isfinite(v)))
    clade_out{end + 1} = sprintf([clade_nonce "i%.0f\n"], v);
  else
    clade_out{end + 1} = sprintf([clade_nonce "f%.17g\n"], v);
  end
end
function clade_write(v, type)
  while (strcmp(type{1}, 'optional'))
    if (isempty(v) && ! ischar(v) && ! isobject(v))
      clade_say('n');
      return;
    end
    type = type{2};
  end
  kind = type{1};
  isSequence = any(strcmp(kind, {'list', 'set', 'tuple'}));
  if (isobject(v))
    names = keys(v);
    items = values(v);
    if (strcmp(kind, 'map')) types = type(2 : 3); else types = {{'any'}, {'any'}}; end
    clade_say(sprintf('d%d', numel(names)));
    for k = 1 : numel(names)
      clade_write(names{k}, types{1});
      clade_write(items{k}, types{2});
    end
  elseif (iscell(v) || (isSequence && ! ischar(v)) || ((isnumeric(v) || islogical(v)) && numel(v) > 1))
    clade_sequence(v, type);
  elseif (ischar(v))
    clade_say(['s' clade_escape(reshape(v.', 1, []))]);
  elseif (isempty(v))
    clade_say('n');
  elseif (islogical(v) || strcmp(kind, 'boolean'))
    if (v) clade_say('b1'); else clade_say('b0'); end
  elseif (isnumeric(v))
    clade_number(v, type);
  else
    error('returned a %s', class(v));
  end
end
function clade_sequence(v, type)
  kind = type{1};
  item = {'any'};
  if (any(strcmp(kind, {'list', 'set'}))) item = type{2}; end
  if (strcmp(kind, 'set')) tag = 'S'; else tag = 'l'; end
  isRows = any(strcmp(item{1}, {'list', 'tuple'}));
  if (strcmp(kind, 'tuple')) isRows = any(strcmp(type{2}{1}{1}, {'list', 'tuple'})); end
  if (! iscell(v) && ! isempty(v) && isRows)
    v = num2cell(v, 2);
  end
  clade_say(sprintf('%s%d', tag, numel(v)));
  if (isnumeric(v) && ! strcmp(kind, 'tuple') && clade_is_number(item))
    clade_number(v, item);
    return;
  end
  for k = 1 : numel(v)
    if (strcmp(kind, 'tuple') && k <= numel(type{2})) item = type{2}{k}; end
    if (iscell(v)) clade_write(v{k}, item); else clade_write(v(k), item); end
  end
end
global clade_lines clade_at clade_nonce clade_out
clade_lines = ostrsplit(fread(stdin, Inf, 'uint8=>char')', "\n");
clade_at = 1;
clade_nonce = clade_line();
for clade_calls = 1 : str2double(clade_line())
  clade_values = cellfun(@clade_read, $parameters, 'UniformOutput', false);
  clade_out = {};
  try
    clade_write($name(clade_values{:}), $returns);
  catch clade_problem
    clade_out = {};
    clade_said = clade_escape(clade_problem.message);
    clade_say(['e' clade_said(1 : min(300, numel(clade_said)))]);
  end
  fputs(stdout, ["\n" clade_out{:}]);
  fflush(stdout);
end
fputs(stdout, [clade_nonce ".\n"]);
fflush(stdout);
`;
