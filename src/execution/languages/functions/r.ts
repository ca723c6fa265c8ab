import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import { type NestedSyntax, nestedType } from "./type-nodes.js";

const RESERVED =
  "if else repeat while function for in next break TRUE FALSE NULL Inf NaN NA c list max min sum sort order rev length unique round names q t";

/** R. Lists of plain values are vectors, all others lists; integers are numbers, as in what people write. */
export const rFunctions = functionSupport({
  integerBits: 53,
  functionName: avoiding(RESERVED, snakeCase),
  parameterName: avoiding(RESERVED, snakeCase),
  type: typeName,
  literal: literalIn({
    none: () => "NULL",
    boolean: (value) => (value ? "TRUE" : "FALSE"),
    integer: String,
    float: (text) => text,
    string: doubleQuoted,
    list: (items, type) => `${isVector(type) ? "c" : "list"}(${items.join(", ")})`,
    tuple: (items, type) => `${isVector(type) ? "c" : "list"}(${items.join(", ")})`,
    map: (entries) =>
      `list(${entries.map(([key, value]) => `${key.startsWith('"') ? key : `"${key}"`} = ${value}`).join(", ")})`,
  }),
  comment: lineComment("#"),
  open: ({ name, parameters }, comment) =>
    `${comment}${name} <- function(${parameters.map((one) => one.name).join(", ")}) {\n`,
  body: (expression) => `  ${expression}\n}\n`,
  stopSequences: ["\n#", "\nprint(", "\nlibrary("],
  driver: (program, { name, types }) => {
    const parameters = `list(${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(", ")})`;
    const main = DRIVER.replace("$PARAMETERS", () => parameters)
      .replace("$RETURNS", () => nestedType(types.returns, SYNTAX))
      .replace("$NAME", () => name);
    return `${program}\n${main}`;
  },
});

const SYNTAX: NestedSyntax = { name: (kind) => `"${kind}"`, list: (parts) => `list(${parts.join(", ")})` };

const PLAIN = ["integer", "float", "string", "boolean"];

function isVector(type: FunctionType): boolean {
  if (type.kind === "list") return PLAIN.includes(type.item.kind);
  return (
    type.kind === "tuple" &&
    new Set(type.items.map(({ kind }) => kind)).size === 1 &&
    PLAIN.includes(type.items[0]?.kind ?? "")
  );
}

function typeName(type: FunctionType): string {
  if (type.kind === "integer" && type.size === "big") throw new Inexpressible("integers beyond 64 bits");
  if (type.kind === "set") throw new Inexpressible("sets");
  for (const inner of "items" in type ? type.items : "item" in type ? [type.item] : []) typeName(inner);
  if (type.kind === "map" && !["string", "integer"].includes(type.key.kind))
    throw new Inexpressible("maps with other keys than texts");
  return type.kind;
}

