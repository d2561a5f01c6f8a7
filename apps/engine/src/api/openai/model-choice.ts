import { MAX_REQUEST_CHARACTERS, type ModelInfo, type RouteDecision } from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";
import type { OpenaiDoorParts, WorkPlace } from "./ports.ts";
import { DoorProblem, invalid } from "./problem.ts";

const OWN = "guildhall/";
export const AUTO = `${OWN}auto`;
/** The sentence embedder, as /v1/models lists it. */
export const EMBEDDING_MODEL = "all-minilm-l6-v2";

const USABLE: ReadonlySet<ModelInfo["state"]> = new Set([
  "installed",
  "loading",
  "ready",
  "unreachable",
  "downloading",
]);

/** What a request's `model` stands for. */
export interface ChosenModel {
  place: WorkPlace;
  expert: Expert | null;
  decision: RouteDecision | null;
}

const unknownModel = (model: string): DoorProblem =>
  new DoorProblem(
    "NOT_FOUND",
    `There is no model "${model.slice(0, 100)}" here.`,
    `Use ${AUTO}, ${OWN}<expert> or a name from GET /v1/models.`,
    { param: "model" },
  );

/** Every name that may stand in `model`, the routed ones first. */
export async function listModels({ guild, models }: OpenaiDoorParts): Promise<{ id: string; ownedBy: string }[]> {
  const [installed, embedder] = await Promise.all([models.list(), models.embedder()]);
  return [
    { id: AUTO, ownedBy: "guildhall" },
    ...guild.experts().map(({ id }) => ({ id: `${OWN}${id}`, ownedBy: "guildhall" })),
    ...installed.filter(({ state }) => USABLE.has(state)).map(({ id, kind }) => ({ id, ownedBy: kind })),
    ...(embedder ? [{ id: EMBEDDING_MODEL, ownedBy: "guildhall" }] : []),
  ];
}

/**
 * Who answers. A named expert is recorded with the router and not decided; where the router abstains, or is switched off, nobody is
 * guessed: the plain model answers and the headers name the choices. Throws NOT_FOUND, INVALID_INPUT.
 */
export async function chooseModel(
  { guild, models }: OpenaiDoorParts,
  { model, text }: { model: string; text: string },
): Promise<ChosenModel> {
  if (!model.startsWith(OWN)) {
    const found = (await models.list()).find(({ id, state }) => id === model && USABLE.has(state));
    if (!found) throw unknownModel(model);
    return { place: { expert: null, modelId: found.id }, expert: null, decision: null };
  }
  const named = model === AUTO ? null : model.slice(OWN.length);
  const experts = guild.experts();
  if (named !== null && !experts.some(({ id }) => id === named)) throw unknownModel(model);
  const wanted = text.trim().slice(0, MAX_REQUEST_CHARACTERS);
  if (wanted === "") throw invalid("messages", "No message of the user holds text.");
  if (named === null && !guild.routes()) {
    return { place: { expert: null, modelId: null }, expert: null, decision: null };
  }
  const decision = await guild.route({ text: wanted, projectId: null, stage: null, expert: named });
  const expert = experts.find(({ id }) => id === decision.expert) ?? null;
  const intent = decision.intent ?? undefined;
  return { place: { expert: expert?.id ?? null, modelId: null, ...(expert ? { intent } : {}) }, expert, decision };
}

/** Header values hold no line breaks and no other alphabets. */
const plain = (text: string): string => text.replace(/[^\x20-\x7e]/g, "?").slice(0, 200);

/** The decision as headers; `ignored` names fields of the request that have no effect here. */
export function decisionHeaders({ expert, decision }: ChosenModel, ignored: readonly string[]): Record<string, string> {
  const entries: [string, string][] = [["x-guildhall-expert", expert?.id ?? "none"]];
  if (decision) {
    entries.push(
      ["x-guildhall-confidence", decision.confidence.toFixed(3)],
      ["x-guildhall-policy", decision.policy],
      ["x-guildhall-decision", decision.id],
      ["x-guildhall-way", decision.way],
    );
    const choices = decision.candidates.slice(0, 2).map((candidate) => candidate.expert);
    if (expert === null && choices.length > 0) entries.push(["x-guildhall-choices", choices.join(",")]);
  }
  if (ignored.length > 0) entries.push(["x-guildhall-ignored", ignored.join(",")]);
  return Object.fromEntries(entries.map(([name, value]) => [name, plain(value)]));
}
