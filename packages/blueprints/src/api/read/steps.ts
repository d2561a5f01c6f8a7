import type { ApiEndpoint, ApiEntity, ApiField } from "../form.ts";
import { actionsOn } from "../steps.ts";
import { callsOf } from "./calls.ts";
import { spokenField } from "./nouns.ts";
import type { Reading } from "./reading.ts";

/** Does an action lead from one state of the field to the next, and not just from any to its own? */
const isStep = (one: ApiEndpoint, field: ApiField): boolean =>
  one.from?.field === field.name || (one.does?.how === "next" && one.does.field === field.name);

const CHANGES = "(?:change|set|edit|update|correct|overwrite|choose|pick|switch)";

/** `the status can be changed`, `staff may set its status`: changed as such, and not to a state or from one. */
function maySay(brief: string, word: string): boolean {
  const named = `(?:the |its |their |an? |[\\w-]+(?:'s|s') )*${word}`;
  const passive = new RegExp(
    `\\b${word} (?:of [\\w ]{1,30}? )?(?:can|may|could) (?:also |always |then |later |freely )*be (?:changed|set|edited|updated|corrected|overwritten|chosen|picked|switched)\\b(?! (?:by (?:\\w+ing|the|these|those|its)|with|through|from|to|only)\\b)`,
    "i",
  );
  const active = new RegExp(
    `(?<!\\b(?:not|never|no|nobody|cannot|without|n't)\\b[^.;,]{0,30})\\b${CHANGES}(?:s|ing)? ${named}\\b(?! (?:of [\\w ]{1,40}? )?(?:to|from|into|as)\\b)`,
    "i",
  );
  return passive.test(brief) || active.test(brief);
}

/** The words about a body that is sent, without what comes back and without where an entry begins. */
const sentWords = (says: string, word: string, start: string): string =>
  says
    .replace(/\b(?:and |which |that )?(?:returns?|answers?|responds?|gives? back)\b.*$/is, "")
    .replace(new RegExp(`\\b${word}\\b[^,;.(]{0,30}?[\\s"=]${start}\\b`, "gi"), "")
    .replace(new RegExp(`\\b${start}"? (?:as (?:its |the )?)?${word}\\b`, "gi"), "");

/** Does a body that the brief shows or lists bring the field? What only says where an entry begins brings nothing. */
function isBrought(reading: Reading, entity: ApiEntity, field: ApiField): boolean {
  const name = spokenField(field.name);
  const word = new RegExp(`\\b${name}\\b|"${field.name}"`, "i");
  const start = String(field.default).replace(/\W/g, ".");
  const own = new RegExp(`^/${entity.path}(?:/(?:\\{\\w+\\}|:\\w+|<\\w+>|\\d+))?$`);
  const calls = reading.sentences.flatMap((sentence) => callsOf(sentence));
  const asked = calls.some(
    (call) =>
      ["POST", "PUT", "PATCH"].includes(call.method) &&
      own.test(call.path) &&
      word.test(`${sentWords(call.says, name, start)} ${call.rest}`),
  );
  const shown = reading.sessions.some(
    ({ path, body, status }) =>
      status < 300 &&
      own.test(path) &&
      typeof body === "object" &&
      body !== null &&
      !Array.isArray(body) &&
      field.name in body,
  );
  return asked || shown;
}

/**
 * A status that steps lead on is set by nothing else: whoever could create an order as paid needed no payment. Where the
 * brief lets a body bring the field or says that it may be changed, it stays free.
 */
export function readSteps(reading: Reading): void {
  for (const entity of reading.entities)
    for (const field of entity.fields) {
      if (field.type !== "choice" || typeof field.default !== "string") continue;
      const steps = actionsOn(reading.endpoints, entity, field).filter((one) => isStep(one, field));
      if (steps.length === 0 || isBrought(reading, entity, field)) continue;
      if (!maySay(reading.brief, spokenField(field.name))) field.stepped = true;
    }
}
