// Part of scripts/reference-adapters.mjs.
import { listed, spelled } from "./signature.mjs";

/** C++: theirs in a namespace; a conversion operator lets their parameter types decide. */
export function cppProgram({ functions, signature, theirs, solution }) {
  const { name, parameters, returns } = spelled({ functions, signature });
  const includes = [...solution.matchAll(/^#include.*$/gm)].map(([line]) => line);
  const values = listed(parameters, (one) => `adapter::From<${one.type}>{${one.name}}`);
  return `#include <bits/stdc++.h>
using namespace std;
${[...new Set(includes)].filter((line) => !line.includes("bits/stdc++.h")).join("\n")}
namespace theirs {
${solution.replace(/^#include.*$/gm, "").replace(/^int main\s*\(/gm, "int their_main(")}
}
${CPP}
${returns} ${name}(${listed(parameters, (one) => `${one.type} ${one.name}`)}) {
    return adapter::To<${returns}>::from(theirs::${theirs}(${values}));
}
`;
}

const CPP = String.raw`
namespace adapter {
template <class B> struct To {
    template <class A> static B from(const A& a) {
        if constexpr (std::is_integral_v<B> && std::is_integral_v<A> && !std::is_same_v<A, bool>) {
            if (a != (A)(B)a) throw std::out_of_range("an integer that their type does not hold");
        }
        return static_cast<B>(a);
    }
};
template <> struct To<std::string> {
    static std::string from(const std::string& a) { return a; }
    static std::string from(char a) { return std::string(1, a); }
};
template <class B> struct To<std::vector<B>> {
    template <class A> static std::vector<B> from(const A& all) {
        std::vector<B> made;
        for (const auto& item : all) made.push_back(To<B>::from(item));
        return made;
    }
};
template <class B> struct To<std::set<B>> {
    template <class A> static std::set<B> from(const A& all) {
        std::set<B> made;
        for (const auto& item : all) made.insert(To<B>::from(item));
        return made;
    }
};
template <class K, class V> struct To<std::map<K, V>> {
    template <class A> static std::map<K, V> from(const A& all) {
        std::map<K, V> made;
        for (const auto& entry : all) made[To<K>::from(entry.first)] = To<V>::from(entry.second);
        return made;
    }
};
template <class B> struct To<std::optional<B>> {
    template <class A> static std::optional<B> from(const A& a) { return To<B>::from(a); }
    template <class A> static std::optional<B> from(const std::optional<A>& a) {
        if (a) return To<B>::from(*a);
        return std::nullopt;
    }
};
template <class... B> struct To<std::tuple<B...>> {
    template <class A> static std::tuple<B...> from(const std::vector<A>& all) { return places(all, std::index_sequence_for<B...>()); }
    template <class A, size_t... I> static std::tuple<B...> places(const std::vector<A>& all, std::index_sequence<I...>) {
        if (all.size() != sizeof...(B)) throw std::out_of_range("a list of another length than the tuple");
        return std::tuple<B...>(To<B>::from(all[I])...);
    }
};
template <class A> struct From {
    const A& value;
    template <class B> operator B() const { return To<B>::from(value); }
};
}
`;
