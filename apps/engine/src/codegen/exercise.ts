import type { SourceLanguage } from "../languages/index.ts";
import { docExamples, type SourceExample } from "./doc-examples.ts";
import type { CodeProblem } from "./problem.ts";
import { outlineOf } from "./stub-outline.ts";

/** Beyond this a message is no message. */
const MAX_MESSAGE = 200;
const RAISED = /\b(?:raise|throw)\s+(?:new\s+)?\w+\(\s*("(?:[^"\\\n]|\\.)+"|'(?:[^'\\\n]|\\.)+')\s*\)/g;
/** What a stub throws until it is written. */
const UNWRITTEN = /remove this|delete this|implement|not (?:yet )?implemented/i;

/**
 * A file to complete by what its folder says, with all that can be checked without knowing its tests: the names of
 * the stub, examples and the exact messages of errors that the instructions give. Null where the stub names nothing
 * that could be written. Pure.
 */
export function readExercise(given: {
  language: SourceLanguage;
  instructions: string;
  stub: string;
  /** Source that stands beside the file, put before it when it is judged. */
  setup: string;
}): CodeProblem | null {
  const { language, instructions, stub, setup } = given;
  const outline = outlineOf(language, stub);
  const entry = entryOf(language, outline.functions, outline.classes);
  if (entry === null) return null;
  return {
    language,
    instructions,
    prompt: stub,
    setup,
    entry,
    outline,
    messages: messagesOf(instructions),
    examples: examplesOf(language, `${instructions}\n${stub}`, outline.functions),
  };
}

/** What every judge can look for before it begins: a function or class; in Java the class. */
function entryOf(
  language: SourceLanguage,
  functions: readonly string[],
  classes: readonly { name: string; methods: readonly unknown[] }[],
): string | null {
  const named = classes.find(({ methods }) => methods.length > 0) ?? classes[0];
  if (language === "java") return named?.name ?? null;
  return functions[0] ?? named?.name ?? null;
}

function examplesOf(language: SourceLanguage, markdown: string, functions: readonly string[]): SourceExample[] {
  // Code within a sentence stands between backticks.
  const text = markdown.replaceAll("`", " ");
  return functions.flatMap((name) =>
    docExamples(text, name, []).map(({ call, expected }) => ({
      // In Java a function is reached through its class.
      call: language === "java" ? call.replace(/^(?:\w+\.)?(?=\w+\()/, `${name.split(".")[0]}.`) : call,
      expected,
    })),
  );
}

/** Messages that the instructions show word for word in the code that raises them. */
function messagesOf(instructions: string): string[] {
  const found = [...instructions.matchAll(RAISED)].map(([, quoted = ""]) => quoted.slice(1, -1));
  return [...new Set(found)].filter(
    (message) => message.length <= MAX_MESSAGE && !UNWRITTEN.test(message) && !message.includes("\\"),
  );
}
