// Part of scripts/reference-adapters.mjs.
import { listed, spelled } from "./signature.mjs";

/** Go's solutions begin with a capital; arrays, pointers, widths and several results are turned by reflection. */
export function goProgram({ functions, signature, theirs, solution }) {
  const { name, parameters, returns } = spelled({ functions, signature });
  const declared = listed(parameters, (one) => `${one.name} ${one.type}`);
  const values = ["theirs", ...parameters.map((one) => one.name)].join(", ");
  return `import adaptReflect "reflect"
${solution}

func ${name}(${declared}) ${returns} {
	var made ${returns}
	theirs := ${theirs}
	adaptResult(adaptReflect.ValueOf(&made).Elem(), ${values})
	return made
}
${GO}`;
}

const GO = String.raw`
func adaptResult(into adaptReflect.Value, theirs interface{}, given ...interface{}) {
	call := adaptReflect.ValueOf(theirs)
	values := make([]adaptReflect.Value, len(given))
	for i, one := range given {
		values[i] = adaptReflect.New(call.Type().In(i)).Elem()
		adaptInto(values[i], adaptReflect.ValueOf(one))
	}
	results := call.Call(values)
	if len(results) == 1 { adaptInto(into, results[0]); return }
	all := adaptReflect.MakeSlice(into.Type(), len(results), len(results))
	for i, one := range results { adaptInto(all.Index(i), one) }
	into.Set(all)
}
func adaptInto(into adaptReflect.Value, from adaptReflect.Value) {
	if !from.IsValid() { return }
	if from.Kind() == adaptReflect.Interface && into.Kind() != adaptReflect.Interface { adaptInto(into, from.Elem()); return }
	if from.Type().AssignableTo(into.Type()) { into.Set(from); return }
	switch into.Kind() {
	case adaptReflect.Ptr:
		if (from.Kind() == adaptReflect.Ptr || from.Kind() == adaptReflect.Slice) && from.IsNil() { return }
		made := adaptReflect.New(into.Type().Elem())
		if from.Kind() == adaptReflect.Ptr { from = from.Elem() }
		adaptInto(made.Elem(), from)
		into.Set(made)
	case adaptReflect.Slice:
		into.Set(adaptReflect.MakeSlice(into.Type(), from.Len(), from.Len()))
		for i := 0; i < from.Len(); i++ { adaptInto(into.Index(i), from.Index(i)) }
	case adaptReflect.Array:
		for i := 0; i < from.Len(); i++ { adaptInto(into.Index(i), from.Index(i)) }
	case adaptReflect.Map:
		into.Set(adaptReflect.MakeMap(into.Type()))
		for _, key := range from.MapKeys() {
			k, v := adaptReflect.New(into.Type().Key()).Elem(), adaptReflect.New(into.Type().Elem()).Elem()
			adaptInto(k, key)
			adaptInto(v, from.MapIndex(key))
			into.SetMapIndex(k, v)
		}
	default:
		if from.Kind() == adaptReflect.Ptr { adaptInto(into, from.Elem()); return }
		into.Set(from.Convert(into.Type()))
	}
}
`;
