import { type Part, partsOf } from "./parts.ts";

/** How a function looks from outside. */
export interface FunctionShape {
  name: string;
  parameters: { name: string; type: string }[];
  /** Empty where it is not written. */
  returns: string;
  isAsync: boolean;
}

export interface CodeShape {
  language: "python" | "script" | "other";
  functions: FunctionShape[];
  naming: "snake" | "camel" | null;
  indent: "tabs" | "spaces" | null;
}

const PYTHON = /^(async\s+)?def\s+(\w+)\s*\(([^)]*)\)\s*(?:->\s*([^:]+))?:/gm;
const SCRIPT =
  /^(?:export\s+)?(?:default\s+)?(?:(async)\s+)?function\s+(\w+)\s*(?:<[^>]*>)?\s*\(([^)]*)\)\s*(?::\s*([^{\n]+))?/gm;
const ARROW = /^(?:export\s+)?const\s+(\w+)\s*=\s*(async\s+)?\(([^)]*)\)\s*(?::\s*([^=\n]+?))?\s*=>/gm;

/** `List[int]`, `list[int]` and `typing.List[ int ]` are one type, as are `Optional[X]` and `X | None`. */
function plainType(text: string): string {
  return text
    .replaceAll(/\s+/g, "")
    .replaceAll(/\btyping\./g, "")
    .replaceAll(/\b(List|Dict|Set|Tuple)\b/g, (name) => name.toLowerCase())
    .replaceAll(/Optional\[([^\]]*)\]/g, "$1|None")
    .replaceAll(/Array<([^<>]*)>/g, "$1[]");
}

/** Parameters at the outermost level of brackets. */
function splitParameters(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let current = "";
  for (const sign of text) {
    if ("[({<".includes(sign)) depth += 1;
    if ("])}>".includes(sign)) depth -= 1;
    if (sign === "," && depth <= 0) {
      parts.push(current);
      current = "";
    } else current += sign;
  }
  return [...parts, current].map((part) => part.trim()).filter((part) => part !== "" && part !== "*" && part !== "/");
}

const parametersOf = (text: string): FunctionShape["parameters"] =>
  splitParameters(text)
    .map((part) => part.split(/=(?!>)/)[0]?.trim() ?? "")
    .map((part) => {
      const [name = "", ...type] = part.split(":");
      return { name: name.replace(/[?*.\s]/g, ""), type: plainType(type.join(":")) };
    })
    .filter(({ name }) => name !== "self" && name !== "cls");

function pythonFunctions(code: string): FunctionShape[] {
  return [...code.matchAll(PYTHON)].map(([, isAsync, name = "", parameters = "", returns = ""]) => ({
    name,
    parameters: parametersOf(parameters),
    returns: plainType(returns),
    isAsync: isAsync !== undefined,
  }));
}

function scriptFunctions(code: string): FunctionShape[] {
  const declared = [...code.matchAll(SCRIPT)].map(([, isAsync, name = "", parameters = "", returns = ""]) => ({
    name,
    parameters: parametersOf(parameters),
    returns: plainType(returns),
    isAsync: isAsync !== undefined,
  }));
  const arrows = [...code.matchAll(ARROW)].map(([, name = "", isAsync, parameters = "", returns = ""]) => ({
    name,
    parameters: parametersOf(parameters),
    returns: plainType(returns),
    isAsync: isAsync !== undefined,
  }));
  return [...declared, ...arrows];
}

function languageOf({ language, text }: Part): CodeShape["language"] {
  if (/^py/.test(language) || (language === "" && /^\s*(?:async\s+)?def\s/m.test(text))) return "python";
  return /^(?:js|ts|jsx|tsx|javascript|typescript)$/.test(language) || /\bfunction\b|=>/.test(text)
    ? "script"
    : "other";
}

function namingOf(functions: readonly FunctionShape[]): CodeShape["naming"] {
  const names = functions.flatMap(({ name, parameters }) => [name, ...parameters.map((parameter) => parameter.name)]);
  const snake = names.filter((name) => /[a-z]_[a-z]/.test(name)).length;
  const camel = names.filter((name) => /^[a-z]+[A-Z]/.test(name)).length;
  return snake === camel ? null : snake > camel ? "snake" : "camel";
}

/** The largest block of code of an answer as others would have to fit to it; null where there is none. */
export function codeShapeOf(text: string): CodeShape | null {
  const [largest] = partsOf(text)
    .filter(({ kind }) => kind === "code")
    .sort((a, b) => b.text.length - a.text.length);
  if (!largest) return null;
  const language = languageOf(largest);
  const functions = language === "python" ? pythonFunctions(largest.text) : scriptFunctions(largest.text);
  const indented = /^(\t| {2,})\S/m.exec(largest.text)?.[1];
  return {
    language,
    functions,
    naming: namingOf(functions),
    indent: indented === undefined ? null : indented === "\t" ? "tabs" : "spaces",
  };
}
