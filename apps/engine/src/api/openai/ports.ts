import type { RouteDecision, RouteRequest } from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";
import type { ChatBackend, ModelService } from "../../models/index.ts";

/** Where work is done: an expert's replicas, a model by its id, or (both null) the model chosen for this house. */
export interface WorkPlace {
  expert: string | null;
  modelId: string | null;
}

/**
 * What the door asks of the guild. `dispatch` owns retries and fallback; nothing is switched after the first byte.
 * `tokens`: how much work it is, prompt and answer together, roughly.
 */
export interface ExpertWork {
  experts(): readonly Expert[];
  route(request: RouteRequest): Promise<RouteDecision>;
  dispatch<T>(
    place: WorkPlace,
    work: (backend: ChatBackend) => Promise<T>,
    options: { signal: AbortSignal; tokens: number },
  ): Promise<T>;
}

export interface OpenaiDoorParts {
  guild: ExpertWork;
  models: Pick<ModelService, "list" | "embedder">;
}
