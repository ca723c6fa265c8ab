import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment, type SpelledSignature } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import { containsKind, type SignatureNodes } from "./type-nodes.js";

const RESERVED =
  "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self Self static struct super trait true type unsafe use where while abstract become box do final macro override priv try typeof unsized virtual yield main";

/** Rust 2021. */
export const rustFunctions = functionSupport({
  textUnit: "byte",
  functionName: avoiding(RESERVED, snakeCase),
  parameterName: avoiding(RESERVED, snakeCase),
  type: typeName,
  literal: literalIn({
    none: () => "None",
    some: (item) => `Some(${item})`,
    boolean: String,
    integer: String,
    float: (text) => text,
    string: (text) => `String::from(${doubleQuoted(text)})`,
    list: (items) => `vec![${items.join(", ")}]`,
    tuple: (items) => `(${items.join(", ")}${items.length === 1 ? "," : ""})`,
    set: (items) => `HashSet::from([${items.join(", ")}])`,
    map: (entries) => `HashMap::from([${entries.map(([key, value]) => `(${key}, ${value})`).join(", ")}])`,
  }),
  comment: lineComment("///"),
  open: ({ name, parameters, returns, types }, comment) => {
    const all = [...types.parameters.map(({ type }) => type), types.returns];
    const names = (["map", "set"] as const).filter((kind) => all.some((type) => containsKind(type, kind)));
    const imports = names.map((kind) => `use std::collections::${kind === "map" ? "HashMap" : "HashSet"};\n`).join("");
    const spelled = parameters.map((one) => `${one.name}: ${one.type}`).join(", ");
    return `${imports}${imports === "" ? "" : "\n"}${comment}fn ${name}(${spelled}) -> ${returns} {\n`;
  },
  body: (expression) => `    ${expression}\n}\n`,
  stopSequences: ["\nfn ", "\nstruct ", "\n#[", "\n//"],
  driver,
});

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "bool";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return type.size === "wide" ? "i64" : "i32";
    case "float":
      return "f64";
    case "string":
      return "String";
    case "list":
      return `Vec<${typeName(type.item)}>`;
    case "set":
      return `HashSet<${keyType(type.item)}>`;
    case "map":
      return `HashMap<${keyType(type.key)}, ${typeName(type.value)}>`;
    case "tuple":
      if (type.items.length > 12) throw new Inexpressible("tuples of more than twelve values");
      return `(${type.items.map(typeName).join(", ")}${type.items.length === 1 ? "," : ""})`;
    case "optional":
      return `Option<${typeName(type.item)}>`;
    case "none":
      return "()";
    case "any":
      throw new Inexpressible("values of several types in one place");
    default:
      return type satisfies never;
  }
}

function keyType(type: FunctionType): string {
  if (["float", "set", "map"].some((kind) => containsKind(type, kind as FunctionType["kind"]))) {
    throw new Inexpressible("floats as keys");
  }
  return typeName(type);
}

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const qualified = (text: string) => text.replace(/\b(HashMap|HashSet)</g, "std::collections::$1<");
  const reading = nodes.parameters.map(
    (node, index) => `let v${index}: ${qualified(typeName(node.type))} = Read::read(&mut input);`,
  );
  const call = `super::${name}(${nodes.parameters.map((_, index) => `v${index}`).join(", ")})`;
  const tuples = [...new Set(nodes.all.flatMap(({ type }) => (type.kind === "tuple" ? [type.items.length] : [])))];
  // an attribute for the whole file must stand first; a program's own main is not called
  const own = program.replace(/\bfn main\s*\(\s*\)/g, "#[allow(dead_code)] fn program_main()");
  return `#![allow(warnings)]
${own}
fn main() { clade_driver::main() }
mod clade_driver {
${DRIVER.replace("$reading", () => reading.join("\n            ")).replace("$call", () => call)}
${tuples.map(tupleImplementation).join("\n")}
}
`;
}

function tupleImplementation(length: number): string {
  const names = Array.from({ length }, (_, index) => `T${index}`);
  const all = `(${names.join(", ")},)`;
  return `impl<${names.map((one) => `${one}: Read`).join(", ")}> Read for ${all} { fn read(i: &mut Input) -> Self { (${names.map((one) => `${one}::read(i)`).join(", ")},) } }
impl<${names.map((one) => `${one}: Write`).join(", ")}> Write for ${all} { fn write(&self, o: &mut Output) { o.say(&format!("t${length}")); ${names.map((_, index) => `self.${index}.write(o);`).join(" ")} } }`;
}

