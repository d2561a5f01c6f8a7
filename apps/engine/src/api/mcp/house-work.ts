import { AppError, type Verbs } from "@guildhall/contracts";
import type { EventBus } from "../../platform/index.ts";
import { type HeadlessJourney, reviewText } from "../../workflow/index.ts";
import { OWNER } from "../http/session-cookie.ts";
import type { ExpertWork } from "../openai/ports.ts";
import { type Following, type RunWatch, watchRuns } from "../watch-runs.ts";
import type { ReviewWish, ToolWork } from "./ports.ts";
import { findingLines } from "./tool-answers.ts";

const REVIEWER = "reviewer";
/** Rows of the rules a model is told, so that it says something else. */
const MAX_KNOWN = 6;

export interface HouseWorkParts {
  verbs: Pick<Verbs, "runs" | "messages">;
  headless: HeadlessJourney;
  guild: ExpertWork;
  bus: EventBus;
  address(): string;
}

/** The tools on the house itself: the headless journey, the conversation and the experts. */
export function createToolWork({ verbs, headless, guild, bus, address }: HouseWorkParts): ToolWork {
  async function watched<T>(following: Following, work: (watch: RunWatch) => Promise<T>): Promise<T> {
    const watch = watchRuns(bus, following, (runId) => verbs.runs.stop(OWNER, { runId }));
    try {
      return await work(watch);
    } finally {
      watch.leave();
    }
  }

  /** The house's rules first; a model adds words, and what only it says is marked. */
  async function reviewShown({ code, path, request }: Extract<ReviewWish, { code: string }>, { signal }: Following) {
    const expert = guild.experts().find(({ id }) => id === REVIEWER);
    if (!expert) throw new AppError("NOT_FOUND", "There is no reviewer in this house.", "Add one to guildhall.yaml.");
    const rows = await reviewText({ path, text: code });
    const numbered = code.split("\n").map((line, index) => `${index + 1} ${line}`);
    const known = rows.slice(0, MAX_KNOWN).map(({ line, rule }) => `line ${line}: ${rule}`);
    const backend = await guild.backendFor({ expert: expert.id, modelId: null });
    const content = `${request}\n\n${path}:\n\`\`\`\n${numbered.join("\n")}\n\`\`\`\n\nKnown already: ${known.join("; ") || "nothing"}.`;
    const messages = [
      { role: "system" as const, content: expert.style },
      { role: "user" as const, content },
    ];
    const { temperature, maxTokens } = expert.decoding;
    const result = await backend.chat({ messages, temperature, maxTokens, samples: 1 }, { signal });
    const words = result.samples[0]?.text.trim() ?? "";
    return { rows, text: `${findingLines(rows)}\n\nRead by the model, run by nobody:\n${words}` };
  }

  /** The conversation's own way: a message to the reviewer, its run, and what it handed over. */
  async function reviewProject({ projectId, request }: { projectId: string; request: string }, following: Following) {
    return watched(following, async (watch) => {
      const wish = { projectId, text: request, mode: "ask", expert: REVIEWER } as const;
      const { run } = await verbs.messages.send(OWNER, wish);
      if (!run)
        throw new AppError("BUSY", "The project is working; the request was queued.", "Ask again when it is done.");
      watch.onRun(run);
      await watch.ended(run.id);
      const work = await verbs.runs.work(OWNER, { runId: run.id });
      if (work?.product.kind !== "findings")
        throw new AppError("STUCK", "The reviewer handed over nothing.", "Look at the project's conversation.");
      const { rows, notes } = work.product;
      return { rows, text: [findingLines(rows), ...notes].join("\n") };
    });
  }

  return {
    route: (text) => guild.route({ text, projectId: null, stage: null, expert: null }),
    build: (wish, following) =>
      watched(following, ({ onRun }) => headless.build(OWNER, { ...wish, answers: "auto", out: null, onRun })),
    change: ({ projectId, request }, following) =>
      watched(following, ({ onRun }) => headless.change(OWNER, { projectId, text: request, out: null, onRun })),
    review: (wish, following) => ("code" in wish ? reviewShown(wish, following) : reviewProject(wish, following)),
    projectUrl: (projectId) => `${address()}/project?id=${projectId}`,
  };
}
