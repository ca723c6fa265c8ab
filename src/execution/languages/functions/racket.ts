import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, kebabCase } from "./naming.js";
import { containsKind, type NestedSyntax, nestedType } from "./type-nodes.js";

const RESERVED =
  "define lambda if cond let let* letrec begin set! quote and or case when unless do else list vector hash string sort filter map max min abs add1 sub1 length";

/** Racket. Tuples are lists; what is missing is `#f`. */
export const racketFunctions = functionSupport({
  integerBits: Number.POSITIVE_INFINITY,
  functionName: kebabCase,
  parameterName: avoiding(RESERVED, kebabCase),
  type: typeName,
  literal: literalIn({
    none: () => "#f",
    boolean: (value) => (value ? "#t" : "#f"),
    integer: String,
    float: (text) => text,
    string: doubleQuoted,
    list: (items) => `(list${items.map((item) => ` ${item}`).join("")})`,
    set: (items) => `(set${items.map((item) => ` ${item}`).join("")})`,
    map: (entries) => `(hash${entries.map(([key, value]) => ` ${key} ${value}`).join("")})`,
  }),
  call: (name, values) => `(${[name, ...values].join(" ")})`,
  header: "#lang racket\n\n",
  comment: lineComment(";;"),
  open: ({ name, parameters }, comment) =>
    `${comment}(define (${[name, ...parameters.map((one) => one.name)].join(" ")})\n`,
  body: (expression) => `  ${expression})\n`,
  stopSequences: ["\n(define ", "\n#|", "\n;", "\n(display"],
  driver: (program, { name, types }) => {
    const parameters = `(${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(" ")})`;
    const main = DRIVER.replace("$parameters", () => parameters)
      .replace("$returns", () => nestedType(types.returns, SYNTAX))
      .replace("$name", () => name);
    return `${program}\n${main}`;
  },
});

/** What is missing and what is false are the same: where both may stand they cannot be told apart. */
function typeName(type: FunctionType): string {
  if (containsKind(type, "any")) throw new Inexpressible("values of several types in one place");
  return type.kind;
}

const SYNTAX: NestedSyntax = { name: (kind) => kind, list: (parts) => `(${parts.join(" ")})` };

// What the driver requires must not stand before the program's own function of the same name: remove-duplicates.
const DRIVER = String.raw`
(define clade-program $name)
(let ()
  (local-require racket/base racket/list racket/set racket/string)
  (define input (current-input-port))
  (define output (current-output-port))
  (define (line) (read-line input 'linefeed))
  (define (number) (string->number (line)))
  (define (text s)
    (regexp-replace* #rx"\\\\(.)" s (lambda (all c) (cond [(equal? c "n") "\n"] [(equal? c "r") "\r"] [else c]))))
  (define (real s)
    (cond [(equal? s "inf") +inf.0] [(equal? s "-inf") -inf.0] [(equal? s "nan") +nan.0]
          [else (exact->inexact (string->number s 10))]))
  (define (many n item) (for/list ([_ (in-range n)]) (item)))
  (define (pairs n key item) (for/hash ([_ (in-range n)]) (let ([k (key)]) (values k (item)))))
  (define (any)
    (define said (line))
    (define rest (substring said 1))
    (case (string-ref said 0)
      [(#\n) #f]
      [(#\b) (equal? rest "1")]
      [(#\i) (string->number rest)]
      [(#\f) (real rest)]
      [(#\s) (text rest)]
      [(#\d) (pairs (string->number rest) any any)]
      [(#\S) (list->set (many (string->number rest) any))]
      [else (many (string->number rest) any)]))
  (define (take-value t)
    (case (car t)
      [(integer) (number)]
      [(float) (real (line))]
      [(boolean) (equal? (line) "1")]
      [(string) (text (line))]
      [(none) (line) #f]
      [(list) (many (number) (lambda () (take-value (cadr t))))]
      [(set) (list->set (many (number) (lambda () (take-value (cadr t)))))]
      [(tuple) (for/list ([item (in-list (cadr t))]) (take-value item))]
      [(map) (pairs (number) (lambda () (take-value (cadr t))) (lambda () (take-value (caddr t))))]
      [(optional) (and (equal? (line) "1") (take-value (cadr t)))]
      [else (any)]))
  (define (escape s) (string-replace (string-replace (string-replace s "\\" "\\\\") "\n" "\\n") "\r" "\\r"))
  (define nonce (line))
  (define out '())
  (define (say s) (set! out (cons (string-append nonce s "\n") out)))
  (define (inner t index)
    (case (and t (car t)) [(list set) (cadr t)] [(tuple) (and (< index (length (cadr t))) (list-ref (cadr t) index))] [else #f]))
  (define (give v t)
    (define kind (and t (car t)))
    (cond
      [(and (eq? kind 'optional) (or (void? v) (null? v) (and (not v) (not (eq? (car (cadr t)) 'boolean))))
            (not (and (null? v) (memq (car (cadr t)) '(list tuple set map))))) (say "n")]
      [(eq? kind 'optional) (give v (cadr t))]
      [(and (not v) (memq kind '(none any #f)) (not (eq? kind 'boolean))) (say (if (eq? kind 'none) "n" "b0"))]
      [(void? v) (say "n")]
      [(boolean? v) (say (if v "b1" "b0"))]
      [(exact-integer? v) (say (format "i~a" v))]
      [(real? v)
       (say (string-append "f" (let ([x (exact->inexact v)])
                                  (cond [(eqv? x +inf.0) "inf"] [(eqv? x -inf.0) "-inf"] [(eqv? x +nan.0) "nan"] [else (number->string x)]))))]
      [(or (string? v) (char? v) (symbol? v)) (say (string-append "s" (escape (format "~a" v))))]
      [(hash? v)
       (say (format "d~a" (hash-count v)))
       (for ([(k item) (in-hash v)]) (give k (and (eq? kind 'map) (cadr t))) (give item (and (eq? kind 'map) (caddr t))))]
      [(and (pair? v) (not (list? v))) (give (list (car v) (cdr v)) t)]
      [(or (list? v) (vector? v) (set? v) (sequence? v))
       (define items (for/list ([item v]) item))
       (say (format "~a~a" (if (or (list? v) (vector? v)) "l" "S") (length items)))
       (for ([item (in-list items)] [index (in-naturals)]) (give item (inner t index)))]
      [else (error "returned something that is no value")]))
  (for ([_ (in-range (number))])
    (define arguments (for/list ([t (in-list '$parameters)]) (take-value t)))
    (set! out '())
    (with-handlers ([(lambda (error) #t)
                     (lambda (error)
                       (set! out '())
                       (define said (escape (if (exn? error) (exn-message error) (format "~a" error))))
                       (say (string-append "e" (substring said 0 (min 300 (string-length said))))))])
      (give (apply clade-program arguments) '$returns))
    (write-string "\n" output)
    (for ([one (in-list (reverse out))]) (write-string one output))
    (flush-output output))
  (write-string (string-append nonce ".\n") output)
  (flush-output output))
`;
