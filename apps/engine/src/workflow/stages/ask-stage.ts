import { AppError, type ProjectSpec } from "@guildhall/contracts";
import { AIMessageChunk, HumanMessage, SystemMessage } from "@langchain/core/messages";
import { LangchainChatModel } from "../../models/index.ts";
import { deriveSpec, plannedRows } from "../spec/derive-spec.ts";
import { promptSheet } from "../spec/prompt-sheet.ts";
import type { StageInput } from "./stage-input.ts";

const MAX_SHEET = 2400;
const MAX_FILES = 3000;
const ANSWER_TOKENS = 500;

function sheetOf(spec: ProjectSpec, rules: string): string {
  const { requirements, examples, ...derived } = deriveSpec(spec);
  return promptSheet({ spec, requirements, leaves: plannedRows(derived), examples, rules });
}

/** Answers a question about the project. It reads and never edits. */
export async function askStage({ context, services }: StageInput): Promise<void> {
  await context.emit({ type: "progress", label: "Reading the project" });
  const spec = await services.specs.find(context.projectId);
  const rules = await services.projects.rules(context.projectId);
  const sheet = (spec === null ? rules : sheetOf(spec, rules)).slice(0, MAX_SHEET);
  const files = await services.projects.excerpts(context.projectId, context.request, MAX_FILES);
  const backend = await services.models.backend(context, "knowledge");
  await context.emit({ type: "progress", label: "Answering" });
  const model = new LangchainChatModel(backend);
  const chunks = await model.stream(
    [
      new SystemMessage(
        "You answer questions about one software project, briefly and in Markdown. Use only what is shown below; name the file you speak of. If it is not shown, say so.",
      ),
      new HumanMessage(`${sheet}\n\n${files}\n\nQuestion: ${context.request.slice(0, 2000)}`),
    ],
    { signal: context.signal, request: { maxTokens: ANSWER_TOKENS, temperature: 0 } },
  );
  let whole = new AIMessageChunk("");
  for await (const chunk of chunks) {
    whole = whole.concat(chunk);
    if (chunk.text !== "") context.stream("answer", chunk.text);
  }
  const { input_tokens: prompt = 0, output_tokens: completion = 0 } = whole.usage_metadata ?? {};
  await context.addTokens({ prompt, completion });
  const answer = whole.text.trim();
  if (!answer) throw new AppError("MODEL_ANSWER_UNUSABLE", "The model gave no answer.", "Ask again in other words.");
  await services.conversation.say(context, answer);
}
