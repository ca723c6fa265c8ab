// Part of scripts/reference-adapters.mjs.
import { listed, spelled } from "./signature.mjs";

/** C#: theirs in a namespace, called by reflection. */
export function csharpProgram({ functions, signature, theirs, solution }) {
  const { name, parameters, returns } = spelled({ functions, signature });
  const using = [...solution.matchAll(/^\s*using [\w.]+;/gm)].map(([line]) => line.trim());
  const body = solution.replace(/^\s*using [\w.]+;/gm, "");
  const inClass = /\bclass \w+/.test(body) ? body : `class Problem {\n${body}`;
  const closing = "}\n".repeat(Math.max(0, openBraces(inClass)));
  const values = [`"${theirs}"`, `typeof(${returns})`, ...parameters.map((one) => one.name)].join(", ");
  return `${[...new Set([...CSHARP_USING, ...using])].join("\n")}
namespace Ours {
class Problem {
    public static ${returns} ${name}(${listed(parameters, (one) => `${one.type} ${one.name}`)}) {
        return (${returns})Adapter.Call(${values});
    }
}
${CSHARP}
}
namespace Theirs {
${inClass}
${closing}
}
`;
}

const CSHARP_USING = [
  "System",
  "System.Collections.Generic",
  "System.Diagnostics",
  "System.Linq",
  "System.Numerics",
  "System.Security.Cryptography",
  "System.Text",
].map((name) => `using ${name};`);

function openBraces(text) {
  const code = text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'/g, "");
  return code.split("{").length - code.split("}").length;
}

const CSHARP = String.raw`
static class Adapter {
    public static object Call(string name, Type wanted, params object[] given) {
        foreach (var type in System.Reflection.Assembly.GetExecutingAssembly().GetTypes()) {
            if (type.Namespace != "Theirs") continue;
            var flags = System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;
            foreach (var method in type.GetMethods(flags)) {
                var places = method.GetParameters();
                if (method.Name != name || places.Length != given.Length) continue;
                var values = new object[given.Length];
                for (int i = 0; i < given.Length; i++) values[i] = Turned(given[i], places[i].ParameterType);
                try { return Turned(method.Invoke(null, values), wanted); }
                catch (System.Reflection.TargetInvocationException error) { throw error.InnerException; }
            }
        }
        throw new MissingMethodException(name);
    }
    static object Turned(object value, Type type) {
        // their integers are long wherever a type does not say so
        if (value is int && type == typeof(object)) return (long)(int)value;
        bool isMixed = type == typeof(List<object>);
        if (value == null || type == typeof(object) || !isMixed && type.IsInstanceOfType(value)) return value;
        type = Nullable.GetUnderlyingType(type) ?? type;
        var inner = type.GetGenericArguments();
        if (type.FullName.StartsWith("System.Tuple") || type.FullName.StartsWith("System.ValueTuple")) {
            var places = new List<object>();
            foreach (var place in Places(value)) places.Add(Turned(place, inner[places.Count]));
            return Activator.CreateInstance(type, places.ToArray());
        }
        if (value is System.Collections.IDictionary && inner.Length == 2) {
            var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(inner));
            foreach (System.Collections.DictionaryEntry entry in (System.Collections.IDictionary)value)
                map[Turned(entry.Key, inner[0])] = Turned(entry.Value, inner[1]);
            return map;
        }
        if (value is System.Collections.IEnumerable && !(value is string)) {
            var item = type.IsArray ? type.GetElementType() : inner[0];
            var all = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item));
            foreach (var one in (System.Collections.IEnumerable)value) all.Add(Turned(one, item));
            if (!type.IsArray) return all;
            var array = Array.CreateInstance(item, all.Count);
            all.CopyTo(array, 0);
            return array;
        }
        return Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture);
    }
    static IEnumerable<object> Places(object value) {
        if (value is System.Collections.IEnumerable) {
            foreach (var one in (System.Collections.IEnumerable)value) yield return one;
            yield break;
        }
        foreach (var field in value.GetType().GetFields()) yield return field.GetValue(value);
        foreach (var property in value.GetType().GetProperties())
            if (property.Name.StartsWith("Item")) yield return property.GetValue(value, null);
    }
}
`;
