import type { RanCall } from "./run-calls.ts";

const UNREADABLE = /^(?:SyntaxError|IndentationError|CompileError)$/;
const UNKNOWN_NAME = /^(?:NameError|UnboundLocalError|ReferenceError|ModuleNotFoundError|ImportError)$/;
const OUTSIDE =
  /^(?:PermissionError|OSError|FileNotFoundError|ConnectionError|ConnectionRefusedError|TimeoutError|gaierror|BlockingIOError|IOException|SocketException|UnknownHostException)$/;

/** Calls whose value is another one tomorrow, or elsewhere. */
const WORLDLY =
  /\b(?:now|today|utcnow|time\.time|perf_counter|random\w*|randint|uuid\w*|urandom|getenv|environ|locale|toLocale\w*|Intl|Date|System\.|LocalDate\w*|Instant|Math\.random|fetch|socket|requests|urlopen|open|input|sleep)\b/;

/** The call itself is no call in the language: whatever it was about was never run. Pure. */
export const isUnreadable = ({ kind, text }: Pick<RanCall, "kind" | "text">): boolean =>
  kind === "raised" && UNREADABLE.test(text);

/**
 * Why what a call came to is nothing a test may pin; null when it is. An error may be pinned only where the code says it
 * raises it: what merely breaks is no promise. Pure.
 */
export function unfitOutcome(call: string, outcome: RanCall, source: string): string | null {
  if (WORLDLY.test(call)) return "it depends on time, chance, place or network";
  if (outcome.kind === "timeout") return "it does not end in time";
  if (outcome.kind === "value") return null;
  const { text: error } = outcome;
  if (isUnreadable(outcome)) return "it does not parse or compile";
  if (UNKNOWN_NAME.test(error)) return "it names something that does not exist";
  if (error === "TooLarge") return "its result is too large";
  if (error === "Exit" || error === "SystemExit") return "it ends the program";
  if (OUTSIDE.test(error)) return "it reaches outside";
  return new RegExp(`\\b(?:raise|throw)\\b[^\\n]*\\b${error}\\b`).test(source)
    ? null
    : `the code breaks on it with ${error}`;
}