const DRIVER = String.raw`
    use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
    use std::hash::Hash;
    use std::io::{BufRead, Write as _};
    pub struct Input { lines: std::io::Lines<std::io::StdinLock<'static>> }
    impl Input {
        fn next(&mut self) -> String { self.lines.next().unwrap().unwrap() }
        fn count(&mut self) -> usize { self.next().parse().unwrap() }
    }
    pub struct Output { nonce: String, text: String }
    impl Output {
        fn say(&mut self, line: &str) { self.text.push_str(&self.nonce); self.text.push_str(line); self.text.push('\n'); }
        fn flush(&mut self) {
            let mut out = std::io::stdout().lock();
            out.write_all(self.text.as_bytes()).unwrap();
            out.flush().unwrap();
            self.text.clear();
        }
    }
    fn text(line: &str) -> String {
        let mut made = String::new();
        let mut all = line.chars();
        while let Some(c) = all.next() {
            made.push(if c != '\\' { c } else { match all.next().unwrap() { 'n' => '\n', 'r' => '\r', other => other } });
        }
        made
    }
    fn escape(text: &str) -> String { text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r") }
    pub trait Read { fn read(i: &mut Input) -> Self; }
    pub trait Write { fn write(&self, o: &mut Output); }
    macro_rules! integers { ($($t:ty)*) => { $(
        impl Read for $t { fn read(i: &mut Input) -> Self { i.next().parse().unwrap() } }
        impl Write for $t { fn write(&self, o: &mut Output) { o.say(&format!("i{}", self)) } }
    )* } }
    integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
    macro_rules! floats { ($($t:ty)*) => { $(
        impl Read for $t { fn read(i: &mut Input) -> Self { i.next().parse().unwrap() } }
        impl Write for $t { fn write(&self, o: &mut Output) { o.say(&format!("f{:?}", self)) } }
    )* } }
    floats!(f32 f64);
    impl Read for bool { fn read(i: &mut Input) -> Self { i.next() == "1" } }
    impl Write for bool { fn write(&self, o: &mut Output) { o.say(if *self { "b1" } else { "b0" }) } }
    impl Read for String { fn read(i: &mut Input) -> Self { text(&i.next()) } }
    impl Write for String { fn write(&self, o: &mut Output) { o.say(&format!("s{}", escape(self))) } }
    impl Write for &str { fn write(&self, o: &mut Output) { o.say(&format!("s{}", escape(self))) } }
    impl Write for char { fn write(&self, o: &mut Output) { o.say(&format!("s{}", escape(&self.to_string()))) } }
    impl Read for () { fn read(i: &mut Input) -> Self { i.next(); } }
    impl Write for () { fn write(&self, o: &mut Output) { o.say("n") } }
    impl<T: Read> Read for Option<T> { fn read(i: &mut Input) -> Self { if i.next() == "0" { None } else { Some(T::read(i)) } } }
    impl<T: Write> Write for Option<T> { fn write(&self, o: &mut Output) { match self { None => o.say("n"), Some(v) => v.write(o) } } }
    impl<T: Write, E: std::fmt::Debug> Write for Result<T, E> {
        fn write(&self, o: &mut Output) { match self { Ok(v) => v.write(o), Err(e) => panic!("{:?}", e) } }
    }
    impl<T: Read> Read for Vec<T> { fn read(i: &mut Input) -> Self { (0..i.count()).map(|_| T::read(i)).collect() } }
    impl<T: Write> Write for Vec<T> { fn write(&self, o: &mut Output) { o.say(&format!("l{}", self.len())); for v in self { v.write(o) } } }
    impl<T: Write, const N: usize> Write for [T; N] { fn write(&self, o: &mut Output) { o.say(&format!("l{}", N)); for v in self { v.write(o) } } }
    impl<T: Read + Eq + Hash> Read for HashSet<T> { fn read(i: &mut Input) -> Self { (0..i.count()).map(|_| T::read(i)).collect() } }
    impl<T: Write> Write for HashSet<T> { fn write(&self, o: &mut Output) { o.say(&format!("S{}", self.len())); for v in self { v.write(o) } } }
    impl<T: Write> Write for BTreeSet<T> { fn write(&self, o: &mut Output) { o.say(&format!("S{}", self.len())); for v in self { v.write(o) } } }
    impl<K: Read + Eq + Hash, V: Read> Read for HashMap<K, V> {
        fn read(i: &mut Input) -> Self { (0..i.count()).map(|_| (K::read(i), V::read(i))).collect() }
    }
    impl<K: Write, V: Write> Write for HashMap<K, V> {
        fn write(&self, o: &mut Output) { o.say(&format!("d{}", self.len())); for (k, v) in self { k.write(o); v.write(o) } }
    }
    impl<K: Write, V: Write> Write for BTreeMap<K, V> {
        fn write(&self, o: &mut Output) { o.say(&format!("d{}", self.len())); for (k, v) in self { k.write(o); v.write(o) } }
    }
    fn said(problem: Box<dyn std::any::Any + Send>) -> String {
        let text = problem.downcast_ref::<&str>().map(|s| s.to_string()).or_else(|| problem.downcast_ref::<String>().cloned());
        escape(&text.unwrap_or_default().chars().take(300).collect::<String>())
    }
    pub fn main() {
        std::panic::set_hook(Box::new(|_| {}));
        let mut input = Input { lines: std::io::stdin().lock().lines() };
        let mut out = Output { nonce: input.next(), text: String::new() };
        for _ in 0..input.count() {
            $reading
            out.text.push('\n');
            let begun = out.text.len();
            let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| $call));
            match result {
                Ok(value) => value.write(&mut out),
                Err(problem) => { out.text.truncate(begun); out.say(&format!("e{}", said(problem))) }
            }
            out.flush();
        }
        out.say(".");
        out.flush();
    }`;
