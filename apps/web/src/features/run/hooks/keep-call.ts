import type { EndpointAnswer, EndpointCall, JsonValue } from "@guildhall/contracts";

/** A text as JSON; undefined for any other text. Pure. */
export function jsonOf(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** A call with its answer as a check, or why it cannot be one. */
type KeepOffer = { kind: "check"; example: JsonValue } | { kind: "refused"; why: string };

const REVEALED =
  "It holds a value of the project's environment, and no file may hold that: it cannot be kept as a check.";

/** What is offered beside an answer; null where no check can be made of such a call at all. Pure. */
export function keepOffer(call: EndpointCall, answer: EndpointAnswer): KeepOffer | null {
  const example = asExample(call, answer);
  if (example === null) return null;
  // What is shown is not what was answered: a check of it could never pass, or would ask less than was seen.
  return answer.revealed ? { kind: "refused", why: REVEALED } : { kind: "check", example };
}

/** A new entry that was accepted or refused for its fields says the same on an empty database; other answers depend on
 *  what is kept, so that no check can be made of them. */
function asExample(call: EndpointCall, answer: EndpointAnswer): JsonValue | null {
  const plain = /^\/[a-z0-9-]+$/.test(call.path);
  const body = call.body === null ? undefined : jsonOf(call.body);
  if (call.method !== "POST" || !plain || body === undefined || ![201, 422].includes(answer.status)) return null;
  const found = answer.status === 201 ? jsonOf(answer.text) : undefined;
  if (found === null || typeof found !== "object" || Array.isArray(found))
    return { method: call.method, path: call.path, body, status: answer.status };
  const { id: _, ...contains } = found;
  return { method: call.method, path: call.path, body, status: answer.status, contains };
}
