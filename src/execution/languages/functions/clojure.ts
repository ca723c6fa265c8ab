import { functionSupport } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, kebabCase } from "./naming.js";
import { anyTypeName, type NestedSyntax, nestedType } from "./type-nodes.js";

const CORE =
  "def defn fn if let loop recur do quote var throw try catch nil true false compare max min sort count filter map reduce replace range first last rest next list vector hash set find get add sum-product intersection common unique encrypt search str format name type test";

/** Clojure. Lists and tuples are vectors. */
export const clojureFunctions = functionSupport({
  textUnit: "utf-16",
  functionName: kebabCase,
  parameterName: avoiding(CORE, kebabCase),
  type: anyTypeName,
  literal: literalIn({
    none: () => "nil",
    boolean: String,
    integer: String,
    float: (text) => text,
    string: doubleQuoted,
    list: (items) => `[${items.join(" ")}]`,
    set: (items) => `#{${items.join(" ")}}`,
    map: (entries) => `{${entries.map(([key, value]) => `${key} ${value}`).join(", ")}}`,
  }),
  call: (name, values) => `(${[name, ...values].join(" ")})`,
  comment: (lines) => `  "${lines.join("\n  ").replace(/["\\]/g, "\\$&")}"\n`,
  open: ({ name, parameters }, comment) =>
    `(defn ${name}\n${comment}  [${parameters.map((one) => one.name).join(" ")}]\n`,
  body: (expression) => `  ${expression})\n`,
  stopSequences: ["\n(defn", "\n;", "\n(println", "\n(def "],
  driver: (program, { name, types }) => {
    const parameters = `[${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(" ")}]`;
    return `${program}\n${DRIVER.replace("$parameters", () => parameters).replace("$name", () => name)}`;
  },
});

const SYNTAX: NestedSyntax = { name: (kind) => `:${kind}`, list: (parts) => `[${parts.join(" ")}]` };

const DRIVER = String.raw`
(let [subject (fn [values] (apply $name values))
      input (java.io.BufferedReader. (java.io.InputStreamReader. System/in "UTF-8"))
      stream (java.io.FileOutputStream. java.io.FileDescriptor/out)
      line (fn [] (.readLine input))
      number (fn [] (Long/parseLong (line)))
      text (fn [s] (clojure.string/replace s #"\\(.)" (fn [[_ c]] (case c "n" "\n" "r" "\r" c))))
      real (fn [s] (case s "inf" Double/POSITIVE_INFINITY "-inf" Double/NEGATIVE_INFINITY "nan" Double/NaN (Double/parseDouble s)))
      many (fn [n item] (vec (doall (repeatedly n item))))
      any (fn any []
            (let [said (line) left (subs said 1)]
              (case (first said)
                \n nil
                \b (= left "1")
                \i (Long/parseLong left)
                \f (real left)
                \s (text left)
                \d (into {} (many (Long/parseLong left) (fn [] (let [k (any)] [k (any)]))))
                \S (set (many (Long/parseLong left) any))
                (many (Long/parseLong left) any))))
      read (fn read [t]
             (case (first t)
               :integer (number)
               :float (real (line))
               :boolean (= (line) "1")
               :string (text (line))
               :none (do (line) nil)
               :list (many (number) (fn [] (read (second t))))
               :set (set (many (number) (fn [] (read (second t)))))
               :tuple (mapv read (second t))
               :map (into {} (many (number) (fn [] (let [k (read (second t))] [k (read (nth t 2))]))))
               :optional (when (= (line) "1") (read (second t)))
               (any)))
      escape (fn [s] (-> s (clojure.string/replace "\\" "\\\\") (clojure.string/replace "\n" "\\n") (clojure.string/replace "\r" "\\r")))
      write (fn write [value out]
              (cond
                (nil? value) (conj out "n")
                (boolean? value) (conj out (if value "b1" "b0"))
                (integer? value) (conj out (str "i" value))
                (ratio? value) (conj out (str "f" (double value)))
                (number? value) (conj out (str "f" value))
                (or (string? value) (char? value)) (conj out (str "s" (escape (str value))))
                (keyword? value) (conj out (str "s" (escape (name value))))
                (map? value) (reduce (fn [o [k v]] (write v (write k o))) (conj out (str "d" (count value))) value)
                (set? value) (reduce (fn [o v] (write v o)) (conj out (str "S" (count value))) value)
                (or (sequential? value) (instance? java.util.Collection value) (.isArray (class value)))
                (let [items (vec value)] (reduce (fn [o v] (write v o)) (conj out (str "l" (count items))) items))
                :else (throw (IllegalStateException. (str "returned a " (class value))))))
      nonce (line)
      send (fn [lines]
             (flush)
             (.write stream (.getBytes (str "\n" (apply str (map (fn [s] (str nonce s "\n")) lines))) "UTF-8")))]
  (dotimes [_ (number)]
    (let [values (mapv read $parameters)]
      (send (try (write (subject values) [])
                 (catch Throwable error
                   (let [said (escape (str error))] [(str "e" (subs said 0 (min 300 (count said))))]))))))
  (send ["."])
  (System/exit 0))
`;
