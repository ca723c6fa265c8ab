import { type FunctionType, Inexpressible } from "../function-support.js";
import { COMMON_LISP_SYMBOLS } from "./commonlisp-symbols.js";
import { functionSupport, lineComment } from "./function-style.js";
import { literalIn } from "./literal-syntax.js";
import { avoiding, kebabCase } from "./naming.js";
import { containsKind, type NestedSyntax, nestedType } from "./type-nodes.js";

/** Common Lisp. False, what is missing and the empty list are one, so the signature's types tell them apart. */
export const commonlispFunctions = functionSupport({
  integerBits: Number.POSITIVE_INFINITY,
  functionName: avoiding(COMMON_LISP_SYMBOLS, kebabCase),
  parameterName: avoiding(COMMON_LISP_SYMBOLS, kebabCase),
  type: typeName,
  literal: literalIn({
    none: () => "nil",
    boolean: (value) => (value ? "t" : "nil"),
    integer: String,
    float: (text) => text,
    // the only characters that are escaped; a line feed stands for itself
    string: (text) => `"${text.replace(/["\\]/g, "\\$&")}"`,
    list: (items) => `(list${items.map((item) => ` ${item}`).join("")})`,
    map: (entries) => `(list${entries.map(([key, value]) => ` (cons ${key} ${value})`).join("")})`,
  }),
  call: (name, values) => `(${[name, ...values].join(" ")})`,
  comment: lineComment(";;"),
  open: ({ name, parameters }, comment) =>
    `${comment}(defun ${name} (${parameters.map((one) => one.name).join(" ")})\n`,
  body: (expression) => `  ${expression})\n`,
  stopSequences: ["\n(defun", "\n;", "\n(print", "\n(format"],
  driver: (program, { name, types }) => {
    const parameters = `(${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(" ")})`;
    const main = DRIVER.replace("@PARAMETERS", () => parameters)
      .replace("@RETURNS", () => nestedType(types.returns, SYNTAX))
      .replace("@NAME", () => name);
    return `(setf *read-default-float-format* 'double-float)\n${program}\n${main}`;
  },
});

const SYNTAX: NestedSyntax = { name: (kind) => `:${kind}`, list: (parts) => `(${parts.join(" ")})` };

function typeName(type: FunctionType): string {
  if (containsKind(type, "any")) throw new Inexpressible("values of several types in one place");
  if (containsKind(type, "set")) throw new Inexpressible("sets");
  if (type.kind === "optional" && ["boolean", "list", "map"].includes(type.item.kind)) {
    throw new Inexpressible("what may be missing beside what may be empty or false");
  }
  for (const inner of "items" in type ? type.items : "item" in type ? [type.item] : []) typeName(inner);
  return type.kind;
}

const DRIVER = String.raw`
(defpackage :clade-driver (:use :cl) (:export :main))
(in-package :clade-driver)
(defvar *input* (sb-sys:make-fd-stream 0 :external-format :utf-8 :buffering :full))
(defvar *output* (sb-sys:make-fd-stream 1 :input nil :output t :external-format :utf-8 :buffering :full))
(defvar *nonce*)
(defvar *said*)
(defun line () (read-line *input*))
(defun text (s)
  (with-output-to-string (out)
    (loop with i = 0 while (< i (length s)) do
      (let ((c (char s i)))
        (when (char= c #\\)
          (incf i)
          (setf c (case (char s i) (#\n #\Newline) (#\r #\Return) (t (char s i)))))
        (write-char c out)
        (incf i)))))
(defun real-of (s)
  (cond ((string= s "inf") sb-ext:double-float-positive-infinity)
        ((string= s "-inf") sb-ext:double-float-negative-infinity)
        (t (let ((*read-default-float-format* 'double-float)) (coerce (read-from-string s) 'double-float)))))
(defun take (type)
  (ecase (first type)
    (:integer (parse-integer (line)))
    (:float (real-of (line)))
    (:boolean (string= (line) "1"))
    (:string (text (line)))
    (:none (line) nil)
    (:list (loop repeat (parse-integer (line)) collect (take (second type))))
    (:tuple (loop for item in (second type) collect (take item)))
    (:map (loop repeat (parse-integer (line)) collect (let ((key (take (second type)))) (cons key (take (third type))))))
    (:optional (if (string= (line) "1") (take (second type)) nil))))
(defun say (s) (push s *said*))
(defun escape (s)
  (with-output-to-string (out)
    (loop for c across s do
      (case c (#\\ (write-string "\\\\" out)) (#\Newline (write-string "\\n" out)) (#\Return (write-string "\\r" out)) (t (write-char c out))))))
(defun number-text (v)
  (cond ((integerp v) (format nil "i~d" v))
        (t (let ((x (coerce v 'double-float)))
             (cond ((sb-ext:float-infinity-p x) (if (plusp x) "finf" "f-inf"))
                   ((sb-ext:float-nan-p x) "fnan")
                   (t (let ((*read-default-float-format* 'double-float)) (format nil "f~a" x))))))))
(defun give (v type)
  (let ((kind (first type)))
    (cond ((eq kind :boolean) (say (if v "b1" "b0")))
          ((eq kind :optional) (if (null v) (say "n") (give v (second type))))
          ((eq kind :none) (say "n"))
          ((realp v) (say (number-text v)))
          ((stringp v) (say (concatenate 'string "s" (escape v))))
          ((characterp v) (say (concatenate 'string "s" (escape (string v)))))
          ((and (eq kind :map) (hash-table-p v))
           (say (format nil "d~d" (hash-table-count v)))
           (maphash (lambda (key item) (give key (second type)) (give item (third type))) v))
          ((eq kind :map)
           (say (format nil "d~d" (length v)))
           (loop for entry in v do
             (give (car entry) (second type))
             (give (if (and (consp (cdr entry)) (null (cddr entry)) (not (member (first (third type)) '(:list :tuple)))) (cadr entry) (cdr entry)) (third type))))
          ((and (eq kind :tuple) (consp v) (cdr v) (not (listp (cdr v)))) (give (list (car v) (cdr v)) type))
          ((or (listp v) (vectorp v))
           (say (format nil "l~d" (length v)))
           (let ((items (coerce v 'list)))
             (if (eq kind :tuple)
                 (loop for item in items for inner in (second type) do (give item inner))
                 (dolist (item items) (give item (if (eq kind :list) (second type) '(:string)))))))
          ((symbolp v) (say (concatenate 'string "s" (escape (symbol-name v)))))
          (t (error "returned something that is no value")))))
(defun send (lines)
  (finish-output *standard-output*)
  (terpri *output*)
  (dolist (one lines) (write-string *nonce* *output*) (write-line one *output*))
  (finish-output *output*))
(defun main (parameters returns call)
  (setf *nonce* (line))
  (loop repeat (parse-integer (line)) do
    (let ((values (mapcar #'take parameters)))
      (setf *said* nil)
      (handler-case (give (apply call values) returns)
        (sb-sys:interactive-interrupt () (sb-ext:exit :code 1 :abort t))
        (serious-condition (problem)
          (let ((said (escape (remove #\Newline (princ-to-string problem)))))
            (setf *said* (list (concatenate 'string "e" (subseq said 0 (min 300 (length said)))))))))
      (send (reverse *said*))))
  (send '("."))
  (sb-ext:exit :code 0 :abort t))
(in-package :cl-user)
(clade-driver:main '@PARAMETERS '@RETURNS #'@NAME)
`;
