import { AppError, type Citation } from "@guildhall/contracts";
import { AIMessageChunk, HumanMessage, SystemMessage } from "@langchain/core/messages";
import { type ChatBackend, LangchainChatModel } from "../../models/index.ts";
import { answerByCode, brokenCitations } from "./evidence/answer-by-code.ts";
import { type CitedAnswer, citeAnswer } from "./evidence/cite-answer.ts";
import { codeMap } from "./evidence/code-map.ts";
import { type Excerpt, excerptsFor } from "./evidence/excerpts.ts";
import { type ExpertTask, READ_ONLY, type WayOfWorking, type WorkDone } from "./way-of-working.ts";

const MAX_QUESTION = 2000;
const NOT_SHOWN = /^\W*not shown\W*$/i;

/**
 * Answers from the project's own files. What reading answers exactly is answered by code; else a model words an answer
 * from numbered excerpts, and of that only sentences stand that an excerpt holds.
 */
export const knowledge: WayOfWorking = async (task) => {
  const { context, services, sources, expert } = task;
  await context.emit({ type: "progress", label: "Reading the project" });
  const units = await codeMap(sources);
  const exact = answerByCode(task.request, { sources, units });
  if (exact) return answered(task, { ...exact, dropped: [] }, "house");
  const excerpts = excerptsFor(task.request, { sources, units, maxCharacters: expert.decoding.contextCharacters });
  if (excerpts.length === 0) return refused([], []);
  const backend = await services.models.backendOrNull(context, expert.id);
  if (backend === null) return unworded(excerpts);
  await context.emit({ type: "progress", label: "Answering" });
  const said = await ask(task, excerpts, backend);
  if (said === "")
    throw new AppError("MODEL_ANSWER_UNUSABLE", "The model gave no answer.", "Ask again in other words.");
  if (NOT_SHOWN.test(said)) return refused(excerpts, []);
  const cited = citeAnswer(said, excerpts);
  return cited.text === "" ? refused(excerpts, cited.dropped) : answered(task, cited, "model");
};

async function ask(
  { context, services, expert, request }: ExpertTask,
  excerpts: readonly Excerpt[],
  backend: ChatBackend,
): Promise<string> {
  const shown = excerpts.map(
    ({ path, startLine, endLine, text }, index) => `[${index + 1}] ${path}, lines ${startLine}-${endLine}:\n${text}`,
  );
  const rules = (await services.projects.rules(context.projectId)).trim().slice(0, 400);
  const model = new LangchainChatModel(backend);
  // A run that goes on after a stop goes on with its words.
  const begun = await services.conversation.begun(context);
  const write = context.stream({ target: "answer", form: "words" });
  if (begun !== "") write(begun);
  const chunks = await model.stream(
    [
      new SystemMessage(expert.style),
      new HumanMessage(
        `${rules === "" ? "" : `${rules}\n\n`}${shown.join("\n\n")}\n\nQuestion: ${request.slice(0, MAX_QUESTION)}`,
      ),
    ],
    {
      signal: context.signal,
      request: {
        maxTokens: expert.decoding.maxTokens,
        temperature: expert.decoding.temperature,
        ...(begun === "" ? {} : { prefill: begun }),
      },
    },
  );
  let whole = new AIMessageChunk("");
  for await (const chunk of chunks) {
    whole = whole.concat(chunk);
    if (chunk.text !== "") write(chunk.text);
  }
  const { input_tokens: prompt = 0, output_tokens: completion = 0 } = whole.usage_metadata ?? {};
  await context.addTokens({ prompt, completion });
  return `${begun}${whole.text}`.trim();
}

function answered({ sources }: ExpertTask, { text, citations, dropped }: CitedAnswer, by: "house" | "model"): WorkDone {
  const broken = brokenCitations(citations, sources);
  const reasons = [
    broken.length === 0
      ? "every statement cites lines that hold its words"
      : `${broken.length} of ${citations.length} places cited are not there`,
    ...(dropped.length > 0 ? [`${dropped.length} sentences were left out: nothing shown holds them`] : []),
  ];
  return {
    ...READ_ONLY,
    product: { kind: "answer", text, citations, refused: false },
    verdict: { check: "lines-cited", passed: broken.length === 0, reasons },
    provenance: [
      by === "house"
        ? { part: "answer", by, source: "syntax trees of the project" }
        : { part: "words", by, source: "worded by the model from the excerpts" },
      { part: "citations", by: "house", source: "words, names and numbers of each sentence found in the lines" },
    ],
  };
}

/** Up to three places to look at, with their marks. */
function nearest(excerpts: readonly Excerpt[]): { citations: Citation[]; told: string } {
  const citations = excerpts.slice(0, 3).map(({ path, startLine, endLine }) => ({ path, startLine, endLine }));
  const told = citations.map(
    ({ path, startLine, endLine }, index) => `\`${path}\` lines ${startLine}-${endLine} [${index + 1}]`,
  );
  return { citations, told: told.join(", ") };
}

/** Without a model the places are told, and no sentence about them. */
function unworded(excerpts: readonly Excerpt[]): WorkDone {
  const { citations, told } = nearest(excerpts);
  return {
    ...READ_ONLY,
    product: {
      kind: "answer",
      text: `No model words an answer now. These lines share most with the question: ${told}.`,
      citations,
      refused: true,
    },
    verdict: { check: "lines-cited", passed: null, reasons: ["no model was there to answer"] },
    provenance: [{ part: "places", by: "house", source: "words of the question" }],
  };
}

function refused(excerpts: readonly Excerpt[], dropped: string[]): WorkDone {
  const { citations: near, told } = nearest(excerpts);
  const text =
    near.length === 0
      ? "The project's files do not show this: none of them speaks of it. Ask with a name that stands in the code."
      : `The project's files do not show this. Nearest to it: ${told}. Ask with a name that stands in the code.`;
  return {
    ...READ_ONLY,
    product: { kind: "answer", text, citations: near, refused: true },
    verdict: {
      check: "lines-cited",
      // Nothing to answer from is no failure; an answer that nothing supports is one.
      passed: dropped.length > 0 ? false : null,
      reasons: dropped.length > 0 ? [`the model said ${dropped.length} things that no file holds`] : ["no evidence"],
    },
    provenance: [{ part: "answer", by: "house", source: "refused without evidence" }],
  };
}
