import { AppError, type ExperimentPlan, type ExperimentView, type Guard, triesTheSame } from "@guildhall/contracts";
import type { Database, StoredDecision, StoredExperiment, StoredOutcome } from "@guildhall/db";
import type { Expert } from "@guildhall/experts";
import type { Logger } from "../../platform/index.ts";
import type { Policy } from "../gate/policy.ts";
import {
  armOf,
  type ExperimentState,
  figuresOf,
  harmedBy,
  newExperimentState,
  withTrialOutcome,
} from "./experiment.ts";
import { kindsAbout } from "./kinds-about.ts";

const LISTED = 100;
/** Projects one experiment keeps count of. */
const MAX_UNITS = 20_000;
/** Sources of outcomes that say that work was taken back. */
const TAKEN_BACK = new Set(["restore", "undo", "regenerated"]);
const THUMBS = "thumbs";

/** What is stored of a running experiment: the evidence, and how many outcomes each project gave, by guard. */
interface Counted {
  state: ExperimentState;
  given: Record<string, number>;
}
type Running = StoredExperiment<Counted>;

type Told = Pick<StoredOutcome, "source" | "success">;
type Where = Pick<StoredDecision, "projectId" | "expert" | "createdAt">;

interface ExperimentParts {
  db: Database;
  log: Logger;
  readPolicy: (id: string) => Promise<Policy | null>;
  knowsModel: (id: string) => Promise<boolean>;
  findExpert: (id: string) => Expert | null;
  onChange: () => void;
}

const invalid = (message: string, remedy: string): AppError => new AppError("INVALID_INPUT", message, remedy);

/** What one outcome says to the guards. Pure. */
function sayings({ source, success }: Told): { guard: Guard; one: boolean }[] {
  if (source === THUMBS) return [{ guard: "disliked", one: !success }];
  if (TAKEN_BACK.has(source)) return [{ guard: "undone", one: true }];
  return [
    { guard: "success", one: success },
    { guard: "undone", one: false },
  ];
}

/** Tries two policies, prompts or models beside each other on live work, a project always with the same arm. */
export class ExperimentService {
  readonly #parts: ExperimentParts;
  readonly #running = new Map<string, Running>();
  /** Policies of running experiments, by id. */
  readonly #policies = new Map<string, Policy>();
  #last: Promise<void> = Promise.resolve();

  private constructor(parts: ExperimentParts) {
    this.#parts = parts;
  }

  static async open(parts: ExperimentParts): Promise<ExperimentService> {
    const service = new ExperimentService(parts);
    for (const stored of await parts.db.guildExperiments.list(LISTED)) {
      if (stored.state === "running") await service.#take(stored);
    }
    return service;
  }

