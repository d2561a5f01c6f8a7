import type { SourceLanguage } from "../languages/index.ts";
import { docExamples, type SourceExample } from "./doc-examples.ts";
import type { StubOutline } from "./stub-outline.ts";

/** A piece of code that is asked for in its own language: a signature with its documentation, and calls as examples. */
export interface CodeProblem {
  language: SourceLanguage;
  /** What is asked in words, where that stands beside the code; empty where the code's documentation says it. */
  instructions: string;
  /** What the model is shown: imports, signature and documentation, up to where the body begins; or a whole stub. */
  prompt: string;
  /** Source put before a candidate when it is judged: imports and helpers the prompt does not hold. */
  setup: string;
  /** The function that is asked for; in Java its class and static method, `Words.count`. */
  entry: string;
  /** Calls with their values, both in the language's own notation, which a person vouches for. */
  examples: SourceExample[];
  /** Of a whole file: the names it must have; `prompt` is its stub. */
  outline?: StubOutline;
  /** Messages of errors that must stand in the code word for word. */
  messages?: string[];
}

/** A problem whose examples are the ones its own documentation gives. Pure. */
export function readProblem(given: Omit<CodeProblem, "examples">): CodeProblem {
  const { instructions, prompt, entry } = given;
  return { ...given, examples: docExamples(`${instructions}\n${prompt}`, entry, parametersOf(prompt, entry)) };
}

/** Names of the parameters in the signature, which is the last thing of a prompt that is followed by brackets. */
function parametersOf(prompt: string, entry: string): string[] {
  const name = entry.split(".").at(-1) ?? entry;
  const python = [...prompt.matchAll(new RegExp(`\\bdef ${name}\\s*\\(([^)]*)\\)`, "g"))].at(-1);
  const other = [
    ...prompt.matchAll(new RegExp(`\\b${name}\\s*(?:=\\s*(?:async\\s*)?(?:function\\s*)?)?\\(([^)]*)\\)`, "g")),
  ].at(-1);
  return (python ?? other)?.[1]?.split(",").flatMap((part) => parameterName(part) ?? []) ?? [];
}

/** `count: int = 0`, `List<Integer> items` or `items` by its name. */
function parameterName(part: string): string | null {
  const declared = part.split(/[:=]/)[0]?.trim() ?? "";
  return /(\w+)$/.exec(declared)?.[1] ?? null;
}
