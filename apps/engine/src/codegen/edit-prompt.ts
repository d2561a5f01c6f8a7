import { wordTable } from "@guildhall/contracts";
import type { ChatMessage } from "../models/index.ts";
import { isLong } from "./edit-answer.ts";

/** About 1,400 tokens of code: what is longer is shown in the part that speaks of the request. */
const MAX_SHOWN = 5600;
const WHOLE =
  "You change one file of a small, working program. Do exactly what is asked and nothing else. Answer with the whole changed file in one fence; leave nothing out.";
const BLOCKS = `You change one file of a small, working program. Do exactly what is asked and nothing else. Answer only with edits in this form, the SEARCH lines copied exactly from the file:
<<<<<<< SEARCH
old lines
=======
new lines
>>>>>>> REPLACE`;

export interface EditTask {
  request: string;
  path: string;
  text: string;
  /** One line each: what else the program defines. */
  around: string[];
  rules: string;
  /** Why the last answer did not stand. */
  refused: string | null;
  /** What the person said since. */
  steering: string[];
}

export interface EditPrompt {
  form: "whole" | "blocks";
  messages: ChatMessage[];
  prefill: string;
  stop: string[];
  maxTokens: number;
}

const FENCES = wordTable<string>({
  py: "python",
  ts: "ts",
  tsx: "tsx",
  js: "js",
  mjs: "js",
  css: "css",
  html: "html",
});

/** What a model is asked to make a change of one file. Pure. */
export function editPrompt(task: EditTask): EditPrompt {
  const form = isLong(task.text) ? "blocks" : "whole";
  const fence = FENCES[task.path.split(".").at(-1) ?? ""] ?? "";
  const shown = form === "blocks" ? partOf(task.text, task.request) : task.text;
  const content = [
    ...(task.rules.trim() ? [`Rules of the project:\n${task.rules.trim().slice(0, 600)}`] : []),
    ...(task.around.length > 0 ? [`The program also has:\n${task.around.join("\n")}`] : []),
    `${task.path}:\n\`\`\`${fence}\n${shown
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n")
      .trimEnd()}\n\`\`\``,
    `Change asked for: ${task.request}`,
    ...task.steering.map((said) => `Also: ${said}`),
    ...(task.refused === null ? [] : [`Your last answer did not stand: ${task.refused}`]),
  ].join("\n\n");
  const system = form === "blocks" ? BLOCKS : WHOLE;
  return {
    form,
    messages: [
      { role: "system", content: system },
      { role: "user", content },
    ],
    prefill: form === "blocks" ? "<<<<<<< SEARCH\n" : `\`\`\`${fence}\n`,
    stop: form === "blocks" ? [] : ["\n```"],
    // A token is about three characters of code; a change may add a third.
    maxTokens: form === "blocks" ? 700 : Math.min(2400, Math.max(300, Math.ceil(task.text.length / 3) + 400)),
  };
}

const WINDOW = 80;

/** The lines of a long file around which most words of the request stand. */
function partOf(text: string, request: string): string {
  if (text.length <= MAX_SHOWN) return text;
  const wanted = new Set(request.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const lines = text.split("\n");
  let best = { at: 0, score: -1 };
  for (let at = 0; at < lines.length; at += WINDOW / 4) {
    const words = new Set(
      lines
        .slice(at, at + WINDOW)
        .join("\n")
        .toLowerCase()
        .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
    );
    const score = wanted.intersection(words).size;
    if (score > best.score) best = { at, score };
  }
  return lines
    .slice(best.at, best.at + WINDOW)
    .join("\n")
    .slice(0, MAX_SHOWN);
}
