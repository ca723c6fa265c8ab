import { erlangFunctions } from "./functions/erlang.js";
import type { Language } from "./language.js";

/** Erlang/OTP 25; the module is `main` and begins with `main/1`. */
export const erlang: Language = {
  id: "erlang",
  name: "Erlang",
  aliases: ["erl"],
  extensions: [".erl", ".hrl", ".escript"],
  tier: 1,
  toolchain: { apt: ["erlang-base"] },
  version: ["erl", "-noshell", "-eval", "io:put_chars(erlang:system_info(otp_release)), halt()."],
  sourceFile: "main.erl",
  compile: ["erlc", "+nowarn_unused_function", "main.erl"],
  run: [
    "erl",
    "+S",
    "1:1",
    "+A",
    "1",
    "-noshell",
    "-noinput",
    "-eval",
    'try main:main([]), halt(0) catch C:R:S -> io:format(standard_error, "~p ~p~n~p~n", [C, R, S]), halt(1) end',
  ],
  environment: { ERL_CRASH_DUMP_SECONDS: "0", ERL_FLAGS: "+sbwt none" },
  limits: { startCpuTimeMs: 400 },
  fences: ["erlang", "erl"],
  comment: { line: "%" },
  functions: erlangFunctions,
};
