import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, pascalCase, snakeCase } from "./naming.js";
import { containsKind, type NestedSyntax, nestedType } from "./type-nodes.js";

const RESERVED =
  "after and andalso band begin bnot bor bsl bsr bxor case catch cond div end fun if let maybe not of or orelse receive rem try when xor abs length round size max min hd tl element float main apply exit throw spawn";

/** Erlang. Texts are binaries, what is missing is the atom `undefined`. */
export const erlangFunctions = functionSupport({
  integerBits: Number.POSITIVE_INFINITY,
  textUnit: "byte",
  finiteFloats: true,
  functionName: avoiding(RESERVED, snakeCase),
  parameterName: pascalCase,
  type: typeName,
  literal: literalIn({
    none: () => "undefined",
    boolean: String,
    integer: String,
    float: (text) => text,
    string: (text) => `<<${doubleQuoted(text)}${/[^\x20-\x7e]/.test(text) ? "/utf8" : ""}>>`,
    list: (items) => `[${items.join(", ")}]`,
    tuple: (items) => `{${items.join(", ")}}`,
    map: (entries) => `#{${entries.map(([key, value]) => `${key} => ${value}`).join(", ")}}`,
  }),
  comment: lineComment("%"),
  open: ({ name, parameters }, comment) => `${comment}${name}(${parameters.map((one) => one.name).join(", ")}) ->\n`,
  body: (expression) => `    ${expression}.\n`,
  stopSequences: ["\n%", "\n-module", "\nmain("],
  driver: (program, { name, types }) => {
    const parameters = `[${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(", ")}]`;
    const own = program.replace(/^-module\(.*?\)\.\s*$/gm, "").replace(/^-export\([\s\S]*?\)\.\s*$/gm, "");
    const values = types.parameters.map((_, index) => `V${index}`).join(", ");
    return `-module(main).\n-export([main/1]).\n-compile([nowarn_export_all, nowarn_unused_function]).\n${own}\n${DRIVER.replace(
      "@PARAMETERS",
      () => parameters,
    )
      .replace("@VALUES", () => values)
      .replace("@CALL", () => `${name}(${values})`)}`;
  },
});

const SYNTAX: NestedSyntax = {
  name: (kind) => kind.replace("any", "anything"),
  list: (parts) => `{${parts.join(", ")}}`,
};

function typeName(type: FunctionType): string {
  if (containsKind(type, "set")) throw new Inexpressible("sets");
  return type.kind;
}

