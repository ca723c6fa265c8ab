import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport } from "./function-style.js";
import { literalIn } from "./literal-syntax.js";
import { avoiding, kebabCase } from "./naming.js";
import { containsKind, type NestedSyntax, nestedType } from "./type-nodes.js";

const STANDARD =
  "t nil list cons car cdr length reverse sort search add max min abs floor ceiling round truncate mod gcd sqrt expt log exp string char-width vector lambda let if cond when unless while do and or not assoc format read write insert replace some every remove delete position count fill next compare intersection union solve encrypt exchange eat match match-string digits rescale";

/** Emacs Lisp. False, what is missing and the empty list are one, so the signature's types tell them apart. */
export const emacslispFunctions = functionSupport({
  integerBits: Number.POSITIVE_INFINITY,
  functionName: avoiding(STANDARD, kebabCase, "-of"),
  parameterName: avoiding("t nil", kebabCase),
  type: typeName,
  literal: literalIn({
    none: () => "nil",
    boolean: (value) => (value ? "t" : "nil"),
    integer: String,
    float: (text) => text,
    string: (text) => `"${text.replace(/["\\]/g, "\\$&")}"`,
    list: (items) => `(list${items.map((item) => ` ${item}`).join("")})`,
    map: (entries) => `(list${entries.map(([key, value]) => ` (cons ${key} ${value})`).join("")})`,
  }),
  header: ";; -*- lexical-binding: t -*-\n(require 'cl-lib)\n(require 'subr-x)\n\n",
  call: (name, values) => `(${[name, ...values].join(" ")})`,
  comment: (lines) => `  "${lines.join("\n").replace(/["\\]/g, "\\$&")}"\n`,
  open: ({ name, parameters }, comment) =>
    `(defun ${name} (${parameters.map((one) => one.name).join(" ")})\n${comment}`,
  body: (expression) => `  ${expression})\n`,
  stopSequences: ["\n(defun", "\n;", "\n(message", "\n(print"],
  driver: (program, { name, types }) => {
    const parameters = `(${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(" ")})`;
    const main = DRIVER.replace("@PARAMETERS", () => parameters)
      .replace("@RETURNS", () => nestedType(types.returns, SYNTAX))
      .replace("@NAME", () => name);
    return `${program}\n${main}`;
  },
});

const SYNTAX: NestedSyntax = { name: (kind) => kind, list: (parts) => `(${parts.join(" ")})` };

function typeName(type: FunctionType): string {
  if (containsKind(type, "any")) throw new Inexpressible("values of several types in one place");
  if (containsKind(type, "set")) throw new Inexpressible("sets");
  if (type.kind === "optional" && ["boolean", "list", "map"].includes(type.item.kind)) {
    throw new Inexpressible("what may be missing beside what may be empty or false");
  }
  for (const inner of "items" in type ? type.items : "item" in type ? [type.item] : []) typeName(inner);
  return type.kind;
}

/** All of standard input is read through the minibuffer, which is what batch mode gives. */
const DRIVER = String.raw`
(setq max-lisp-eval-depth 20000 max-specpdl-size 40000)
(set-language-environment "UTF-8")
(defun clade-line () (condition-case nil (read-from-minibuffer "") (end-of-file "")))
(defun clade-text (s)
  (replace-regexp-in-string "\\\\\\(.\\)"
    (lambda (all) (let ((c (substring all 1))) (cond ((string= c "n") "\n") ((string= c "r") "\r") (t c)))) s t t))
(defun clade-real (s)
  (cond ((string= s "inf") 1.0e+INF) ((string= s "-inf") -1.0e+INF) ((string= s "nan") 0.0e+NaN) (t (float (string-to-number s)))))
(defun clade-take (type)
  (cl-case (car type)
    (integer (string-to-number (clade-line)))
    (float (clade-real (clade-line)))
    (boolean (string= (clade-line) "1"))
    (string (clade-text (clade-line)))
    (none (clade-line) nil)
    (list (let ((n (string-to-number (clade-line))) all) (dotimes (_ n) (push (clade-take (cadr type)) all)) (nreverse all)))
    (tuple (let (all) (dolist (item (cadr type)) (push (clade-take item) all)) (nreverse all)))
    (map (let ((n (string-to-number (clade-line))) all)
           (dotimes (_ n) (let ((key (clade-take (cadr type)))) (push (cons key (clade-take (nth 2 type))) all)))
           (nreverse all)))
    (optional (if (string= (clade-line) "1") (clade-take (cadr type)) nil))))
(defvar clade-said nil)
(defun clade-escape (s)
  (replace-regexp-in-string "[\\\n\r]" (lambda (c) (cond ((string= c "\n") "\\n") ((string= c "\r") "\\r") (t "\\\\"))) s t t))
(defun clade-float (v)
  (cond ((isnan v) "nan") ((= v 1.0e+INF) "inf") ((= v -1.0e+INF) "-inf") (t (number-to-string v))))
(defun clade-give (v type)
  (let ((kind (car type)))
    (cond ((eq kind 'boolean) (push (if v "b1" "b0") clade-said))
          ((eq kind 'optional) (if (null v) (push "n" clade-said) (clade-give v (cadr type))))
          ((eq kind 'none) (push "n" clade-said))
          ((integerp v) (if (eq kind 'string) (push (concat "s" (clade-escape (char-to-string v))) clade-said) (push (format "i%d" v) clade-said)))
          ((floatp v) (push (concat "f" (clade-float v)) clade-said))
          ((stringp v) (push (concat "s" (clade-escape v)) clade-said))
          ((hash-table-p v)
           (push (format "d%d" (hash-table-count v)) clade-said)
           (maphash (lambda (key item) (clade-give key (cadr type)) (clade-give item (nth 2 type))) v))
          ((eq kind 'map)
           (push (format "d%d" (length v)) clade-said)
           (dolist (entry v)
             (clade-give (car entry) (cadr type))
             (clade-give (if (and (consp (cdr entry)) (null (cddr entry)) (not (memq (car (nth 2 type)) '(list tuple)))) (cadr entry) (cdr entry)) (nth 2 type))))
          ((and (eq kind 'tuple) (consp v) (cdr v) (not (listp (cdr v)))) (clade-give (list (car v) (cdr v)) type))
          ((or (listp v) (vectorp v))
           (push (format "l%d" (length v)) clade-said)
           (let ((items (append v nil)) (types (if (eq kind 'tuple) (cadr type))))
             (dolist (item items)
               (clade-give item (cond ((eq kind 'tuple) (or (pop types) '(string))) ((eq kind 'list) (cadr type)) (t '(any)))))))
          ((symbolp v) (push (concat "s" (clade-escape (symbol-name v))) clade-said))
          (t (error "returned something that is no value")))))
(let ((nonce (clade-line)) (count (string-to-number (clade-line))) (coding-system-for-write 'utf-8))
  (dotimes (_ count)
    (let ((values (mapcar #'clade-take '@PARAMETERS)))
      (setq clade-said nil)
      (condition-case problem
          (clade-give (apply #'@NAME values) '@RETURNS)
        (error (let ((said (clade-escape (error-message-string problem))))
                 (setq clade-said (list (concat "e" (substring said 0 (min 300 (length said)))))))))
      (princ (concat "\n" (mapconcat (lambda (one) (concat nonce one "\n")) (reverse clade-said) "")))))
  (princ (concat nonce ".\n")))
`;
