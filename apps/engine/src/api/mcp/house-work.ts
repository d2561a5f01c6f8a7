import { AppError, type Verbs } from "@guildhall/contracts";
import type { EventBus } from "../../platform/index.ts";
import type { HeadlessJourney } from "../../workflow/index.ts";
import { OWNER } from "../http/session-cookie.ts";
import type { ExpertWork } from "../openai/ports.ts";
import type { Following, ReviewWish, ToolWork } from "./ports.ts";
import { type RunWatch, watchRuns } from "./watch-runs.ts";

const REVIEWER = "reviewer";

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

  async function reviewText({ code, path, request }: Extract<ReviewWish, { code: string }>, { signal }: Following) {
    const expert = guild.experts().find(({ id }) => id === REVIEWER);
    if (!expert) throw new AppError("NOT_FOUND", "There is no reviewer in this house.", "Add one to guildhall.yaml.");
    const numbered = code.split("\n").map((line, index) => `${index + 1} ${line}`);
    const { temperature, maxTokens } = expert.decoding;
    const backend = await guild.backendFor({ expert: expert.id, modelId: null });
    const messages = [
      { role: "system" as const, content: expert.style },
      { role: "user" as const, content: `${request}\n\n${path}:\n\`\`\`\n${numbered.join("\n")}\n\`\`\`` },
    ];
    const result = await backend.chat({ messages, temperature, maxTokens, samples: 1 }, { signal });
    return { text: result.samples[0]?.text ?? "", run: null };
  }

  /** The conversation's own way: a message, its run, and what the expert answered. */
  async function reviewProject({ projectId, request }: { projectId: string; request: string }, following: Following) {
    return watched(following, async (watch) => {
      const { message, run } = await verbs.messages.send(OWNER, { projectId, text: request, mode: "ask" });
      if (!run)
        throw new AppError("BUSY", "The project is working; the question was queued.", "Ask again when it is done.");
      watch.onRun(run);
      await watch.ended(run.id);
      following.signal.throwIfAborted();
      const messages = await verbs.messages.list(OWNER, { projectId });
      const asked = messages.findIndex(({ id }) => id === message.id);
      const answer = messages.slice(asked + 1).findLast(({ runId, role }) => runId === run.id && role !== "user");
      if (!answer) throw new AppError("STUCK", "The reviewer gave no answer.", "Look at the project's conversation.");
      return { text: answer.text, run };
    });
  }

  return {
    route: (text) => guild.route({ text, projectId: null, stage: null, expert: null }),
    build: (wish, following) =>
      watched(following, ({ onRun }) => headless.build(OWNER, { ...wish, answers: "auto", out: null, onRun })),
    change: ({ projectId, request }, following) =>
      watched(following, ({ onRun }) => headless.change(OWNER, { projectId, text: request, out: null, onRun })),
    review: (wish, following) => ("code" in wish ? reviewText(wish, following) : reviewProject(wish, following)),
    projectUrl: (projectId) => `${address()}/project?id=${projectId}`,
  };
}