/** The runtime is started without input, so the driver opens it itself. */
const DRIVER = String.raw`
clade_line() ->
    case file:read_line(get(clade_input)) of
        {ok, Line} -> binary:part(Line, 0, byte_size(Line) - 1);
        _ -> halt(1)
    end.
clade_number() -> binary_to_integer(clade_line()).
clade_text(S) -> clade_text(S, <<>>).
clade_text(<<"\\n", R/binary>>, Out) -> clade_text(R, <<Out/binary, "\n">>);
clade_text(<<"\\r", R/binary>>, Out) -> clade_text(R, <<Out/binary, "\r">>);
clade_text(<<"\\", C, R/binary>>, Out) -> clade_text(R, <<Out/binary, C>>);
clade_text(<<C, R/binary>>, Out) -> clade_text(R, <<Out/binary, C>>);
clade_text(<<>>, Out) -> Out.
clade_real(S) ->
    try binary_to_float(S)
    catch _:_ ->
        case binary:split(S, <<"e">>) of
            [Digits, Power] -> binary_to_float(<<Digits/binary, ".0e", Power/binary>>);
            _ -> float(binary_to_integer(S))
        end
    end.
clade_many(0, _) -> [];
clade_many(N, Item) -> V = Item(), [V | clade_many(N - 1, Item)].
clade_pairs(N, Key, Item) -> maps:from_list(clade_many(N, fun() -> K = Key(), {K, Item()} end)).
clade_read({integer}) -> clade_number();
clade_read({float}) -> clade_real(clade_line());
clade_read({boolean}) -> clade_line() =:= <<"1">>;
clade_read({string}) -> clade_text(clade_line());
clade_read({none}) -> clade_line(), undefined;
clade_read({list, T}) -> clade_many(clade_number(), fun() -> clade_read(T) end);
clade_read({tuple, Ts}) -> list_to_tuple([clade_read(T) || T <- tuple_to_list(Ts)]);
clade_read({map, K, V}) -> clade_pairs(clade_number(), fun() -> clade_read(K) end, fun() -> clade_read(V) end);
clade_read({optional, T}) -> case clade_line() of <<"1">> -> clade_read(T); _ -> undefined end;
clade_read({anything}) -> clade_any().
clade_any() ->
    <<Tag, Rest/binary>> = clade_line(),
    case Tag of
        $n -> undefined;
        $b -> Rest =:= <<"1">>;
        $i -> binary_to_integer(Rest);
        $f -> clade_real(Rest);
        $s -> clade_text(Rest);
        $d -> clade_pairs(binary_to_integer(Rest), fun clade_any/0, fun clade_any/0);
        $t -> list_to_tuple(clade_many(binary_to_integer(Rest), fun clade_any/0));
        _ -> clade_many(binary_to_integer(Rest), fun clade_any/0)
    end.
clade_escape(S) ->
    lists:foldl(fun({From, To}, Acc) -> binary:replace(Acc, From, To, [global]) end, S,
                [{<<"\\">>, <<"\\\\">>}, {<<"\n">>, <<"\\n">>}, {<<"\r">>, <<"\\r">>}]).
clade_write(undefined) -> [<<"n">>];
clade_write(nil) -> [<<"n">>];
clade_write(none) -> [<<"n">>];
clade_write(true) -> [<<"b1">>];
clade_write(false) -> [<<"b0">>];
clade_write(V) when is_integer(V) -> [[<<"i">>, integer_to_binary(V)]];
clade_write(V) when is_float(V) -> [[<<"f">>, io_lib:format("~w", [V])]];
clade_write(V) when is_binary(V) -> [[<<"s">>, clade_escape(V)]];
clade_write(V) when is_atom(V) -> [[<<"s">>, atom_to_binary(V, utf8)]];
clade_write(V) when is_list(V) -> [[<<"l">>, integer_to_binary(length(V))] | lists:append([clade_write(I) || I <- V])];
clade_write(V) when is_tuple(V) -> [[<<"t">>, integer_to_binary(tuple_size(V))] | lists:append([clade_write(I) || I <- tuple_to_list(V)])];
clade_write(V) when is_map(V) ->
    [[<<"d">>, integer_to_binary(map_size(V))] | lists:append([clade_write(K) ++ clade_write(I) || {K, I} <- maps:to_list(V)])].
clade_send(Nonce, Lines) -> file:write(get(clade_output), [<<"\n">> | [[Nonce, L, <<"\n">>] || L <- Lines]]).
main(_) ->
    {ok, In} = file:open("/proc/self/fd/0", [read, raw, binary, {read_ahead, 65536}]),
    {ok, Out} = file:open("/proc/self/fd/1", [append, raw, binary]),
    put(clade_input, In),
    put(clade_output, Out),
    Nonce = clade_line(),
    clade_loop(clade_number(), Nonce),
    clade_send(Nonce, [<<".">>]),
    halt(0).
clade_loop(0, _) -> ok;
clade_loop(N, Nonce) ->
    [@VALUES] = [clade_read(T) || T <- @PARAMETERS],
    Said =
        try clade_write(@CALL)
        catch C:R ->
            Text = clade_escape(unicode:characters_to_binary(io_lib:format("~p ~0p", [C, R]))),
            [[<<"e">>, binary:part(Text, 0, min(300, byte_size(Text)))]]
        end,
    clade_send(Nonce, Said),
    clade_loop(N - 1, Nonce).
`;