  async #take(stored: StoredExperiment): Promise<Running> {
    const running: Running = { ...stored, counted: stored.counted as Counted };
    const { plan } = running;
    for (const id of plan.kind === "policy" ? [plan.control, plan.variant] : []) {
      const policy = id === null ? null : await this.#parts.readPolicy(id);
      if (policy) this.#policies.set(policy.id, policy);
    }
    this.#running.set(stored.id, running);
    return running;
  }

  /** Starts one. Throws INVALID_INPUT where an arm does not exist, CONFLICT where the same thing is being tried. */
  async create(plan: ExperimentPlan, by: string): Promise<ExperimentView> {
    await this.#requireArms(plan);
    const same = [...this.#running.values()].find(({ plan: other }) => triesTheSame(other, plan));
    if (same) {
      throw new AppError("CONFLICT", `"${same.plan.name}" tries the same thing already.`, "Stop it first.");
    }
    const counted: Counted = { state: newExperimentState(), given: {} };
    const running = await this.#take(await this.#parts.db.guildExperiments.add(plan, counted));
    await this.#parts.db.guildAudit.add({ by, action: "experiment-started", subject: running.id, detail: plan.name });
    this.#parts.onChange();
    return viewOf(running);
  }

  async #requireArms({ kind, expert, control, variant }: ExperimentPlan): Promise<void> {
    const { readPolicy, knowsModel, findExpert } = this.#parts;
    if (kind === "adapter") {
      throw invalid("No adapters are installed, so none can be tried.", "Try a model, a prompt or a policy.");
    }
    if (kind === "policy" && expert !== null) {
      throw invalid("A policy is tried for all experts.", "Leave `expert` out.");
    }
    const tried = expert === null ? null : findExpert(expert);
    if (kind !== "policy" && tried === null) {
      throw invalid(`There is no expert ${expert ?? ""}.`, "Name one of guild.experts.");
    }
    if (kind === "model" && tried !== null && !kindsAbout(tried).includes(kind)) {
      throw invalid(
        `${tried.name} asks no model, so another one would change nothing.`,
        "Try a model for an expert that asks one, such as the coder.",
      );
    }
    if (kind === "prompt" && tried !== null && !kindsAbout(tried).includes(kind)) {
      throw invalid(
        `${tried.name} does not work by its prompt, so another one would change nothing.`,
        "Try a model for it, or a prompt for an expert that writes in words, such as the reviewer.",
      );
    }
    for (const arm of [variant, ...(control === null ? [] : [control])]) {
      if (kind === "policy" && !(await readPolicy(arm))) {
        throw invalid(`There is no policy ${arm}.`, "guild.policies lists them.");
      }
      if (kind === "model" && !(await knowsModel(arm))) {
        throw invalid(`There is no model ${arm}.`, "Add it on the Models page, or use an id of models.list.");
      }
      if (kind === "prompt" && arm.length < 40) {
        throw invalid("A prompt of fewer than 40 characters says too little.", "Write what the expert should heed.");
      }
    }
  }

  /** What is in force for a project where something is tried; null: as the house has it. */
  #valueFor(kind: ExperimentPlan["kind"], expert: string | null, projectId: string | null): string | null {
    if (projectId === null) return null;
    for (const { id, plan } of this.#running.values()) {
      if (plan.kind !== kind || plan.expert !== expert) continue;
      return armOf(id, projectId, plan.variantShare) === "variant" ? plan.variant : plan.control;
    }
    return null;
  }

  /** The policy that decides for a project where policies are tried; null: the active one. */
  policyFor(projectId: string | null): Policy | null {
    return this.#policies.get(this.#valueFor("policy", null, projectId) ?? "") ?? null;
  }

  /** The model that serves an expert in a project where models are tried; null: as the house has it. */
  modelFor(expert: string, projectId: string | null): string | null {
    return this.#valueFor("model", expert, projectId);
  }

  /** The expert with the prompt that is tried in a project. */
  expertFor(expert: Expert, projectId: string | null): Expert {
    const style = this.#valueFor("prompt", expert.id, projectId);
    return style === null ? expert : { ...expert, style };
  }

  /** Counts an outcome for every experiment that had a say in the decision, in the order they come. */
  note(where: Where, outcome: Told): Promise<void> {
    this.#last = this.#last
      .then(() => this.#count(where, outcome))
      .catch((error: unknown) => this.#parts.log.error({ err: error }, "an outcome was not counted for an experiment"));
    return this.#last;
  }

  async #count({ projectId, expert, createdAt }: Where, outcome: Told): Promise<void> {
    if (projectId === null) return;
    for (const running of this.#running.values()) {
      const { id, plan, startedAt, counted } = running;
      if (createdAt < startedAt || (plan.expert !== null && plan.expert !== expert)) continue;
      const arm = armOf(id, projectId, plan.variantShare);
      for (const { guard, one } of sayings(outcome)) {
        const key = `${guard} ${projectId}`;
        const earlier = counted.given[key] ?? 0;
        if (earlier === 0 && Object.keys(counted.given).length >= MAX_UNITS) continue;
        counted.given[key] = earlier + 1;
        counted.state = withTrialOutcome(counted.state, { arm, earlier, guard, one });
      }
      await this.#parts.db.guildExperiments.count(id, counted);
      const harmed = harmedBy(counted.state);
      if (harmed !== null) await this.#end(running, "harm", { by: "house", detail: `${harmed} got worse.` });
    }
  }

  async #end(
    running: Running,
    state: "stopped" | "harm",
    { by, detail }: { by: string; detail: string },
  ): Promise<void> {
    const { db, onChange, log } = this.#parts;
    const { id, plan } = running;
    await db.transaction(async (tx) => {
      await tx.guildExperiments.end(id, state);
      const action = state === "harm" ? "experiment-harm" : "experiment-stopped";
      await tx.guildAudit.add({ by, action, subject: id, detail: `${plan.name}: ${detail}` });
    });
    if (state === "harm") log.warn({ experiment: id }, `the experiment "${plan.name}" was stopped: ${detail}`);
    this.#running.delete(id);
    for (const arm of [plan.control, plan.variant]) if (arm !== null) this.#policies.delete(arm);
    onChange();
  }

  /** Everybody gets what the house has again. Throws NOT_FOUND, CONFLICT when it ended before. */
  async stop(id: string, by: string): Promise<ExperimentView> {
    const running = this.#running.get(id);
    if (running) await this.#end(running, "stopped", { by, detail: "stopped by hand." });
    const found = (await this.#parts.db.guildExperiments.list(LISTED)).find((stored) => stored.id === id);
    if (!found) throw new AppError("NOT_FOUND", `There is no experiment ${id}.`, "guild.experiments lists them.");
    if (!running) throw new AppError("CONFLICT", "This experiment has ended already.", "Start a new one.");
    return viewOf(found as Running);
  }

  /** Newest first. */
  async list(): Promise<ExperimentView[]> {
    await this.#last;
    return (await this.#parts.db.guildExperiments.list(LISTED)).map((stored) => viewOf(stored as Running));
  }
}

const viewOf = ({ id, plan, state, startedAt, endedAt, counted }: Running): ExperimentView => ({
  id,
  ...plan,
  ...{ state, startedAt, endedAt },
  ...figuresOf(counted.state, plan),
});
