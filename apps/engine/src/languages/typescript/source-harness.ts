/** Evaluates one expression inside the candidate's own realm; laid down together with the value writer. */
import type { SourceResult } from "../runner-protocol.ts";
import { TooLarge, writeValue } from "./value-writer.ts";

const { stringify } = JSON;
const describeClass = Object.prototype.toString;
const isError = (error: unknown): error is Error => describeClass.call(error) === "[object Error]";

function failureOf(error: unknown): { error: string; message: string } {
  const message = String(isError(error) ? error.message : error).slice(0, 500);
  if (error instanceof TooLarge) return { error: "TooLarge", message };
  return { error: isError(error) ? error.constructor.name || error.name : typeof error, message };
}

/** The result as JSON text of a SourceResult. `evaluate` is an eval in the candidate's scope. */
async function evaluateInRealm(evaluate: (text: string) => unknown, text: string): Promise<string> {
  let result: SourceResult;
  try {
    result = { kind: "value", value: writeValue(await evaluate(`(${text}\n)`)) };
  } catch (error) {
    result = { kind: "raised", ...failureOf(error) };
  }
  return stringify(result);
}

/** What went wrong, in one line. */
function describeFailure(error: unknown): string {
  const { error: name, message } = failureOf(error);
  return `${name}: ${message}`;
}

export const harness = { evaluateInRealm, describeFailure };
export type SourceHarness = typeof harness;
