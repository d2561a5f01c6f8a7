import {
  AppError,
  type RouteCandidate,
  type RouteDecision,
  type RoutePreview,
  type RouteRequest,
} from "@guildhall/contracts";
import { type GuildDecisionRepository, newId } from "@guildhall/db";
import type { Clock, Logger } from "../../platform/index.ts";
import { type GateOpinion, opine } from "../gate/gate.ts";
import { isForeign } from "../gate/language.ts";
import type { Policy } from "../gate/policy.ts";
import { withPrototypes } from "../gate/prototypes.ts";
import { embeddedText, type ReadRequest, readRequest } from "../gate/request-text.ts";
import type { LoadView } from "../pool/pool.ts";
import type { RecordView } from "../record/record-book.ts";
import type { AskModel } from "./ask-model.ts";
import { type BlendWeights, blend } from "./blend.ts";
import { byLikelihood, decide, type Verdict } from "./decide.ts";
import type { Embed } from "./embed.ts";
import type { PolicyShelf } from "./policy-shelf.ts";
import { gateReasons, recordReasons } from "./reasons.ts";
import { requireText } from "./request-check.ts";
import type { Roster } from "./roster.ts";
import { storedText } from "./stored-text.ts";
import { wordShares } from "./words-only.ts";

/** What the house says about routing; read at every decision, so that a change counts at once. */
export interface RoutingRules {
  router: "neural" | "heuristic";
  /** How many candidates a decision names; the one named by the person is always among them. */
  topK: number;
  /** Calibrated probability below which nobody is chosen silently; experts and policies can only raise it. */
  minConfidence: number;
  weights: BlendWeights;
}
/** Decides who does the work, and says why. */
export interface Router {
  /** Stores the decision. Throws INVALID_INPUT, TOO_LARGE, NOT_FOUND (the named expert). */
  route(request: RouteRequest): Promise<RouteDecision>;
  /** What `route` would decide, without a model's help. Nothing is stored. Throws INVALID_INPUT, TOO_LARGE. */
  preview(request: Pick<RouteRequest, "text" | "stage">): Promise<RoutePreview>;
}

export interface RouterParts {
  roster: Roster;
  policies: PolicyShelf;
  records: RecordView;
  loads: LoadView;
  embed: Embed;
  decisions: GuildDecisionRepository;
  rules: () => RoutingRules;
  /** Null where no model may be asked. */
  askModel: AskModel | null;
  /** The policy that is tried in a project; null: the active one. */
  policyFor?: (projectId: string | null) => Policy | null;
  /** Told of every decision after it was stored; must return at once. */
  onDecision?: (request: RouteRequest, decision: RouteDecision) => void;
  clock: Clock;
  log: Logger;
}

const KEPT = 20_000;
const PRUNE_EVERY = 500;
const ASKED_OF_MODEL = 3;
/** Words alone are no calibrated probabilities: a rough rule says when they say nothing. */
const HEURISTIC_FLOOR = 0.25;
/** The gate has read little that is not English, and must be surer of it. */
const FOREIGN_FLOOR = 0.8;
const WORDS_POLICY = "words";

interface Opinion {
  policy: Policy | null;
  request: ReadRequest;
  probabilities: ReadonlyMap<string, number>;
  outOfDomain: boolean;
  gate: GateOpinion | null;
  degraded: string[];
  foreign: boolean;
}

interface Weighed {
  verdict: Verdict;
  candidates: readonly RouteCandidate[];
}

type Outcome = Pick<RouteDecision, keyof Verdict | "way" | "reasons">;

export class RouterService implements Router {
  readonly #parts: RouterParts;
  #stored = 0;

  constructor(parts: RouterParts) {
    this.#parts = parts;
  }

