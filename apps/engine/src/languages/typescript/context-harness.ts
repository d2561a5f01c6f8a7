/**
 * Makes one call inside the candidate's own realm, so that its arrays and errors are those the codec knows. Laid down
 * together with the codec as one plain script; what it needs of the realm is taken before the candidate comes.
 */
import type { JsonValue, RecordType, TypeRef } from "@guildhall/contracts";
import { decode, encode, TooLarge } from "./codec.ts";

export interface HarnessCall {
  args: JsonValue[];
  params: TypeRef[];
  returns: TypeRef;
  records: RecordType[];
  watch: boolean;
}

const { parse, stringify } = JSON;
const describeClass = Object.prototype.toString;

const isError = (error: unknown): error is Error => describeClass.call(error) === "[object Error]";

/** Errors of the language itself are bugs of the candidate, not its refusals. */
function isRefusal(error: unknown): boolean {
  if (!isError(error) || error instanceof TypeError || error instanceof ReferenceError) return false;
  return !(error instanceof RangeError && error.message.startsWith("Maximum call stack"));
}

function failure(error: unknown): { error: string; message: string; refusal?: true } {
  const message = String(isError(error) ? error.message : error).slice(0, 500);
  const name = isError(error) ? error.constructor.name || error.name : typeof error;
  return isRefusal(error) ? { error: name, message, refusal: true } : { error: name, message };
}

/** One call as JSON text of `{outcome, mutated}`; `line` is the JSON text of a HarnessCall. */
async function callInRealm(f: (...args: unknown[]) => unknown, line: string): Promise<string> {
  const call: HarnessCall = parse(line);
  const args = call.args.map((arg, i) => decode(arg, call.params[i] ?? "json", call.records));
  const seen = () => stringify(args.map((arg, i) => encode(arg, call.params[i] ?? "json", call.records)));
  const before = call.watch ? seen() : "";
  try {
    const value = encode(await f(...args), call.returns, call.records);
    return stringify({ outcome: { kind: "returned", value }, mutated: call.watch && seen() !== before });
  } catch (error) {
    const said = error instanceof TooLarge ? { error: "TooLarge", message: error.message } : failure(error);
    return stringify({ outcome: { kind: "raised", ...said }, mutated: false });
  }
}

/** What went wrong, in one line. */
function describeFailure(error: unknown): string {
  const { error: name, message } = failure(error);
  return `${name}: ${message}`;
}

export const harness = { callInRealm, describeFailure };
export type Harness = typeof harness;
