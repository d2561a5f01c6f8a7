import type { ServerToClient } from "@guildhall/contracts";
import type { Logger } from "./logger.ts";

/** What rooms tell each other and the browsers; payloads as in the contract of the socket. */
export type BusEvents = {
  [Name in "event" | "token" | "invalidate" | "previewConsole"]: Parameters<ServerToClient[Name]>[0];
};

export interface EventBus {
  /** Calls every listener at once. A listener that throws is logged and does not stop the others. */
  emit<Name extends keyof BusEvents>(name: Name, payload: BusEvents[Name]): void;
  /** Returns the function that ends the subscription. */
  on<Name extends keyof BusEvents>(name: Name, listener: (payload: BusEvents[Name]) => void): () => void;
}

type Listeners = { [Name in keyof BusEvents]: Set<(payload: BusEvents[Name]) => void> };

export function createEventBus(logger: Logger): EventBus {
  const listeners: Listeners = { event: new Set(), token: new Set(), invalidate: new Set(), previewConsole: new Set() };
  return {
    emit: (name, payload) => {
      for (const listener of [...listeners[name]]) {
        try {
          listener(payload);
        } catch (error) {
          logger.error({ err: error, event: name }, "a listener of the event bus failed");
        }
      }
    },
    on: (name, listener) => {
      listeners[name].add(listener);
      return () => void listeners[name].delete(listener);
    },
  };
}
