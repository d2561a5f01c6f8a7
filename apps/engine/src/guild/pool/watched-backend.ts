import { AppError, type CapabilityCard } from "@guildhall/contracts";
import type { ChatBackend } from "../../models/index.ts";
import { CHARACTERS_A_TOKEN } from "./estimate-work.ts";

type Chat = ChatBackend["chat"];
type ChatResult = Awaited<ReturnType<Chat>>;

/** How long a replica may be silent, in milliseconds; null = no limit, as for a model that yields to people. */
export interface SilenceLimits {
  /** Before the first text; covers queueing and reading. */
  firstTextMs: number | null;
  /** Between two pieces of text. */
  idleMs: number | null;
  /** So long without a text from any of its requests, and new work goes elsewhere where it can. */
  quietMs: number | null;
}

/** What was seen of the backend while the work used it. */
export interface Watch {
  /** Text reached the caller: now nothing else may begin to answer. */
  shown: boolean;
  /** Why asking the backend failed; null when it did not. */
  failure: unknown;
  /** Tokens that were written, as far as they were told. */
  written: number;
}

const silent = (seconds: number, where: string): AppError =>
  new AppError(
    "TIMEOUT",
    `The model fell silent ${where} for ${seconds} s.`,
    "Try again; if it stays, look into the model server's log or choose another model.",
  );

/** A timer that fails `late` when it is not set anew in time. */
function silenceAlarm(): { late: Promise<never>; set(ms: number | null, where: string): void; end(): void } {
  let fail: (error: AppError) => void = () => {};
  const late = new Promise<never>((_, reject) => {
    fail = reject;
  });
  late.catch(() => undefined); // often nobody waits for it any more
  let timer: NodeJS.Timeout | undefined;
  return {
    late,
    set: (ms, where) => {
      clearTimeout(timer);
      if (ms !== null) timer = setTimeout(() => fail(silent(Math.round(ms / 100) / 10, where)), ms);
    },
    end: () => clearTimeout(timer),
  };
}

/**
 * A backend that tells what happens with it and gives up one that falls silent. A backend that does not react to being
 * stopped is left behind.
 */
export function watchBackend(
  inner: ChatBackend,
  limits: SilenceLimits,
  onText: (tokens: number) => void,
): { backend: ChatBackend; watch: Watch } {
  const watch: Watch = { shown: false, failure: null, written: 0 };
  const chat: Chat = async (request, options = {}) => {
    const stop = new AbortController();
    const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
    const alarm = silenceAlarm();
    const waits = request.priority !== "background";
    alarm.set(waits ? limits.firstTextMs : null, "before its answer");
    try {
      const answer: Promise<ChatResult> = inner.chat(request, {
        signal,
        onToken: (text, index) => {
          if (signal.aborted) return;
          alarm.set(waits ? limits.idleMs : null, "in the middle of its answer");
          const tokens = Math.max(1, Math.round(text.length / CHARACTERS_A_TOKEN));
          watch.written += tokens;
          onText(tokens);
          if (!options.onToken) return;
          watch.shown = true;
          options.onToken(text, index);
        },
      });
      answer.catch(() => undefined); // it may fail after it was given up
      return await Promise.race([answer, alarm.late]);
    } catch (error) {
      watch.failure = error;
      throw error;
    } finally {
      alarm.end();
      stop.abort();
    }
  };
  const card = async (): Promise<CapabilityCard> => {
    try {
      return await inner.card();
    } catch (error) {
      watch.failure = error;
      throw error;
    }
  };
  return {
    watch,
    backend: { modelId: inner.modelId, chat, card, dispose: () => inner.dispose() },
  };
}
