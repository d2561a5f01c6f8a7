import { createHash } from "node:crypto";
import { AppError, type ExpertRules, type Intent, type ModelInfo } from "@guildhall/contracts";
import type { ChatBackend, ChatRequest, ModelService } from "../../models/index.ts";
import { estimateWork } from "./estimate-work.ts";
import { modelTiers, sizeOf } from "./model-tiers.ts";
import type { DispatchOptions, Pool } from "./pool.ts";
import type { SilenceLimits } from "./watched-backend.ts";

/** A server is given two minutes to begin, since it may queue and read long prompts, half a minute to go on, and ten seconds until others are asked instead. */
const SERVER_LIMITS: SilenceLimits = { firstTextMs: 120_000, idleMs: 30_000, quietMs: 10_000 };
/** A model of this machine may be loading or wait its turn; once it writes, two minutes of silence are a fault. */
const LOCAL_LIMITS: SilenceLimits = { firstTextMs: null, idleMs: 120_000, quietMs: null };
const CARD_WORK = { written: 120, prefix: 0, rest: 200 };

export interface BackendWish {
  /** The model a person chose for the project; null = the team's rules, else the default. */
  modelId: string | null;
  localOnly: boolean;
  intent?: Intent;
  /** Requests of one session stay on the replica that has read what they begin with. */
  session?: string;
}

export interface ExpertBackends {
  /**
   * The expert's models as one backend: every request goes to the replica that suits it, and moves on when that fails.
   * Throws MODEL_MISSING, and what `ModelService.backendFor` throws for the first choice.
   */
  backendFor(expertId: string, wish: BackendWish): Promise<ChatBackend>;
}

interface ExpertBackendsParts {
  pool: Pool;
  models: Pick<ModelService, "list" | "backendFor" | "closeInstance">;
  rulesOf: (expertId: string) => ExpertRules | undefined;
  /** The replica that did better than the expert's first choice, where the team lets the pool prefer it. */
  preferred: (expertId: string) => string | null;
  /** The model that is tried for an expert in a session; null: as the rules have it. */
  tried?: (expertId: string, session: string | null) => string | null;
}

const prefixOf = ({ messages }: ChatRequest): string | undefined =>
  messages.length < 2
    ? undefined
    : createHash("sha256")
        .update(messages[0]?.content ?? "")
        .digest("base64url");

/** Brings the model that did better to the front. */
function withPreferred(tiers: string[][], preferred: string | null): string[][] {
  const found = tiers.find((tier) => preferred !== null && tier.includes(preferred));
  return found ? [found, ...tiers.filter((tier) => tier !== found)] : tiers;
}

/** The experts' replicas over the models of this installation. */
export function createExpertBackends({
  pool,
  models,
  rulesOf,
  preferred,
  tried = () => null,
}: ExpertBackendsParts): ExpertBackends {
  function register(model: ModelInfo): string[] {
    const limits = model.kind === "gguf" ? LOCAL_LIMITS : SERVER_LIMITS;
    pool.register({
      id: model.id,
      modelId: model.id,
      ...sizeOf(model),
      limits,
      open: () => models.backendFor({ modelId: model.id, localOnly: false }),
    });
    // Copies that scaling added serve beside the first.
    return pool.registry.states().flatMap(({ id, modelId }) => (modelId === model.id ? [id] : []));
  }

  return {
    backendFor: async (expertId, wish) => {
      const rules = rulesOf(expertId);
      const all = await models.list();
      const trial = tried(expertId, wish.session ?? null);
      const usual = rules?.models ?? [];
      // What is tried comes first; what the house has otherwise stands behind it.
      const listed =
        trial === null
          ? usual
          : [trial, ...(usual.length > 0 ? usual : all.flatMap((m) => (m.isDefault ? [m.id] : [])))];
      const found = modelTiers(all, { chosen: wish.modelId, listed, localOnly: wish.localOnly });
      const [first] = found.flat();
      // Says why not where nothing is allowed or there, as for a chosen model on the network.
      if (first === undefined && (rules?.models.length ?? 0) === 0)
        return models.backendFor({ modelId: wish.modelId, localOnly: wish.localOnly });
      if (first === undefined) {
        throw new AppError(
          "MODEL_MISSING",
          `None of the models that guildhall.yaml names for ${expertId} may serve this.`,
          "Correct `models` of this expert, or add the model on the Models page.",
        );
      }
      const named = found.map((tier) => tier.flatMap(register));
      if (wish.modelId === null && !wish.localOnly && trial === null) pool.assign(expertId, named);
      const tiers = wish.modelId === null ? withPreferred(named, preferred(expertId)) : named;
      const base: DispatchOptions = { tiers, intent: wish.intent, session: wish.session };
      return {
        modelId: tiers[0]?.[0] ?? first.id,
        chat: (request, options = {}) =>
          pool.dispatch(expertId, (backend) => backend.chat(request, options), {
            ...base,
            work: estimateWork(request),
            prefix: prefixOf(request),
            priority: request.priority,
            signal: options.signal,
          }),
        card: () => pool.dispatch(expertId, (backend) => backend.card(), { ...base, work: CARD_WORK }),
        dispose: async () => undefined, // the model service ends its models
      };
    },
  };
}
