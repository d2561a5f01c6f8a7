import type { SourceJudge, SourceLanguage } from "../../languages/index.ts";

/** What one call came to. */
export interface RanCall {
  kind: "value" | "raised" | "timeout";
  /** Value: canonical text. Raised: the type of the error. */
  text: string;
  message: string;
}

export interface Ran {
  /** Why nothing ran; null when it did. */
  refused: string | null;
  /** One a call, in order; none when refused. */
  outcomes: RanCall[];
}

/** Loads a source in a process or realm of its own, without network, and makes the calls one after the other in it. */
export type RunCalls<Call> = (source: string, calls: readonly Call[], callMs: number) => Promise<Ran>;

export interface CodeSubject {
  language: SourceLanguage;
  /** Source before it: imports, given helpers. */
  setup: string;
  /** The function the calls are about, as the source judge wants it. */
  entry: string;
}

/** Calls in the notation of the code's own language. Throws AppError SANDBOX_UNAVAILABLE, CANCELLED. */
export function runSourceCalls(judge: SourceJudge, subject: CodeSubject, signal?: AbortSignal): RunCalls<string> {
  return async (source, calls, callMs) => {
    const asked = calls.map((call, index) => ({ id: String(index), call, expected: null }));
    const [verdict] = await judge.judge([{ ...subject, id: "tests", source, calls: asked, callMs }], signal);
    return { refused: verdict?.rejected?.message ?? null, outcomes: verdict?.outcomes ?? [] };
  };
}

/** Equal outcomes have equal keys; what an error said is no part of it. */
export const outcomeKey = ({ kind, text }: Pick<RanCall, "kind" | "text">): string => `${kind} ${text}`;