  async route(request: RouteRequest): Promise<RouteDecision> {
    const { clock, roster } = this.#parts;
    const started = clock.monotonicMs();
    requireText(request.text);
    if (request.expert !== null && !roster.all().some(({ id }) => id === request.expert)) {
      throw new AppError("NOT_FOUND", `There is no expert ${request.expert}.`, "`guildhall experts` lists them.");
    }
    const opinion = await this.#opinion(request);
    const decision = await this.#decision(request, opinion);
    const timed = { ...decision, id: newId("decision"), latencyMs: clock.monotonicMs() - started };
    await this.#store(request, timed);
    this.#parts.onDecision?.(request, timed);
    return timed;
  }

  /** What the gate, or words alone, say of the request. */
  async #opinion({ text, stage, projectId }: Pick<RouteRequest, "text" | "stage" | "projectId">): Promise<Opinion> {
    const { policies, policyFor, embed, rules, roster } = this.#parts;
    const request = readRequest(text);
    const policy = rules().router === "heuristic" ? null : (policyFor?.(projectId) ?? policies.active());
    const foreign = isForeign(request);
    if (!policy) {
      const why =
        rules().router === "heuristic" ? "the trained gate is switched off" : "there is no usable policy of the gate";
      const degraded = [`${why}: words alone decided`];
      return { policy, request, probabilities: wordShares(request), outOfDomain: false, gate: null, degraded, foreign };
    }
    const vectors = await embed([embeddedText(request)]);
    const embedding = vectors?.[0] ?? null;
    const gate = opine(policy, request, { embedding, stage });
    const { classes, references } = policy;
    const heads = await roster.shares(request, { embedding, classes, references });
    const limit = embedding ? policy.outOfDomain.embedded : policy.outOfDomain.words;
    const claimed = [...heads.values()].some((share) => share > 0.5);
    return {
      policy,
      request,
      probabilities: withPrototypes(gate.probabilities, heads),
      // What an expert of the team claims, or what is said in another language, is not out of the house's domain.
      outOfDomain: gate.outOfDomain > limit && !claimed && !foreign,
      gate,
      degraded: [
        ...(embedding ? [] : ["the embedder did not answer: words and marks alone were read"]),
        ...(foreign ? ["the request is not in English, of which the gate has read most"] : []),
      ],
      foreign,
    };
  }

  /** Everybody by score, and whether the first may be chosen silently; where not, everybody by likelihood. */
  #weigh(opinion: Opinion): { candidates: RouteCandidate[]; verdict: Verdict; needed: number } {
    const { roster, records, loads, rules } = this.#parts;
    const experts = roster.all().map(({ id, intents, capabilities }) => ({ id, intents, ...capabilities }));
    const { weights, minConfidence } = rules();
    const scored = blend(experts, opinion.probabilities, { weights, records, loads });
    const own = new Map(experts.map(({ id, confidenceThreshold }) => [id, confidenceThreshold]));
    const thresholdOf = ({ expert, intent }: RouteCandidate): number =>
      opinion.policy
        ? Math.max(
            minConfidence,
            own.get(expert) ?? 0,
            opinion.policy.ask[intent ?? expert] ?? 0,
            opinion.foreign ? FOREIGN_FLOOR : 0,
          )
        : HEURISTIC_FLOOR;
    const verdict = decide({ candidates: scored, thresholdOf, outOfDomain: opinion.outOfDomain });
    const candidates = verdict.abstained ? byLikelihood(scored) : scored;
    return { candidates, verdict, needed: candidates[0] ? thresholdOf(candidates[0]) : 1 };
  }

  async #decision(request: RouteRequest, opinion: Opinion): Promise<Omit<RouteDecision, "id" | "latencyMs">> {
    const { candidates, verdict } = this.#weigh(opinion);
    const { topK } = this.#parts.rules();
    const shown = candidates.filter(({ expert }, at) => at < topK || expert === request.expert);
    const shared = { candidates: shown, ...told(opinion) };
    if (request.expert !== null) return { ...shared, ...named(candidates, request.expert) };
    if (!verdict.abstained) return { ...shared, ...this.#sure(opinion, verdict, candidates) };
    return { ...shared, ...(await this.#abstained(request, opinion, { verdict, candidates })) };
  }

  async preview({ text, stage }: Pick<RouteRequest, "text" | "stage">): Promise<RoutePreview> {
    const started = this.#parts.clock.monotonicMs();
    requireText(text);
    const opinion = await this.#opinion({ text, stage, projectId: null });
    const { candidates, verdict, needed } = this.#weigh(opinion);
    const outcome = verdict.abstained
      ? this.#unsure(opinion, { verdict, candidates })
      : this.#sure(opinion, verdict, candidates);
    const latencyMs = this.#parts.clock.monotonicMs() - started;
    return { candidates, ...told(opinion), ...outcome, needed, latencyMs };
  }

  #sure(opinion: Opinion, verdict: Verdict, candidates: readonly RouteCandidate[]): Outcome {
    const way = opinion.policy ? "gate" : "heuristic";
    return { ...verdict, way, reasons: this.#why(opinion, candidates[0]) };
  }

  #why({ policy, gate, request }: Opinion, chosen: RouteCandidate | undefined): string[] {
    if (!chosen) return [];
    const told =
      policy && gate ? gateReasons(policy, gate, request, chosen.intent ?? chosen.expert) : ["words of the request"];
    return [...told, ...recordReasons(chosen)];
  }

  /** What is told when nobody was chosen. */
  #unsure(opinion: Opinion, { verdict, candidates }: Weighed): Outcome {
    const reasons = verdict.outOfDomain
      ? ["it does not look like a request to a software team"]
      : [unsureBetween(candidates), ...this.#why(opinion, candidates[0])];
    return { ...verdict, way: "person", reasons };
  }

  /** Nobody is guessed: a loaded model chooses among the likeliest, else the person does. */
  async #abstained({ text }: RouteRequest, opinion: Opinion, weighed: Weighed): Promise<Outcome> {
    const { verdict, candidates } = weighed;
    if (verdict.outOfDomain) return this.#unsure(opinion, weighed);
    const picked = await this.#askModel(
      text,
      candidates.slice(0, ASKED_OF_MODEL).map(({ expert }) => expert),
    );
    const chosen = candidates.find(({ expert }) => expert === picked);
    if (!chosen) return this.#unsure(opinion, weighed);
    const reasons = [unsureBetween(candidates), `the local model chose ${chosen.expert}`];
    return { ...verdict, expert: chosen.expert, intent: chosen.intent, confidence: chosen.gate, way: "model", reasons };
  }

  async #askModel(text: string, choices: readonly string[]): Promise<string | null> {
    const { askModel, log } = this.#parts;
    if (!askModel) return null;
    try {
      return await askModel({ text, choices });
    } catch (error) {
      log.info({ err: error }, "the model was asked who is meant and gave no answer");
      return null;
    }
  }

  async #store({ text, projectId, stage }: RouteRequest, decision: RouteDecision): Promise<void> {
    const { decisions } = this.#parts;
    await decisions.add({ ...decision, text: storedText(text), projectId, stage });
    this.#stored += 1;
    if (this.#stored % PRUNE_EVERY === 0) await decisions.prune(KEPT);
  }
}

const told = ({ policy, degraded }: Opinion): Pick<RouteDecision, "policy" | "degraded"> => ({
  policy: policy?.id ?? WORDS_POLICY,
  degraded,
});

function unsureBetween([first, second]: readonly RouteCandidate[]): string {
  const other = second ? ` or for ${second.expert}` : "";
  return `it could be for ${first?.expert}${other}, and the gate is not sure enough`;
}

function named(candidates: readonly RouteCandidate[], expert: string): Outcome {
  const chosen = candidates.find((candidate) => candidate.expert === expert);
  return {
    expert,
    intent: chosen?.intent ?? null,
    confidence: chosen?.gate ?? 0,
    abstained: false,
    outOfDomain: false,
    way: "named",
    reasons: ["you named the expert"],
  };
}
