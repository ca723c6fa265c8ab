import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment, type SpelledSignature } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import { containsKind } from "./type-nodes.js";

const PRELUDE =
  "case class data default deriving do else foreign if import in infix infixl infixr instance let module newtype of then type where _ main all and any break compare const curry cycle div drop elem filter flip fst gcd id init last lcm length lex lines lookup map max maximum min minimum mod not null odd even or print product quot read rem repeat replicate reverse round scanl sequence show sin splitAt sqrt subtract sum tail take until unwords words zip zip3 zipWith truncate floor ceiling abs add negate signum";

/** What the imported modules export beside: a function of such a name would be ambiguous where it is called. */
const IMPORTED =
  "intersperse intercalate transpose subsequences permutations foldl' mapAccumL mapAccumR unfoldr span dropWhileEnd stripPrefix group inits tails isPrefixOf isSuffixOf isInfixOf isSubsequenceOf lookup find filter partition elemIndex elemIndices findIndex findIndices nub delete insert union intersect sort sortOn sortBy insertBy maximumBy minimumBy nubBy deleteBy groupBy unionBy genericLength genericTake genericDrop uncons singleton toUpper toLower isDigit isAlpha isUpper isLower isSpace isControl isLetter isAlphaNum digitToInt intToDigit ord chr foldr foldl foldr1 foldl1 scanr scanl1 scanr1 iterate concat concatMap notElem takeWhile dropWhile unzip unzip3 zipWith3 head unlines";

/** Haskell with the libraries of GHC. */
export const haskellFunctions = functionSupport({
  functionName: avoiding(`${PRELUDE} ${IMPORTED}`, camelCase),
  parameterName: avoiding(PRELUDE, camelCase),
  type: (type) => typeName(type),
  literal: literalIn({
    none: (type) => (type.kind === "none" ? "()" : "Nothing"),
    some: (item) => (/^[\w"[({]/.test(item) && !/ /.test(item) ? `Just ${item}` : `Just (${item})`),
    boolean: (value) => (value ? "True" : "False"),
    integer: (value) => (value < 0n ? `(${value})` : String(value)),
    float: (text) => (text.startsWith("-") ? `(${text})` : text),
    string: doubleQuoted,
    list: (items) => `[${items.join(", ")}]`,
    tuple: (items) => `(${items.join(", ")})`,
    set: (items) => `Set.fromList [${items.join(", ")}]`,
    map: (entries) => `Map.fromList [${entries.map(([key, value]) => `(${key}, ${value})`).join(", ")}]`,
  }),
  call: (name, values) => [name, ...values.map((one) => (/^[\w.]+ /.test(one) ? `(${one})` : one))].join(" "),
  header: "import Data.Char\nimport Data.List\nimport qualified Data.Map as Map\nimport qualified Data.Set as Set\n\n",
  comment: lineComment("--"),
  open: ({ name, parameters, returns }, comment) =>
    `${comment}${name} :: ${[...parameters.map((one) => one.type), returns].join(" -> ")}\n${[name, ...parameters.map((one) => one.name)].join(" ")} =`,
  body: (expression) => ` ${expression}\n`,
  stopSequences: ["\n--", "\nmain ", "\nimport ", "\n\n\n"],
  driver,
});

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "Bool";
    case "integer":
      return type.size === "big" ? "Integer" : "Int";
    case "float":
      return "Double";
    case "string":
      return "String";
    case "none":
      return "()";
    case "list":
      return `[${typeName(type.item)}]`;
    case "set":
      return `Set.Set ${inParentheses(type.item)}`;
    case "map":
      return `Map.Map ${inParentheses(type.key)} ${inParentheses(type.value)}`;
    case "tuple":
      if (type.items.length === 1) throw new Inexpressible("tuples of one value");
      if (type.items.length > 7) throw new Inexpressible("tuples of more than seven values");
      return `(${type.items.map(typeName).join(", ")})`;
    case "optional":
      return `Maybe ${inParentheses(type.item)}`;
    case "any":
      throw new Inexpressible("values of several types in one place");
    default:
      return type satisfies never;
  }
}

