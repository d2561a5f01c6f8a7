import type { IncomingMessage, ServerResponse } from "node:http";
import type { ChatResult } from "../../models/index.ts";
import type { Caller } from "../tokens/access-tokens.ts";
import type { OpenaiDoorParts } from "./ports.ts";

/** One request at this door, past its checks. */
export interface DoorContext extends OpenaiDoorParts {
  request: IncomingMessage;
  response: ServerResponse;
  caller: Caller;
  /** Fires when the client is gone, the token is revoked or the engine stops. */
  signal: AbortSignal;
  now(): Date;
  /** For the figures; `first`: text of a streamed answer came. */
  seen: { first(): void; usage(usage: ChatResult["usage"]): void };
}
