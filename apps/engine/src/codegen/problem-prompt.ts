import type { SourceLanguage } from "../languages/index.ts";
import type { CodePrompt, PromptStyle } from "./leaf-prompt.ts";
import type { CodeProblem } from "./problem.ts";

/** A function is rarely longer, a module rarely; the answer ends with its fence long before. */
const FUNCTION_TOKENS = 512;
const MODULE_TOKENS = 900;
const MAX_INSTRUCTIONS = 6000;

const NAMES: Record<SourceLanguage, string> = {
  python: "Python",
  typescript: "TypeScript",
  javascript: "JavaScript",
  java: "Java",
};

const SYSTEM =
  "You are an experienced programmer. You answer with one complete, correct piece of code and no explanation. Standard library only.";

/**
 * How a problem is put to the model. "task": the text of the problem is continued where it stops, as a model
 * completes a file; "complete": it is asked for in words and begun without its documentation, which a small model often
 * reads differently, so that a fan-out asks both ways. Either way only the body is left to write.
 */
export function problemPrompt(problem: CodeProblem, style: PromptStyle): CodePrompt {
  const { language, instructions, prompt, entry } = problem;
  const fence = `\`\`\`${language}\n`;
  const begun = prompt.endsWith("\n") ? prompt : `${prompt}\n`;
  if (instructions !== "") return modulePrompt(problem, style, begun);
  const asked =
    style === "task"
      ? `Complete this ${NAMES[language]} code:\n\n${fence}${begun}\`\`\``
      : `Read this ${NAMES[language]} code, then write it without its comments, with \`${entry}\` working as they say, edge cases too:\n\n${fence}${begun}\`\`\``;
  return {
    messages: [
      { role: "system", content: SYSTEM },
      { role: "user", content: asked },
    ],
    prefill: `${fence}${style === "task" ? begun : withoutDocumentation(begun, language)}`,
    repairPrefill: fence,
    maxTokens: FUNCTION_TOKENS,
    strip: (code) => code,
  };
}

/** The beginning of a function without what documents it: the text after a Python signature, the comments elsewhere. */
function withoutDocumentation(begun: string, language: SourceLanguage): string {
  return language === "python"
    ? begun.replace(/\n[ \t]*[rR]?("""|''')(?:(?!\1)[\s\S])*\1\s*$/, "\n")
    : begun.replace(/[ \t]*\/\*[\s\S]*?\*\/[ \t]*\n/g, "");
}

/**
 * A stub is no beginning: the whole file is asked for, under the names it gives. "complete" shows the file before its
 * instructions, which a small model often reads differently.
 */
function modulePrompt({ language, instructions }: CodeProblem, style: PromptStyle, stub: string): CodePrompt {
  const fence = `\`\`\`${language}\n`;
  const told = instructions.trim().slice(0, MAX_INSTRUCTIONS);
  const asked =
    style === "task"
      ? `${told}\n\nThis is the file, with bodies that are missing:\n\n${fence}${stub}\`\`\`\n\nWrite the whole file in ${NAMES[language]}, keeping every name and signature.`
      : `Complete this ${NAMES[language]} file:\n\n${fence}${stub}\`\`\`\n\nIts instructions:\n\n${told}\n\nWrite the whole file. Keep its names and signatures; mind every rule and edge case of the instructions.`;
  return {
    messages: [
      { role: "system", content: SYSTEM },
      { role: "user", content: asked },
    ],
    prefill: fence,
    repairPrefill: fence,
    maxTokens: MODULE_TOKENS,
    strip: (code) => code,
  };
}

/** Repair shows the code, one failing call with what came and what should have come, and asks for the whole again. */
export function problemRepairPrompt(problem: CodeProblem, code: string, failure: string): CodePrompt {
  const prompt = problemPrompt(problem, "complete");
  return {
    ...prompt,
    messages: [
      ...prompt.messages,
      { role: "assistant", content: `\`\`\`${problem.language}\n${code}\n\`\`\`` },
      { role: "user", content: `That is wrong: ${failure.slice(0, 500)}\nWrite the whole code again, corrected.` },
    ],
  };
}
