import type { AnswerForm } from "../tests.js";

/** How every program written from an answer begins, or goes on after `CAPTURE`; such a program is left as it is. */
export const ANSWER = "answer = lambda: ";
const CAPTURE = "(*args, **kwargs):\n    return args, kwargs\n\n\n";

/** The program whose function `answer` gives the arguments of a call. */
export function capturedCall(name: string, expression: string): string {
  return `def ${name}${CAPTURE}${ANSWER}(${expression})\n`;
}

/** The program that a completion stands for: itself, or one whose function `answer` gives what the completion says. */
export function programOfAnswer(source: string, form: AnswerForm | undefined, prompt = ""): string {
  if (form === undefined || source.startsWith(ANSWER) || source.includes(CAPTURE)) return source;
  const said = source.startsWith(prompt) ? source.slice(prompt.length) : source;
  if (form.kind === "text") return `${ANSWER}${JSON.stringify(marked(said))}\n`;
  const expression = form.kind === "value" ? expressionOf(said) : callOf(said, form.function);
  if (form.kind === "call") {
    if (!expression.includes(`${form.function}(`)) return refusal(`the answer is no call of ${form.function}`);
    return capturedCall(form.function, expression);
  }
  if (expression.includes(form.forbidden)) return refusal("the answer calls the function that it should predict");
  return `${ANSWER}(${expression})\n`;
}

function refusal(why: string): string {
  return `raise ValueError(${JSON.stringify(why)})\n`;
}

/** What stands between the marks that CRUXEval's prompts ask for, where they are there. */
function marked(text: string): string {
  const [, after] = text.split("[ANSWER]");
  return (after ?? text).split("[/ANSWER]")[0]?.trim() ?? "";
}

/** As `postprocess_generation` of CRUXEval's output task: what follows the first `==`. */
function expressionOf(text: string): string {
  const answer = marked(text);
  return (answer.includes("==") ? (answer.split("==")[1] ?? "") : answer).trim();
}

/** As `postprocess_generation` of its input task: what stands before the first `==`, from the function's name on. */
function callOf(text: string, name: string): string {
  const answer = (marked(text).split("==")[0] ?? "").trim();
  const assertion = `assert ${name}`;
  return answer.includes(assertion) ? name + (answer.split(assertion)[1] ?? "").trim() : answer;
}
