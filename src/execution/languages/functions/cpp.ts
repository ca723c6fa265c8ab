import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, type SpelledSignature, starComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import type { SignatureNodes } from "./type-nodes.js";

const RESERVED =
  "alignas alignof and asm auto bool break case catch char class compl concept const constexpr continue decltype default delete do double else enum explicit export extern false float for friend goto if inline int long mutable namespace new not nullptr operator or private protected public register requires return short signed sizeof static struct switch template this throw true try typedef typename union unsigned using virtual void volatile while xor main string vector list map set tuple pair";

/** C++20, with the standard library in reach of its short names, as such prompts usually have it. */
export const cppFunctions = functionSupport({
  textUnit: "byte",
  functionName: avoiding(RESERVED, snakeCase),
  parameterName: avoiding(RESERVED, snakeCase),
  type: typeName,
  literal: literalIn({
    none: () => "std::nullopt",
    boolean: String,
    integer: (value, type) => (type.kind === "integer" && type.size === "wide" ? `${value}LL` : String(value)),
    float: (text) => text,
    string: (text) => `std::string(${doubleQuoted(text)})`,
    list: braced,
    set: braced,
    tuple: braced,
    map: (entries, type) =>
      braced(
        entries.map(([key, value]) => `{${key}, ${value}}`),
        type,
      ),
  }),
  header: "#include <bits/stdc++.h>\nusing namespace std;\n\n",
  comment: starComment(),
  open: ({ name, parameters, returns }, comment) =>
    `${comment}${returns} ${name}(${parameters.map((one) => `${one.type} ${one.name}`).join(", ")}) {\n`,
  body: (expression) => `    return ${expression};\n}\n`,
  stopSequences: ["\nint main", "\n#include", "\n//"],
  driver,
});

function braced(items: readonly string[], type: FunctionType): string {
  return `${typeName(type)}{${items.join(", ")}}`;
}

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "bool";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return type.size === "wide" ? "long long" : "int";
    case "float":
      return "double";
    case "string":
      return "std::string";
    case "list":
      return `std::vector<${typeName(type.item)}>`;
    case "set":
      return `std::set<${typeName(type.item)}>`;
    case "map":
      return `std::map<${typeName(type.key)}, ${typeName(type.value)}>`;
    case "tuple":
      return `std::tuple<${type.items.map(typeName).join(", ")}>`;
    case "optional":
      return `std::optional<${typeName(type.item)}>`;
    case "none":
    case "any":
      throw new Inexpressible("values of several types in one place");
    default:
      return type satisfies never;
  }
}

function driver(program: string, { name, types }: SpelledSignature, nodes: SignatureNodes): string {
  const reading = nodes.parameters.map(
    (node, index) => `auto v${index} = clade_driver::read<${typeName(node.type)}>();`,
  );
  const call = `${name}(${types.parameters.map((_, index) => `v${index}`).join(", ")})`;
  return `${program}\n${DRIVER.replace("$reading", reading.join("\n        ")).replace("$call", () => call)}`;
}

