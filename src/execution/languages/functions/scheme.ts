import { type FunctionType, Inexpressible } from "../function-support.js";
import { type FunctionStyle, functionSupport, lineComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, kebabCase } from "./naming.js";
import { containsKind, type NestedSyntax, nestedType } from "./type-nodes.js";

const STANDARD =
  "define lambda if cond let let* letrec begin set! quote and or not case when unless do else list vector string sort filter map max min abs length reverse append member assoc apply number floor round truncate gcd lcm sqrt exp log expt";

/** Scheme: maps are association lists, what is missing is `#f`. The driver keeps to R7RS and what all have of SRFI 6. */
const schemeStyle: FunctionStyle = {
  integerBits: Number.POSITIVE_INFINITY,
  functionName: avoiding(STANDARD, kebabCase),
  parameterName: avoiding(STANDARD, kebabCase),
  type: typeName,
  literal: literalIn({
    none: () => "#f",
    boolean: (value) => (value ? "#t" : "#f"),
    integer: String,
    float: (text) => text,
    string: doubleQuoted,
    list: (items) => `(list${items.map((item) => ` ${item}`).join("")})`,
    map: (entries) => `(list${entries.map(([key, value]) => ` (cons ${key} ${value})`).join("")})`,
  }),
  call: (name, values) => `(${[name, ...values].join(" ")})`,
  comment: lineComment(";;"),
  open: ({ name, parameters }, comment) =>
    `${comment}(define (${[name, ...parameters.map((one) => one.name)].join(" ")})\n`,
  body: (expression) => `  ${expression})\n`,
  stopSequences: ["\n(define ", "\n;", "\n(display"],
  driver: (program, { name, types }) => `${program}\n${schemeDriver(name, types, GUILE)}`,
};

/** GNU Guile. */
export const schemeFunctions = functionSupport(schemeStyle);

const SYNTAX: NestedSyntax = { name: (kind) => kind, list: (parts) => `(${parts.join(" ")})` };

function typeName(type: FunctionType): string {
  if (containsKind(type, "any")) throw new Inexpressible("values of several types in one place");
  if (containsKind(type, "set")) throw new Inexpressible("sets");
  if (type.kind === "optional" && type.item.kind === "boolean") throw new Inexpressible("what may be missing or false");
  for (const inner of "items" in type ? type.items : "item" in type ? [type.item] : []) typeName(inner);
  return type.kind;
}

/** What implementations differ in. */
interface SchemeWords {
  /** Before everything: encodings. */
  readonly prelude: string;
  /** `(clade-try thunk)` gives what the thunk does, or a text that begins with `e`. */
  readonly attempt: string;
}

const GUILE: SchemeWords = {
  prelude: `(set-port-encoding! (current-input-port) "UTF-8")
(set-port-encoding! (current-output-port) "UTF-8")
(define (clade-flush) (force-output (current-output-port)))`,
  attempt: `(define (clade-try thunk)
  (catch #t thunk
    (lambda (key . details)
      (string-append "e"
        (call-with-output-string (lambda (port)
          (display key port)
          (display " " port)
          (write details port)))))))`,
};

function schemeDriver(
  name: string,
  types: Parameters<FunctionStyle["driver"]>[1]["types"],
  words: SchemeWords,
): string {
  const parameters = `(${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(" ")})`;
  const main = DRIVER.replace("@PARAMETERS", () => parameters)
    .replace("@RETURNS", () => nestedType(types.returns, SYNTAX))
    .replace("@NAME", () => name);
  return `${words.prelude}\n${words.attempt}\n${main}`;
}

