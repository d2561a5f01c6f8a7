import type { RunContext } from "../run-context.ts";
import type { JourneyServices } from "../services.ts";

export interface StageInput {
  context: RunContext;
  services: JourneyServices;
}
