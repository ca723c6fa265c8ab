// Part of scripts/reference-adapters.mjs.
import { listed, spelled } from "./signature.mjs";

/** Crates that the solutions name and the toolchain has not got. */
const CRATES = /^use (rand|regex|md5)\b[^;]*;\s*$/gm;

/** Rust: theirs in a module; a trait turns ours into what their signature wants. */
export function rustProgram({ functions, signature, theirs, solution }) {
  const { name, parameters, returns } = spelled({ functions, signature });
  const visible = solution.replace(new RegExp(`^(\\s*)(?:pub )?fn ${theirs}\\b`, "gm"), `$1pub fn ${theirs}`);
  const values = listed(parameters, (one) => `adapter::To::to(&${one.name})`);
  return `mod theirs {
${visible.replace(CRATES, "").replace(/^fn main\s*\(\)\s*\{\s*\}/gm, "")}
}
use std::collections::{HashMap, HashSet};
fn ${name}(${listed(parameters, (one) => `${one.name}: ${one.type}`)}) -> ${returns} {
    let made = theirs::${theirs}(${values});
    adapter::To::to(&made)
}
${RUST}`;
}

const RUST_INTEGERS = ["i8", "u8", "i16", "i32", "u32", "i64", "u64", "i128", "usize", "isize"];

/** Conversions between all widths of integers; one that does not fit is a panic that says so. */
const RUST_NUMBERS = RUST_INTEGERS.flatMap((from) => [
  ...RUST_INTEGERS.map(
    (to) =>
      `impl<'a> To<'a, ${to}> for ${from} { fn to(&'a self) -> ${to} { <${to}>::try_from(*self).expect("an integer that their type does not hold") } }`,
  ),
  `impl<'a> To<'a, f64> for ${from} { fn to(&'a self) -> f64 { *self as f64 } }`,
  `impl<'a> To<'a, f32> for ${from} { fn to(&'a self) -> f32 { *self as f32 } }`,
]).join("\n    ");

const RUST = String.raw`
mod adapter {
    use std::collections::{HashMap, HashSet};
    use std::hash::Hash;
    pub trait To<'a, T> { fn to(&'a self) -> T; }
    ${RUST_NUMBERS}
    impl<'a> To<'a, f64> for f64 { fn to(&'a self) -> f64 { *self } }
    impl<'a> To<'a, f32> for f64 { fn to(&'a self) -> f32 { *self as f32 } }
    impl<'a> To<'a, f64> for f32 { fn to(&'a self) -> f64 { *self as f64 } }
    impl<'a> To<'a, bool> for bool { fn to(&'a self) -> bool { *self } }
    impl<'a> To<'a, String> for String { fn to(&'a self) -> String { self.clone() } }
    impl<'a> To<'a, &'a str> for String { fn to(&'a self) -> &'a str { self } }
    impl<'a, 'b> To<'a, String> for &'b str { fn to(&'a self) -> String { self.to_string() } }
    impl<'a> To<'a, String> for char { fn to(&'a self) -> String { self.to_string() } }
    impl<'a> To<'a, char> for String { fn to(&'a self) -> char { self.chars().next().expect("an empty text for a character") } }
    impl<'a, T> To<'a, &'a Vec<T>> for Vec<T> { fn to(&'a self) -> &'a Vec<T> { self } }
    impl<'a, A: To<'a, B>, B> To<'a, Vec<B>> for Vec<A> { fn to(&'a self) -> Vec<B> { self.iter().map(|one| one.to()).collect() } }
    impl<'a, A: To<'a, B>, B> To<'a, Option<B>> for Option<A> { fn to(&'a self) -> Option<B> { self.as_ref().map(|one| one.to()) } }
    impl<'a, A: To<'a, C>, B: To<'a, D>, C, D> To<'a, (C, D)> for (A, B) { fn to(&'a self) -> (C, D) { (self.0.to(), self.1.to()) } }
    impl<'a, A: To<'a, C> + To<'a, D>, C, D> To<'a, (C, D)> for Vec<A> { fn to(&'a self) -> (C, D) { assert_eq!(self.len(), 2); (self[0].to(), self[1].to()) } }
    impl<'a, K: To<'a, L>, V: To<'a, W>, L: Eq + Hash, W> To<'a, HashMap<L, W>> for HashMap<K, V> {
        fn to(&'a self) -> HashMap<L, W> { self.iter().map(|(key, item)| (key.to(), item.to())).collect() }
    }
    impl<'a, A: To<'a, B>, B: Eq + Hash> To<'a, HashSet<B>> for HashSet<A> { fn to(&'a self) -> HashSet<B> { self.iter().map(|one| one.to()).collect() } }
}
`;
