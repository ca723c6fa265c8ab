import { type FunctionStyle, functionSupport, lineComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import { anyTypeName, type NestedSyntax, nestedType } from "./type-nodes.js";

const RESERVED =
  "and break do else elseif end false for function goto if in local nil not or repeat return then true until while print type string table math next pairs ipairs select";

/**
 * Lua. Lists and tuples are tables from one on, sets tables whose values are `true`. A table cannot hold `nil`, so what
 * may be missing inside a list is written by the number of places where the type gives it.
 */
export const luaStyle: FunctionStyle = {
  textUnit: "byte",
  functionName: avoiding(RESERVED, snakeCase),
  parameterName: avoiding(RESERVED, snakeCase),
  type: anyTypeName,
  literal: literalIn({
    none: () => "nil",
    boolean: String,
    integer: String,
    float: (text) => text,
    string: doubleQuoted,
    list: (items) => `{${items.join(", ")}}`,
    set: (items) => `{${items.map((item) => `[${item}] = true`).join(", ")}}`,
    map: (entries) => `{${entries.map(([key, value]) => `[${key}] = ${value}`).join(", ")}}`,
  }),
  comment: lineComment("--"),
  open: ({ name, parameters }, comment) =>
    `${comment}local function ${name}(${parameters.map((one) => one.name).join(", ")})\n`,
  body: (expression) => `    return ${expression}\nend\n`,
  stopSequences: ["\nlocal ", "\nfunction ", "\n--", "\nprint("],
  driver: (program, { name, types }) => {
    const parameters = `{${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(", ")}}`;
    const main = DRIVER.replace("$parameters", () => parameters)
      .replace("$returns", () => nestedType(types.returns, SYNTAX))
      .replace("$name", () => name);
    return `${program}\n${main}`;
  },
};

export const luaFunctions = functionSupport(luaStyle);

/** A type as a table: `{"list", {"integer"}}`. */
const SYNTAX: NestedSyntax = {
  name: (kind) => `"${kind}"`,
  list: (parts) => `{${parts.join(", ")}}`,
};

const DRIVER = String.raw`
do
    local input, output = io.stdin, io.stdout
    local nonce
    -- Lua 5.1 has one kind of number
    local kind_of = math.type or function(v) return v == math.floor(v) and math.abs(v) < 2 ^ 53 and "integer" or "float" end
    local whole = math.tointeger or function(v) return v end
    local spread = table.unpack or unpack
    local function line() return input:read("*l") end
    local function text(s)
        return (s:gsub("\\(.)", function(c) return c == "n" and "\n" or c == "r" and "\r" or c end))
    end
    local function real(s)
        if s == "inf" then return math.huge elseif s == "-inf" then return -math.huge elseif s == "nan" then return 0 / 0 end
        return tonumber(s) + 0.0
    end
    local read, any
    local function many(n, item)
        local all = {}
        for i = 1, n do all[i] = item() end
        return all
    end
    function any()
        local said = line()
        local tag, rest = said:sub(1, 1), said:sub(2)
        if tag == "n" then return nil
        elseif tag == "b" then return rest == "1"
        elseif tag == "i" then return whole(tonumber(rest))
        elseif tag == "f" then return real(rest)
        elseif tag == "s" then return text(rest)
        elseif tag == "d" then
            local all = {}
            for _ = 1, tonumber(rest) do local key = any(); all[key] = any() end
            return all
        elseif tag == "S" then
            local all = {}
            for _ = 1, tonumber(rest) do all[any()] = true end
            return all
        end
        return many(tonumber(rest), any)
    end
    function read(t)
        local kind = t[1]
        if kind == "integer" then return whole(tonumber(line()))
        elseif kind == "float" then return real(line())
        elseif kind == "boolean" then return line() == "1"
        elseif kind == "string" then return text(line())
        elseif kind == "none" then line() return nil
        elseif kind == "list" then return many(tonumber(line()), function() return read(t[2]) end)
        elseif kind == "tuple" then
            local all = {}
            for i, item in ipairs(t[2]) do all[i] = read(item) end
            return all
        elseif kind == "set" then
            local all = {}
            for _ = 1, tonumber(line()) do all[read(t[2])] = true end
            return all
        elseif kind == "map" then
            local all = {}
            for _ = 1, tonumber(line()) do local key = read(t[2]); all[key] = read(t[3]) end
            return all
        elseif kind == "optional" then
            if line() == "1" then return read(t[2]) end
            return nil
        end
        return any()
    end
    local out
    local function say(s) out[#out + 1] = nonce .. s .. "\n" end
    local function escape(s) return (s:gsub("\\", "\\\\"):gsub("\n", "\\n"):gsub("\r", "\\r")) end
    local write
    local function entries(value, t)
        local n = 0
        for _ in pairs(value) do n = n + 1 end
        say("d" .. n)
        for key, item in pairs(value) do write(key, t and t[2]); write(item, t and t[3]) end
    end
    function write(value, t)
        local kind = type(value)
        while t and t[1] == "optional" do t = t[2] end
        if kind == "nil" then say("n")
        elseif kind == "boolean" then say(value and "b1" or "b0")
        elseif kind == "number" then
            if kind_of(value) == "integer" then say("i" .. string.format("%d", value))
            else say("f" .. string.format("%.17g", value)) end
        elseif kind == "string" then say("s" .. escape(value))
        elseif kind ~= "table" then error("returned a " .. kind, 0)
        elseif t and t[1] == "tuple" then
            say("l" .. #t[2])
            for i = 1, #t[2] do write(value[i], t[2][i]) end
        elseif t and t[1] == "map" then entries(value, t)
        elseif t and t[1] == "set" then
            local all = {}
            for key, item in pairs(value) do
                if item == true then all[#all + 1] = key else all[#all + 1] = item end
            end
            say("S" .. #all)
            for _, item in ipairs(all) do write(item, t[2]) end
        elseif #value > 0 or next(value) == nil or (t and t[1] == "list") then
            say("l" .. #value)
            for i = 1, #value do write(value[i], t and t[2]) end
        else entries(value) end
    end
    nonce = line()
    local parameters, returns = $parameters, $returns
    for _ = 1, tonumber(line()) do
        local values = {}
        for i, t in ipairs(parameters) do values[i] = read(t) end
        out = { "\n" }
        local fine, said = pcall(function()
            write($name(spread(values, 1, #parameters)), returns)
        end)
        if not fine then
            out = { "\n" }
            say("e" .. escape(tostring(said)):sub(1, 300))
        end
        output:write(table.concat(out))
        output:flush()
    end
    output:write(nonce .. ".\n")
    output:flush()
end
`;
