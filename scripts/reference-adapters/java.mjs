// Part of scripts/reference-adapters.mjs.
import { listed, spelled } from "./signature.mjs";

/** Java: their class beside ours, called by reflection; Optional and widths are turned by value. */
export function javaProgram({ functions, signature, theirs, solution }) {
  const { name, parameters, returns } = spelled({ functions, signature });
  const imports = [...solution.matchAll(/^import [^;]+;/gm)].map(([line]) => line);
  const declared = listed(parameters, (one) => `${one.type} ${one.name}`);
  const values = [`"${theirs}"`, ...parameters.map((one) => one.name)].join(", ");
  const result = javaResult(signature.returns, returns, `Adapter.call(${values})`);
  return `import java.util.*;
import java.util.stream.*;
${imports.join("\n")}
class Problem {
    @SuppressWarnings("unchecked")
    public static ${returns} ${name}(${declared}) { return ${result}; }
}
${JAVA}
${solution.replace(/^import [^;]+;/gm, "")}`;
}

function javaResult(type, name, value) {
  if (type.kind === "integer" && type.size === "plain") return `Math.toIntExact(((Number) ${value}).longValue())`;
  if (type.kind === "integer" && type.size === "wide") return `((Number) ${value}).longValue()`;
  if (type.kind === "float") return `((Number) ${value}).doubleValue()`;
  if (type.kind === "boolean") return `(Boolean) ${value}`;
  if (type.kind === "string") return `String.valueOf(${value})`;
  return `(${name}) (Object) ${value}`;
}

const JAVA = String.raw`
class Adapter {
    static Object call(String name, Object... given) {
        for (var method : Solution.class.getDeclaredMethods()) {
            if (!method.getName().equals(name) || method.getParameterCount() != given.length) continue;
            Object[] values = new Object[given.length];
            for (int i = 0; i < given.length; i++) values[i] = turned(given[i], method.getGenericParameterTypes()[i]);
            try {
                method.setAccessible(true);
                return plain(method.invoke(new Solution(), values));
            } catch (java.lang.reflect.InvocationTargetException error) {
                throw error.getCause() instanceof RuntimeException cause ? cause : new RuntimeException(String.valueOf(error.getCause()));
            } catch (IllegalAccessException error) {
                throw new RuntimeException(error);
            }
        }
        throw new RuntimeException("there is no such method");
    }
    static Object turned(Object value, java.lang.reflect.Type type) {
        if (value instanceof Number number) {
            if (type == int.class || type == Integer.class) return Math.toIntExact(number.longValue());
            if (type == long.class || type == Long.class) return number.longValue();
            if (type == double.class || type == Double.class) return number.doubleValue();
            if (type == float.class || type == Float.class) return number.floatValue();
        }
        var inner = type instanceof java.lang.reflect.ParameterizedType known ? known.getActualTypeArguments() : null;
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            for (Object item : list) all.add(turned(item, inner == null ? Object.class : inner[0]));
            return all;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> all = new LinkedHashMap<>();
            map.forEach((key, item) -> all.put(turned(key, inner == null ? Object.class : inner[0]), turned(item, inner == null ? Object.class : inner[1])));
            return all;
        }
        return value;
    }
    static Object plain(Object value) {
        if (value instanceof Optional<?> optional) return plain(optional.orElse(null));
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            for (Object item : list) all.add(plain(item));
            return all;
        }
        return value;
    }
}
`;
