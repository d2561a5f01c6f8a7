import type { ApiEndpoint, ApiEntity } from "../form.ts";
import type { Reading } from "./reading.ts";

/** `change (PATCH)`, `update with PUT`: the method a wish names for itself. */
const METHOD =
  /\s*(?:\((?:via |with |using |by |as )?(GET|POST|PUT|PATCH|DELETE)\)|\b(?:with|via|using|through) (?:an? |http )?(GET|POST|PUT|PATCH|DELETE)(?: requests?)?)(?=$|\s)/;

/** The words of a wish without the method they name. */
export function withoutMethod(text: string): { text: string; method: ApiEndpoint["method"] | null } {
  const match = METHOD.exec(text);
  const method = (match?.[1] ?? match?.[2] ?? null) as ApiEndpoint["method"] | null;
  return { text: match ? text.replace(METHOD, "").trim() : text, method };
}

/** Is that the method of the endpoint which answers to the wish? A change by PUT makes the whole entity change so. */
export function answersTo(
  reading: Reading,
  method: ApiEndpoint["method"],
  action: ApiEndpoint["action"] | null,
  entity: ApiEntity | null,
): boolean {
  if (action === "change" && (method === "PUT" || method === "PATCH")) {
    const about = entity ? [entity] : reading.entities;
    if (method === "PUT") for (const one of about) reading.decisions[`put:${one.name}`] = "yes";
    return true;
  }
  const own = { create: "POST", list: "GET", read: "GET", remove: "DELETE" } as { [action: string]: string };
  return action !== null && own[action] === method;
}