function inParentheses(type: FunctionType): string {
  const name = typeName(type);
  return name.includes(" ") && !/^[[(]/.test(name) ? `(${name})` : name;
}

function driver(program: string, { name, types }: SpelledSignature): string {
  const pragmas = program.match(/^\{-# LANGUAGE[\s\S]*?#-\}/gm) ?? [];
  const own = program
    .replace(/^\{-# LANGUAGE[\s\S]*?#-\}/gm, "")
    .replace(/^module\s+[\w.]+\s*(\([\s\S]*?\)\s*)?where/m, "")
    .replace(/^main\b(?=\s*(::|=))/gm, "programMain");
  const names = types.parameters.map((_, index) => `v${index}`);
  const reads = types.parameters.map(({ type }, index) => `v${index} <- cladeRead :: IO ${inParentheses(type)}`);
  const call = [name, ...names].join(" ");
  const main = DRIVER.replace("$reads", () => [...reads, ""].join("\n    ").trimEnd() || "return ()").replace(
    "$call",
    () => call,
  );
  const tuples = [types.returns, ...types.parameters.map(({ type }) => type)].some((type) =>
    containsKind(type, "tuple"),
  );
  return `${pragmas.join("\n")}
{-# LANGUAGE FlexibleInstances, ScopedTypeVariables #-}
module Main (main) where
import qualified Control.Exception as Clade
import qualified Control.Monad as Clade
import qualified Data.Map as CladeMap
import qualified Data.Set as CladeSet
import qualified System.IO as Clade
${own}
${main}${tuples ? TUPLES : ""}`;
}

/** Names that an import of the program could hide are the Prelude's, which none imports otherwise. */
const DRIVER = String.raw`
class CladeValue a where
  cladeRead :: IO a
  cladeWrite :: a -> [String] -> [String]

cladeLine :: IO String
cladeLine = Clade.hGetLine Clade.stdin

cladeText :: String -> String
cladeText ('\\' : 'n' : rest) = '\n' : cladeText rest
cladeText ('\\' : 'r' : rest) = '\r' : cladeText rest
cladeText ('\\' : c : rest) = c : cladeText rest
cladeText (c : rest) = c : cladeText rest
cladeText [] = []

cladeEscape :: String -> String
cladeEscape = Prelude.concatMap (\c -> case c of { '\\' -> "\\\\"; '\n' -> "\\n"; '\r' -> "\\r"; _ -> [c] })

cladeReal :: String -> Double
cladeReal "inf" = 1 / 0
cladeReal "-inf" = -1 / 0
cladeReal "nan" = 0 / 0
cladeReal ('-' : rest) = Prelude.negate (cladeReal rest)
cladeReal s = case Prelude.span (Prelude./= 'e') s of
  (digits, power) -> Prelude.read (if '.' ${"`Prelude.elem`"} digits then s else digits Prelude.++ ".0" Prelude.++ power)

cladeMany :: CladeValue a => IO [a]
cladeMany = do { n <- cladeLine; Clade.replicateM (Prelude.read n) cladeRead }

cladeItems :: CladeValue a => String -> [a] -> [String] -> [String]
cladeItems tag items rest = (tag Prelude.++ Prelude.show (Prelude.length items)) : Prelude.foldr cladeWrite rest items

instance CladeValue Bool where
  cladeRead = fmap (Prelude.== "1") cladeLine
  cladeWrite v rest = (if v then "b1" else "b0") : rest
instance CladeValue Int where
  cladeRead = fmap Prelude.read cladeLine
  cladeWrite v rest = ('i' : Prelude.show v) : rest
instance CladeValue Integer where
  cladeRead = fmap Prelude.read cladeLine
  cladeWrite v rest = ('i' : Prelude.show v) : rest
instance CladeValue Double where
  cladeRead = fmap cladeReal cladeLine
  cladeWrite v rest = ('f' : Prelude.show v) : rest
instance CladeValue () where
  cladeRead = fmap (Prelude.const ()) cladeLine
  cladeWrite _ rest = "n" : rest
instance {-# OVERLAPPING #-} CladeValue [Char] where
  cladeRead = fmap cladeText cladeLine
  cladeWrite v rest = ('s' : cladeEscape v) : rest
instance CladeValue a => CladeValue [a] where
  cladeRead = cladeMany
  cladeWrite = cladeItems "l"
instance CladeValue a => CladeValue (Maybe a) where
  cladeRead = do { s <- cladeLine; if s Prelude.== "0" then return Nothing else fmap Just cladeRead }
  cladeWrite Nothing rest = "n" : rest
  cladeWrite (Just v) rest = cladeWrite v rest
instance (Ord a, CladeValue a) => CladeValue (CladeSet.Set a) where
  cladeRead = fmap CladeSet.fromList cladeMany
  cladeWrite v = cladeItems "S" (CladeSet.toList v)
instance (Ord k, CladeValue k, CladeValue v) => CladeValue (CladeMap.Map k v) where
  cladeRead = do { n <- cladeLine; fmap CladeMap.fromList (Clade.replicateM (Prelude.read n) (do { k <- cladeRead; v <- cladeRead; return (k, v) })) }
  cladeWrite m rest = ('d' : Prelude.show (CladeMap.size m)) : Prelude.foldr (\(k, v) r -> cladeWrite k (cladeWrite v r)) rest (CladeMap.toList m)

main :: IO ()
main = do
  Clade.hSetEncoding Clade.stdin Clade.utf8
  Clade.hSetEncoding Clade.stdout Clade.utf8
  Clade.hSetNewlineMode Clade.stdin Clade.noNewlineTranslation
  nonce <- cladeLine
  count <- fmap Prelude.read cladeLine :: IO Int
  Clade.replicateM_ count $ do
    $reads
    said <- Clade.try (do { let { out = cladeWrite ($call) [] }; _ <- Clade.evaluate (Prelude.length (Prelude.concat out)); return out })
    let out = case said of
          Right good -> good
          Left (problem :: Clade.SomeException) -> ['e' : Prelude.take 300 (cladeEscape (Prelude.show problem))]
    Clade.hPutStr Clade.stdout ('\n' : Prelude.concatMap (\one -> nonce Prelude.++ one Prelude.++ "\n") out)
    Clade.hFlush Clade.stdout
  Clade.hPutStr Clade.stdout (nonce Prelude.++ ".\n")
  Clade.hFlush Clade.stdout
`;

const TUPLES = [2, 3, 4, 5, 6, 7]
  .map((length) => {
    const names = Array.from({ length }, (_, index) => `a${index}`);
    return `instance (${names.map((one) => `CladeValue ${one}`).join(", ")}) => CladeValue (${names.join(", ")}) where
  cladeRead = do { ${names.map((one) => `${one} <- cladeRead; `).join("")}return (${names.join(", ")}) }
  cladeWrite (${names.join(", ")}) rest = "t${length}" : ${names.map((one) => `cladeWrite ${one} (`).join("")}rest${")".repeat(length)}
`;
  })
  .join("");