const DRIVER = String.raw`
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <vector>
#include <unistd.h>
namespace clade_driver {
std::string nonce, out;
std::string next() { std::string line; std::getline(std::cin, line); return line; }
std::string text(const std::string& line) {
    std::string made;
    for (size_t i = 0; i < line.size(); i++) {
        char c = line[i];
        if (c == '\\') { c = line[++i]; c = c == 'n' ? '\n' : c == 'r' ? '\r' : c; }
        made += c;
    }
    return made;
}
template <class T> struct Reader;
template <class T> T read() { return Reader<T>::read(); }
template <> struct Reader<bool> { static bool read() { return next() == "1"; } };
template <> struct Reader<int> { static int read() { return std::stoi(next()); } };
template <> struct Reader<long long> { static long long read() { return std::stoll(next()); } };
template <> struct Reader<double> { static double read() { return std::strtod(next().c_str(), nullptr); } };
template <> struct Reader<std::string> { static std::string read() { return text(next()); } };
template <class T> struct Reader<std::vector<T>> {
    static std::vector<T> read() {
        std::vector<T> all;
        for (int n = Reader<int>::read(); n > 0; n--) all.push_back(Reader<T>::read());
        return all;
    }
};
template <class T> struct Reader<std::set<T>> {
    static std::set<T> read() {
        std::set<T> all;
        for (int n = Reader<int>::read(); n > 0; n--) all.insert(Reader<T>::read());
        return all;
    }
};
template <class K, class V> struct Reader<std::map<K, V>> {
    static std::map<K, V> read() {
        std::map<K, V> all;
        for (int n = Reader<int>::read(); n > 0; n--) { K key = Reader<K>::read(); all[key] = Reader<V>::read(); }
        return all;
    }
};
template <class... T> struct Reader<std::tuple<T...>> {
    static std::tuple<T...> read() { return std::tuple<T...>{Reader<T>::read()...}; }
};
template <class T> struct Reader<std::optional<T>> {
    static std::optional<T> read() { if (next() == "0") return std::nullopt; return Reader<T>::read(); }
};
void say(const std::string& line) { out += nonce + line + "\n"; }
std::string escape(const std::string& value) {
    std::string made;
    for (char c : value) made += c == '\\' ? "\\\\" : c == '\n' ? "\\n" : c == '\r' ? "\\r" : std::string(1, c);
    return made;
}
void write(bool v) { say(v ? "b1" : "b0"); }
void write(char v) { say("s" + escape(std::string(1, v))); }
void write(const char* v) { say("s" + escape(v)); }
void write(const std::string& v) { say("s" + escape(v)); }
template <class T> std::enable_if_t<std::is_integral_v<T>> write(T v) { say("i" + std::to_string(v)); }
template <class T> std::enable_if_t<std::is_floating_point_v<T>> write(T v) {
    char text[64];
    std::snprintf(text, sizeof text, "%.17g", (double)v);
    say(std::string("f") + text);
}
void write(std::nullopt_t) { say("n"); }
template <class T> void write(const std::optional<T>&);
template <class A, class B> void write(const std::pair<A, B>&);
template <class... T> void write(const std::tuple<T...>&);
template <class T> auto write(const T& all) -> decltype(all.begin(), std::enable_if_t<!std::is_same_v<T, std::string>>());
template <class T> void write(const std::optional<T>& v) { if (v) write(*v); else say("n"); }
template <class A, class B> void write(const std::pair<A, B>& v) { say("t2"); write(v.first); write(v.second); }
template <class... T> void write(const std::tuple<T...>& v) {
    say("t" + std::to_string(sizeof...(T)));
    std::apply([](const auto&... item) { (write(item), ...); }, v);
}
template <class T> struct Entries : std::false_type {};
template <class K, class V, class... R> struct Entries<std::map<K, V, R...>> : std::true_type {};
template <class K, class V, class... R> struct Entries<std::unordered_map<K, V, R...>> : std::true_type {};
template <class T> struct Distinct : std::false_type {};
template <class K, class... R> struct Distinct<std::set<K, R...>> : std::true_type {};
template <class K, class... R> struct Distinct<std::unordered_set<K, R...>> : std::true_type {};
template <class T> auto write(const T& all) -> decltype(all.begin(), std::enable_if_t<!std::is_same_v<T, std::string>>()) {
    say((Entries<T>::value ? "d" : Distinct<T>::value ? "S" : "l") + std::to_string(std::distance(all.begin(), all.end())));
    if constexpr (Entries<T>::value) { for (const auto& e : all) { write(e.first); write(e.second); } }
    else if constexpr (std::is_same_v<T, std::vector<bool>>) { for (bool item : all) write(item); }
    else { for (const auto& item : all) write(item); }
}
void flush() {
    std::cout.flush();
    std::fflush(stdout);
    for (size_t done = 0; done < out.size();) {
        ssize_t n = ::write(1, out.data() + done, out.size() - done);
        if (n <= 0) std::_Exit(3);
        done += n;
    }
    out.clear();
}
}  // namespace clade_driver

int main() {
    using namespace clade_driver;
    std::ios::sync_with_stdio(false);
    nonce = next();
    for (int count = std::stoi(next()); count > 0; count--) {
        $reading
        try {
            auto result = ::$call;
            out = "\n";
            clade_driver::write(result);
        } catch (const std::exception& error) {
            out = "\n";
            say("e" + escape(std::string(error.what()).substr(0, 300)));
        } catch (...) {
            out = "\n";
            say("ean exception");
        }
        clade_driver::flush();
    }
    say(".");
    clade_driver::flush();
    std::_Exit(0);
}
`;
