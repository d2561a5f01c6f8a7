import type { SourceLanguage } from "../languages/index.ts";
import type { CodePrompt, PromptStyle } from "./leaf-prompt.ts";
import type { CodeProblem } from "./problem.ts";

/** A function is rarely longer; the answer ends with its fence long before. */
const ANSWER_TOKENS = 512;

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
 * completes a file; "complete": the whole is written anew from its description, which a small model often reads
 * differently, so that a fan-out asks both ways.
 */
export function problemPrompt({ language, prompt, entry }: CodeProblem, style: PromptStyle): CodePrompt {
  const fence = `\`\`\`${language}\n`;
  const begun = prompt.endsWith("\n") ? prompt : `${prompt}\n`;
  const asked =
    style === "task"
      ? `Complete this ${NAMES[language]} code:\n\n${fence}${begun}\`\`\``
      : `Read this ${NAMES[language]} code, then write it whole, with \`${entry}\` working as its documentation says, edge cases too:\n\n${fence}${begun}\`\`\``;
  return {
    messages: [
      { role: "system", content: SYSTEM },
      { role: "user", content: asked },
    ],
    prefill: style === "task" ? `${fence}${begun}` : fence,
    repairPrefill: fence,
    maxTokens: ANSWER_TOKENS,
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
