import type { Intent, RouteDecision, RouteRequest } from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";
import type { ChatBackend, ModelService } from "../../models/index.ts";

/** Where work is done. */
export interface WorkPlace {
  /** Null: no expert's way of working is wanted, only a model. */
  expert: string | null;
  /** Null: the expert's own choice, else the model of this house. */
  modelId: string | null;
  /** The matched intent: only experts that declare it stand in. */
  intent?: Intent;
}

/** What the doors ask of the guild. The backend owns retries and fallback; nothing is switched after the first byte. */
export interface ExpertWork {
  /** Everybody there is now; a team's own come and go. */
  experts(): readonly Expert[];
  /** Whether requests to nobody in particular are routed; a team can switch that off. */
  routes(): boolean;
  route(request: RouteRequest): Promise<RouteDecision>;
  /** Throws MODEL_MISSING and what `ModelService.backendFor` throws. */
  backendFor(place: WorkPlace): Promise<ChatBackend>;
}

export interface OpenaiDoorParts {
  guild: ExpertWork;
  /** `backendFor` serves those who type: their model keeps a place for them, and they do not wait in the pool's line. */
  models: Pick<ModelService, "list" | "embedder" | "backendFor">;
}
