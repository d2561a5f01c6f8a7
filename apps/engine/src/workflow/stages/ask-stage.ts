import { AppError } from "@guildhall/contracts";
import { specView } from "../spec/derive-spec.ts";
import type { StageInput } from "./stage-input.ts";

const MAX_SHEET = 2400;
const MAX_FILES = 3000;
const ANSWER_TOKENS = 500;

/** Answers a question about the project. It reads and never edits. */
export async function askStage({ context, services }: StageInput): Promise<void> {
  await context.emit({ type: "progress", label: "Reading the project" });
  const { spec, revision } = await services.specs.current(context.projectId);
  const rules = await services.projects.rules(context.projectId);
  const sheet = specView({ spec, revision, rules }).promptSheet.slice(0, MAX_SHEET);
  const files = await services.projects.excerpts(context.projectId, context.request, MAX_FILES);
  const backend = await services.models.backend(context);
  await context.emit({ type: "progress", label: "Answering" });
  const result = await backend.chat(
    {
      messages: [
        {
          role: "system",
          content:
            "You answer questions about one software project, briefly and in Markdown. Use only what is shown below; name the file you speak of. If it is not shown, say so.",
        },
        { role: "user", content: `${sheet}\n\n${files}\n\nQuestion: ${context.request.slice(0, 2000)}` },
      ],
      maxTokens: ANSWER_TOKENS,
      temperature: 0,
      samples: 1,
    },
    { signal: context.signal, onToken: (text) => context.stream("answer", text) },
  );
  await context.addTokens({ prompt: result.usage.promptTokens, completion: result.usage.completionTokens });
  const answer = result.samples[0]?.text.trim();
  if (!answer) throw new AppError("MODEL_ANSWER_UNUSABLE", "The model gave no answer.", "Ask again in other words.");
  await services.conversation.say(context, answer);
}
