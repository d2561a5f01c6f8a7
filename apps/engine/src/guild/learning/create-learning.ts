import type { HouseRules, RouteDecision, RouteRequest } from "@guildhall/contracts";
import type { JobQueue } from "../../jobs/index.ts";
import type { Resources } from "../../platform/index.ts";
import type { ExperimentService } from "../experiments/experiment-service.ts";
import type { OutcomeBook, OutcomeLog } from "../record/record-book.ts";
import type { Routing } from "../router/create-routing.ts";
import { createLearningVerbs, type LearningVerbs, labelsOf } from "./learning-verbs.ts";
import { isNightlyDue } from "./nightly.ts";
import { liveObjection, Promoter } from "./promoter.ts";
import { Repeats } from "./repeats.ts";
import type { Retrainer } from "./retrainer.ts";
import { Shadow } from "./shadow.ts";
import { Trainer } from "./trainer.ts";

const LOOK_EVERY_MS = 60_000;
/** Live requests a shadow must have scored before the house promotes it by itself. */
const LIVE_BEFORE_PROMOTION = 50;
const TRAININGS_LOOKED_AT = 30;

export interface Learning {
  verbs: LearningVerbs;
  /** Where verified work is reported: the record takes it, and the experiments that had a say. */
  outcomes: OutcomeLog;
  /** Lets the shadow policy score a decided request; returns at once. */
  observe(request: RouteRequest, decision: RouteDecision): void;
  /** Begins to look for the nightly training. */
  start(): void;
  stop(): void;
}

interface LearningParts {
  routing: Routing;
  experiments: ExperimentService;
  jobs: JobQueue;
  rules: () => HouseRules["moe"]["learning"];
  retrainer: Retrainer;
  onChange: () => void;
}

/** Learning from feedback over the routing of this installation. Call before the queue starts. */
export async function createLearning(
  { db, clock, logger, env }: Resources,
  { routing, experiments, jobs, rules, retrainer, onChange }: LearningParts,
): Promise<Learning> {
  const { roster, policies, embed } = routing;
  const shadow = new Shadow({ policies: db.gatePolicies, scores: db.shadowScores, embed, log: logger });
  await shadow.refresh();
  const refreshed = async (): Promise<void> => {
    await policies.refresh();
    await shadow.refresh();
    onChange();
  };
  const trainer = new Trainer({
    ...{ db, jobs, clock, roster, policies, retrainer },
    home: env.home,
    onChange: refreshed,
  });
  const liveView = async () => shadow.view(labelsOf(await trainer.rows()));
  const promoter = new Promoter({ db, policies, shadow: liveView, onChange: refreshed });
  /** What was taken back: an experiment cannot forget it, so it must not count it again when it is said anew. */
  const takenBack = new Set<string>();
  const outcomes: OutcomeBook = {
    add: async (outcome) => {
      await routing.outcomes.add(outcome);
      const { decisionId, source } = outcome;
      if (decisionId === null || takenBack.has(`${decisionId} ${source}`)) return;
      const decision = await db.guildDecisions.get(decisionId);
      if (decision) await experiments.note(decision, outcome);
    },
    retract: async (told) => {
      await routing.outcomes.retract(told);
      takenBack.add(`${told.decisionId} ${told.source}`);
    },
  };

  const repeats = new Repeats();
  const told = new Set<string>();
  async function promoteByItself(): Promise<void> {
    const policyId = shadow.policyId;
    const setting = rules().auto_promote;
    if (policyId === null || setting === "off" || told.has(policyId)) return;
    const live = await liveView();
    if (!live || live.scored < LIVE_BEFORE_PROMOTION || liveObjection(live) !== null) return;
    told.add(policyId);
    if (setting === "on") await promoter.promote(policyId, "house");
    else {
      const detail = "Dry run: it would be promoted now.";
      await db.guildAudit.add({ by: "house", action: "shadow", subject: policyId, detail });
      onChange();
    }
  }

  async function look(): Promise<void> {
    await promoteByItself();
    const trainings = await db.gateTrainings.list(TRAININGS_LOOKED_AT);
    const last = trainings.find(({ trigger }) => trigger === "nightly");
    if (!isNightlyDue(clock.now(), rules().nightly, last ? new Date(last.createdAt) : null)) return;
    const newest = trainings[0]?.createdAt ?? "";
    // A night in which nothing new was said needs no training.
    const rows = await trainer.rows();
    if (rows.some(({ saidAt }) => saidAt > newest) && rows.some(({ held }) => held)) await trainer.start("nightly");
  }

  let timer: NodeJS.Timeout | null = null;
  return {
    verbs: createLearningVerbs({
      ...{ db, roster, policies, outcomes, trainer, promoter, shadow, experiments, rules, onChange },
      now: () => clock.now(),
    }),
    outcomes,
    observe: (request, decision) => {
      shadow.observe(request, decision);
      const again = repeats.noted(request, decision, clock.now().getTime());
      if (again) {
        outcomes
          .add(again)
          .catch((error: unknown) => logger.warn({ err: error }, "a request that was asked again was not recorded"));
      }
    },
    start: () => {
      timer = setInterval(
        () => void look().catch((error: unknown) => logger.warn({ err: error }, "the nightly training did not begin")),
        LOOK_EVERY_MS,
      ).unref();
    },
    stop: () => {
      if (timer) clearInterval(timer);
    },
  };
}
