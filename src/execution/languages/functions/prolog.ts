import { functionSupport, lineComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, pascalCase, snakeCase } from "./naming.js";
import { anyTypeName, type NestedSyntax, nestedType } from "./type-nodes.js";

const TAKEN =
  "is mod rem xor div rdiv compare append member length reverse sort msort nth0 nth1 last sumlist write print format atom number string list call halt assert retract consult apply once ignore between succ plus char_type";

const literal = literalIn({
  none: () => "none",
  boolean: String,
  integer: String,
  float: (text) => text,
  string: doubleQuoted,
  list: (items) => `[${items.join(", ")}]`,
  set: (items) => `[${items.join(", ")}]`,
  map: (entries) =>
    `[${entries.map(([key, value]) => `${key}-${value.startsWith("-") ? `(${value})` : value}`).join(", ")}]`,
});

/**
 * Prolog: a predicate whose last argument is the result. Texts are strings, tuples and sets lists, maps lists of pairs,
 * and what is missing is the atom `none`.
 */
export const prologFunctions = functionSupport({
  integerBits: Number.POSITIVE_INFINITY,
  functionName: avoiding(TAKEN, snakeCase),
  parameterName: avoiding("Result", pascalCase),
  type: anyTypeName,
  literal,
  call: (name, values) => `${name}(${[...values, "Result"].join(", ")})`,
  comment: lineComment("%"),
  open: ({ name, parameters }, comment) =>
    `${comment}${name}(${[...parameters.map((one) => one.name), "Result"].join(", ")}) :-\n`,
  body: (expression) => `    Result = ${expression}.\n`,
  stopSequences: ["\n%", "\n:- "],
  driver: (program, { name, types }) => {
    const parameters = `[${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(", ")}]`;
    const own = program.replace(/^:-\s*(initialization|module)\([^\n]*\)\.\s*$/gm, "");
    const main = DRIVER.replace("$parameters", () => parameters)
      .replace("$returns", () => nestedType(types.returns, SYNTAX))
      .replace("$name", () => name);
    return `:- encoding(utf8).\n${own}\n${main}`;
  },
});

const SYNTAX: NestedSyntax = { name: (kind) => kind, list: (parts) => `[${parts.join(", ")}]` };

