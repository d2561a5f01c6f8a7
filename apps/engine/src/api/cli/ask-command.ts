import { setTimeout as delay } from "node:timers/promises";
import type { Actor, AnswerQuality, AskView, MergedAnswer, PartialAnswers, Verbs } from "@guildhall/contracts";
import type { CommandContext, HeadlessCommands } from "./command.ts";
import { COMMAND_FORMS } from "./command-forms.ts";
import { readAskRequest } from "./guild-requests.ts";

const POLL_MS = 250;
/** Without `--experts` the gate's first two answer. */
const DEFAULT_EXPERTS = 2;

type AskVerbs = Pick<Verbs["guild"], "ask" | "asked" | "stopAsk" | "preview">;

async function ranked(verbs: AskVerbs, actor: Actor, text: string): Promise<string[]> {
  const { candidates } = await verbs.preview(actor, { text, stage: null });
  return candidates.slice(0, DEFAULT_EXPERTS).map(({ expert }) => expert);
}

/** Tells each answer as it comes; stops the asking when the caller went away. */
async function follow(verbs: AskVerbs, started: AskView, { actor, signal, log }: CommandContext): Promise<AskView> {
  const told = new Set<string>();
  let view = started;
  for (;;) {
    for (const { id, state, error } of view.answers) {
      if (told.has(id) || (state !== "done" && state !== "failed")) continue;
      told.add(id);
      log(state === "done" ? `${id} answered` : `${id} failed: ${error}`);
    }
    if (view.state !== "working") return view;
    if (signal.aborted) return verbs.stopAsk(actor, { askId: view.id });
    await delay(POLL_MS);
    view = await verbs.asked(actor, { askId: view.id });
  }
}

function qualityText({ missing, cut, compiles, wrongCitations, ok }: AnswerQuality): string[] {
  if (ok) return ["quality: nothing found against it"];
  return [
    ...missing.map((part) => `quality: it says nothing of "${part}"`),
    ...(cut ? ["quality: it ends in the middle"] : []),
    ...(compiles === false ? ["quality: its code does not parse"] : []),
    ...(wrongCitations ?? []).map((path) => `quality: it names ${path}, which was not shown`),
  ];
}

function mergedText({ text, way, reason, parts, conflicts, quality }: MergedAnswer): string {
  const sources = parts.map(({ text: part, from }, index) => {
    const begin = part.split("\n")[0]?.slice(0, 60) ?? "";
    return `  part ${index + 1} (${begin}): ${from.join(", ") || "the merging model's own words"}`;
  });
  const disputes = conflicts.map(({ kind, subject, claims, resolution }) => {
    const said = claims.map(({ value, answers }) => `${value} (${answers.join(", ")})`).join(" or ");
    return `  conflict, ${kind}: ${subject}\n    ${said}. ${resolution}`;
  });
  const checks = qualityText(quality).map((line) => `  ${line}`);
  return [text, "", `${way}: ${reason}`, ...sources, ...disputes, ...checks].join("\n");
}

function partialText({ answered, missing }: PartialAnswers): string {
  const others = missing.length === 0 ? "nothing was made of that" : `${missing.join(", ")} did not`;
  return `Partial: ${answered.join(", ")} answered, ${others}.`;
}

/** What there is of an asking that came to no single answer: why, and every answer that was whole by then. */
function endedText({ error, answers, partial }: AskView): string {
  const whole = answers.filter(({ state }) => state === "done").map(({ id, text }) => `\n${id}:\n${text}`);
  return [error || "It was stopped.", ...(partial ? [partialText(partial)] : []), ...whole].join("\n");
}

/** `ask`: several experts answer one text, and their answers become one. */
export function createAskCommand(verbs: AskVerbs): HeadlessCommands {
  return {
    ask: {
      ...COMMAND_FORMS.ask,
      run: async (args, context) => {
        const request = await readAskRequest(args, context.cwd);
        const experts = request.experts ?? (await ranked(verbs, context.actor, request.text));
        const view = await follow(verbs, await verbs.ask(context.actor, { ...request, experts }), context);
        if (!view.result) return { exitCode: 1, json: view, text: endedText(view) };
        const partial = view.partial ? `\n  ${partialText(view.partial)}` : "";
        return { exitCode: view.result.quality.ok ? 0 : 2, json: view, text: mergedText(view.result) + partial };
      },
    },
  };
}
