import type { CodePrompt, PromptStyle } from "./leaf-prompt.ts";
import type { CodeProblem } from "./problem.ts";

const MAX_TOKENS = 700;
const MAX_TEXT = 2500;
const MAX_FAILURE = 500;
const SYSTEM =
  "You are an experienced programmer. You find the mistake in a piece of code and answer with the whole code, corrected, and no explanation. Standard library only.";

/**
 * How broken code is put to the model: what it should do, the code, and one call with what came and what should have
 * come. "complete" puts the code last and asks for the smallest change. Pure.
 */
export function fixPrompt(problem: CodeProblem, failure: string, style: PromptStyle): CodePrompt {
  const { language, instructions, prompt } = problem;
  const fence = `\`\`\`${language}\n`;
  const code = `${fence}${prompt.trimEnd()}\n\`\`\``;
  const purpose = instructions.trim().slice(0, MAX_TEXT);
  const wrong = failure === "" ? "" : `It is wrong: ${failure.slice(0, MAX_FAILURE)}\n\n`;
  const asked =
    style === "task"
      ? `This code has a mistake:\n\n${code}\n\nWhat it should do:\n${purpose}\n\n${wrong}Write the whole code again, corrected.`
      : `${purpose}\n\nOne thing in this code does not do that:\n\n${code}\n\n${wrong}Write the whole code with the smallest change that puts it right.`;
  return {
    messages: [
      { role: "system", content: SYSTEM },
      { role: "user", content: asked },
    ],
    prefill: fence,
    repairPrefill: fence,
    maxTokens: MAX_TOKENS,
    strip: (text) => text,
  };
}