const DRIVER = String.raw`
local({
  lines <- readLines(file("stdin"), warn = FALSE, encoding = "UTF-8")
  at <- 0
  line <- function() { at <<- at + 1; lines[[at]] }
  plain <- c("integer", "float", "string", "boolean")
  text <- function(s) {
    if (!grepl("\\", s, fixed = TRUE)) return(s)
    chars <- strsplit(s, "", fixed = TRUE)[[1]]
    out <- character(0)
    i <- 1
    while (i <= length(chars)) {
      ch <- chars[[i]]
      if (ch == "\\") { i <- i + 1; ch <- switch(chars[[i]], n = "\n", r = "\r", chars[[i]]) }
      out[[length(out) + 1]] <- ch
      i <- i + 1
    }
    paste(out, collapse = "")
  }
  real <- function(s) switch(s, inf = Inf, "-inf" = -Inf, nan = NaN, as.numeric(s))
  vector_of <- function(kind, items)
    if (length(items) > 0) unlist(items) else switch(kind, string = character(0), boolean = logical(0), numeric(0))
  any_value <- function() {
    said <- line(); tag <- substr(said, 1, 1); rest <- substring(said, 2)
    if (tag == "n") return(NULL)
    if (tag == "b") return(rest == "1")
    if (tag == "i" || tag == "f") return(real(rest))
    if (tag == "s") return(text(rest))
    n <- as.integer(rest)
    if (tag == "d") {
      all <- list(); keys <- character(0)
      for (i in seq_len(n)) { keys[[i]] <- as.character(any_value()); all[i] <- list(any_value()) }
      names(all) <- keys
      return(all)
    }
    lapply(seq_len(n), function(i) any_value())
  }
  read <- function(t) {
    kind <- t[[1]]
    if (kind == "integer") return(as.numeric(line()))
    if (kind == "float") return(real(line()))
    if (kind == "boolean") return(line() == "1")
    if (kind == "string") return(text(line()))
    if (kind == "none") { line(); return(NULL) }
    if (kind == "list") {
      items <- lapply(seq_len(as.integer(line())), function(i) read(t[[2]]))
      return(if (t[[2]][[1]] %in% plain) vector_of(t[[2]][[1]], items) else items)
    }
    if (kind == "tuple") {
      items <- lapply(t[[2]], read)
      kinds <- unique(vapply(t[[2]], function(one) one[[1]], ""))
      return(if (length(kinds) == 1 && kinds %in% plain) unlist(items) else items)
    }
    if (kind == "map") {
      all <- list(); keys <- character(0)
      for (i in seq_len(as.integer(line()))) { keys[[i]] <- as.character(read(t[[2]])); all[i] <- list(read(t[[3]])) }
      names(all) <- keys
      return(all)
    }
    if (kind == "optional") return(if (line() == "1") read(t[[2]]) else NULL)
    any_value()
  }
  out <- character(0)
  say <- function(s) out[[length(out) + 1]] <<- paste0(nonce, s)
  escape <- function(s) gsub("\r", "\\r", gsub("\n", "\\n", gsub("\\", "\\\\", s, fixed = TRUE), fixed = TRUE), fixed = TRUE)
  number <- function(v) {
    if (is.nan(v)) "fnan" else if (is.infinite(v)) (if (v > 0) "finf" else "f-inf")
    else if (v == trunc(v) && abs(v) < 1e15) sprintf("i%.0f", v) else sprintf("f%.17g", v)
  }
  write_value <- function(v, t) {
    kind <- if (is.null(t)) "any" else t[[1]]
    if (kind == "optional") {
      if (is.null(v) || (length(v) == 1 && is.atomic(v) && is.na(v) && !is.nan(v))) return(say("n"))
      return(write_value(v, t[[2]]))
    }
    if (kind == "list") {
      say(paste0("l", length(v)))
      for (i in seq_along(v)) write_value(v[[i]], t[[2]])
    } else if (kind == "tuple") {
      say(paste0("l", length(v)))
      for (i in seq_along(v)) write_value(v[[i]], if (i <= length(t[[2]])) t[[2]][[i]])
    } else if (kind == "map") {
      say(paste0("d", length(v)))
      for (i in seq_along(v)) {
        key <- names(v)[[i]]
        say(if (t[[2]][[1]] == "integer") paste0("i", key) else paste0("s", escape(key)))
        write_value(v[[i]], t[[3]])
      }
    } else if (is.null(v)) say("n")
    else if (is.list(v) || length(v) != 1) {
      if (!is.null(names(v))) return(write_value(as.list(v), list("map", list("string"), NULL)))
      say(paste0("l", length(v)))
      for (i in seq_along(v)) write_value(v[[i]], NULL)
    } else if (is.logical(v)) say(if (is.na(v)) "n" else if (v) "b1" else "b0")
    else if (is.numeric(v)) say(number(v))
    else say(paste0("s", escape(as.character(v))))
  }
  nonce <- line()
  parameters <- $PARAMETERS
  returns <- $RETURNS
  for (call_number in seq_len(as.integer(line()))) {
    values <- lapply(parameters, read)
    tryCatch({
      result <- do.call($NAME, values, quote = TRUE)
      out <- character(0)
      write_value(result, returns)
    }, error = function(problem) {
      out <<- character(0)
      say(paste0("e", substr(escape(conditionMessage(problem)), 1, 300)))
    })
    cat("", out, sep = "\n")
    cat("\n")
  }
  cat(nonce, ".\n", sep = "")
})
`;