/** A predicate that fails has no value: that is said as an error. */
const DRIVER = String.raw`
clade_line(Line) :- read_line_to_string(user_input, Line).
clade_count(N) :- clade_line(Line), number_string(N, Line).
clade_text(Line, Text) :- string_codes(Line, Codes), clade_plain(Codes, Plain), string_codes(Text, Plain).
clade_plain([], []).
clade_plain([0'\\, C | Rest], [D | Out]) :- !, clade_letter(C, D), clade_plain(Rest, Out).
clade_plain([C | Rest], [C | Out]) :- clade_plain(Rest, Out).
clade_letter(0'n, 10) :- !.
clade_letter(0'r, 13) :- !.
clade_letter(C, C).
clade_real("inf", V) :- !, V is inf.
clade_real("-inf", V) :- !, V is -inf.
clade_real("nan", V) :- !, V is nan.
clade_real(Line, V) :- number_string(N, Line), V is float(N).
clade_many(0, _, []) :- !.
clade_many(N, Type, [V | Rest]) :- clade_read(Type, V), M is N - 1, clade_many(M, Type, Rest).
clade_pairs(0, _, _, []) :- !.
clade_pairs(N, K, T, [Key-V | Rest]) :- clade_read(K, Key), clade_read(T, V), M is N - 1, clade_pairs(M, K, T, Rest).
clade_all([], []).
clade_all([Type | Types], [V | Rest]) :- clade_read(Type, V), clade_all(Types, Rest).
clade_read([integer], V) :- !, clade_count(V).
clade_read([float], V) :- !, clade_line(Line), clade_real(Line, V).
clade_read([boolean], V) :- !, clade_line(Line), ( Line == "1" -> V = true ; V = false ).
clade_read([string], V) :- !, clade_line(Line), clade_text(Line, V).
clade_read([none], none) :- !, clade_line(_).
clade_read([list, Type], V) :- !, clade_count(N), clade_many(N, Type, V).
clade_read([set, Type], V) :- !, clade_count(N), clade_many(N, Type, V).
clade_read([tuple, Types], V) :- !, clade_all(Types, V).
clade_read([map, K, T], V) :- !, clade_count(N), clade_pairs(N, K, T, V).
clade_read([optional, Type], V) :- !, clade_line(Line), ( Line == "1" -> clade_read(Type, V) ; V = none ).
clade_read(_, V) :- clade_line(Line), sub_string(Line, 0, 1, _, Tag), sub_string(Line, 1, _, 0, Rest), clade_tagged(Tag, Rest, V).
clade_tagged("n", _, none) :- !.
clade_tagged("b", "1", true) :- !.
clade_tagged("b", _, false) :- !.
clade_tagged("i", Rest, V) :- !, number_string(V, Rest).
clade_tagged("f", Rest, V) :- !, clade_real(Rest, V).
clade_tagged("s", Rest, V) :- !, clade_text(Rest, V).
clade_tagged("d", Rest, V) :- !, number_string(N, Rest), clade_pairs(N, [any], [any], V).
clade_tagged(_, Rest, V) :- number_string(N, Rest), clade_many(N, [any], V).
clade_say(Format, Values) :- nb_getval(clade_nonce, Nonce), write(Nonce), format(Format, Values), nl.
clade_escape(Text, Said) :- string_codes(Text, Codes), clade_escaped(Codes, Out), string_codes(Said, Out).
clade_escaped([], []).
clade_escaped([0'\\ | Rest], [0'\\, 0'\\ | Out]) :- !, clade_escaped(Rest, Out).
clade_escaped([10 | Rest], [0'\\, 0'n | Out]) :- !, clade_escaped(Rest, Out).
clade_escaped([13 | Rest], [0'\\, 0'r | Out]) :- !, clade_escaped(Rest, Out).
clade_escaped([C | Rest], [C | Out]) :- clade_escaped(Rest, Out).
clade_write(_, V) :- var(V), !, throw(error(instantiation_error, result)).
clade_write([optional, _], none) :- !, clade_say("n", []).
clade_write([optional, Type], V) :- !, clade_write(Type, V).
clade_write([none], _) :- !, clade_say("n", []).
clade_write([string], V) :- atom(V), V \== [], !, clade_string(V).
clade_write([tuple, Types], V) :- clade_places(V, Items), !, length(Items, N), clade_say("t~d", [N]), clade_each(Types, Items).
clade_write([map, K, T], V) :- clade_entries(V, Pairs), !, length(Pairs, N), clade_say("d~d", [N]), clade_entry(K, T, Pairs).
clade_write([set, Type], V) :- is_list(V), !, length(V, N), clade_say("S~d", [N]), clade_same(Type, V).
clade_write([list, Type], V) :- is_list(V), !, length(V, N), clade_say("l~d", [N]), clade_same(Type, V).
clade_write(_, V) :- integer(V), !, clade_say("i~d", [V]).
clade_write(_, V) :- rational(V), !, F is float(V), clade_say("f~w", [F]).
clade_write(_, V) :- float(V), !, clade_float(V).
clade_write(_, true) :- !, clade_say("b1", []).
clade_write(_, false) :- !, clade_say("b0", []).
clade_write(_, none) :- !, clade_say("n", []).
clade_write(_, V) :- string(V), !, clade_string(V).
clade_write(_, V) :- atom(V), V \== [], !, clade_string(V).
clade_write(_, V) :- is_list(V), !, length(V, N), clade_say("l~d", [N]), clade_same([any], V).
clade_write(_, V) :- is_assoc(V), !, clade_write([map, [any], [any]], V).
clade_write(_, V) :- clade_places(V, Items), !, clade_write([any], Items).
clade_write(_, V) :- throw(error(type_error(value, V), result)).
clade_string(V) :- clade_escape(V, Said), clade_say("s~w", [Said]).
clade_float(V) :- float_class(V, nan), !, clade_say("fnan", []).
clade_float(V) :- float_class(V, infinite), !, ( V > 0 -> clade_say("finf", []) ; clade_say("f-inf", []) ).
clade_float(V) :- clade_say("f~w", [V]).
clade_places(V, V) :- is_list(V), !.
clade_places(A-B, [A, B]) :- !.
clade_places((A, B), [A | Rest]) :- !, ( nonvar(B), B = (_, _) -> clade_places(B, Rest) ; Rest = [B] ).
clade_places(V, Items) :- compound(V), V =.. [_ | Items].
clade_entries(V, V) :- is_list(V), !.
clade_entries(V, Pairs) :- is_dict(V), !, dict_pairs(V, _, Pairs).
clade_entries(V, Pairs) :- is_assoc(V), assoc_to_list(V, Pairs).
clade_entry(_, _, []).
clade_entry(K, T, [Key-V | Rest]) :- clade_write(K, Key), clade_write(T, V), clade_entry(K, T, Rest).
clade_same(_, []).
clade_same(Type, [V | Rest]) :- clade_write(Type, V), clade_same(Type, Rest).
clade_each(_, []).
clade_each([], [V | Rest]) :- clade_write([any], V), clade_each([], Rest).
clade_each([Type | Types], [V | Rest]) :- clade_write(Type, V), clade_each(Types, Rest).
clade_problem(E) :-
    format(string(Text), "~p", [E]), clade_escape(Text, Said),
    string_length(Said, Length), Kept is min(300, Length), sub_string(Said, 0, Kept, _, Short), clade_say("e~w", [Short]).
clade_answer(Values) :-
    append(Values, [Result], Arguments), Goal =.. [$name | Arguments],
    ( catch(once(Goal), E, true) -> true ; E = failed ),
    nl,
    ( nonvar(E) -> clade_problem(E)
    ; with_output_to(string(Value), catch(clade_write($returns, Result), P, true)),
      ( nonvar(P) -> clade_problem(P) ; write(Value) ) ).
clade_calls(0) :- !.
clade_calls(N) :-
    ( clade_all($parameters, Values), clade_answer(Values), flush_output, fail ; true ),
    M is N - 1, clade_calls(M).
clade_main :-
    set_stream(user_input, encoding(utf8)), set_stream(user_input, newline(posix)), set_stream(user_output, encoding(utf8)),
    clade_line(Nonce), nb_setval(clade_nonce, Nonce),
    clade_count(N), clade_calls(N),
    clade_say(".", []), flush_output, halt(0).
:- initialization(clade_main).
`;