const DRIVER = String.raw`
(define (clade-line)
  (let loop ((all '()))
    (let ((c (read-char)))
      (if (or (eof-object? c) (char=? c #\newline)) (list->string (reverse all)) (loop (cons c all))))))
(define (clade-number) (string->number (clade-line)))
(define (clade-text s)
  (let loop ((all (string->list s)) (out '()))
    (cond ((null? all) (list->string (reverse out)))
          ((char=? (car all) #\\)
           (loop (cddr all)
                 (cons (case (cadr all) ((#\n) #\newline) ((#\r) #\return) (else (cadr all))) out)))
          (else (loop (cdr all) (cons (car all) out))))))
(define (clade-real s)
  (cond ((string=? s "inf") +inf.0) ((string=? s "-inf") -inf.0) ((string=? s "nan") +nan.0)
        (else (exact->inexact (string->number s)))))
(define (clade-many n item) (let loop ((n n) (all '())) (if (= n 0) (reverse all) (loop (- n 1) (cons (item) all)))))
(define (clade-take-each types) (if (null? types) '() (let ((v (clade-take (car types)))) (cons v (clade-take-each (cdr types))))))
(define (clade-take t)
  (case (car t)
    ((integer) (clade-number))
    ((float) (clade-real (clade-line)))
    ((boolean) (string=? (clade-line) "1"))
    ((string) (clade-text (clade-line)))
    ((list) (clade-many (clade-number) (lambda () (clade-take (cadr t)))))
    ((tuple) (clade-take-each (cadr t)))
    ((map) (clade-many (clade-number) (lambda () (let ((k (clade-take (cadr t)))) (cons k (clade-take (caddr t)))))))
    ((optional) (if (string=? (clade-line) "1") (clade-take (cadr t)) #f))
    (else (clade-line) #f)))
(define (clade-escape s)
  (apply string-append
         (map (lambda (c)
                (cond ((char=? c #\\) "\\\\") ((char=? c #\newline) "\\n") ((char=? c #\return) "\\r") (else (string c))))
              (string->list s))))
(define clade-nonce (clade-line))
(define clade-said '())
(define (clade-say s) (set! clade-said (cons s clade-said)))
(define (clade-float v)
  (let ((x (exact->inexact v)))
    (cond ((not (= x x)) "nan") ((= x (/ 1. 0.)) "inf") ((= x (/ -1. 0.)) "-inf") (else (number->string x)))))
(define (clade-give-each items types)
  (if (pair? items)
      (begin (clade-give (car items) (if (pair? types) (car types) '(any)))
             (clade-give-each (cdr items) (if (pair? types) (cdr types) '())))))
(define (clade-give v t)
  (cond ((eq? (car t) 'optional) (if (or (eq? v #f) (and (null? v) (not (memq (car (cadr t)) '(list map))))) (clade-say "n") (clade-give v (cadr t))))
        ((eq? (car t) 'none) (clade-say "n"))
        ((boolean? v) (clade-say (if v "b1" "b0")))
        ((and (number? v) (integer? v) (exact? v)) (clade-say (string-append "i" (number->string v))))
        ((number? v) (clade-say (string-append "f" (clade-float v))))
        ((string? v) (clade-say (string-append "s" (clade-escape v))))
        ((char? v) (clade-say (string-append "s" (clade-escape (string v)))))
        ((symbol? v) (clade-say (string-append "s" (clade-escape (symbol->string v)))))
        ((vector? v) (clade-give (vector->list v) t))
        ((and (eq? (car t) 'map) (list? v))
         (clade-say (string-append "d" (number->string (length v))))
         (for-each (lambda (entry)
                     (clade-give (car entry) (cadr t))
                     (clade-give (if (and (pair? (cdr entry)) (null? (cddr entry)) (not (memq (car (caddr t)) '(list tuple)))) (cadr entry) (cdr entry)) (caddr t)))
                   v))
        ((list? v)
         (clade-say (string-append "l" (number->string (length v))))
         (if (eq? (car t) 'tuple)
             (clade-give-each v (cadr t))
             (for-each (lambda (item) (clade-give item (if (eq? (car t) 'list) (cadr t) '(any)))) v)))
        ((pair? v) (clade-give (list (car v) (cdr v)) t))
        (else (error "returned something that is no value"))))
(define (clade-send lines)
  (newline)
  (for-each (lambda (one) (display clade-nonce) (display one) (newline)) lines)
  (clade-flush))
(let loop ((count (clade-number)))
  (if (> count 0)
      (let ((arguments (clade-take-each '@PARAMETERS)))
        (set! clade-said '())
        (let ((problem (clade-try (lambda () (clade-give (apply @NAME arguments) '@RETURNS) #t))))
          (clade-send
            (if (string? problem)
                (let ((said (clade-escape problem))) (list (substring said 0 (min 300 (string-length said)))))
                (reverse clade-said))))
        (loop (- count 1)))))
(clade-send '("."))
`;
