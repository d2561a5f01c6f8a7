import {
  AppError,
  type Assignment,
  type Message,
  type ProjectSpec,
  type RouteDecision,
  type Stage,
} from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";
import { fixGoalOf } from "../change/fix-goal.ts";
import { proposeEdits } from "../change/propose-edits.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import type { GuildDoor } from "./guild-door.ts";

const NAMED = /^@([a-z][a-z0-9-]{1,39})[\s:,]+/i;
/** Words of the house itself for what is to be mended. */
const REPAIR = /^Fix (?:the failing check|the problem in|this error:) /;

/** Whom a message goes to, or between whom the person has to choose. */
export type Assigned =
  | { kind: "serve"; assignment: Assignment; text: string }
  | { kind: "choose"; choices: Expert[]; why: string };

interface Asked extends Pick<Message, "text" | "mode" | "expert" | "part" | "projectId"> {
  spec: ProjectSpec | null;
  stage: Stage;
}

/** An expert named by the first word of a text, `@reviewer …`, and the text without it; null for any other text. */
function namedExpert(text: string, find: (id: string) => Expert | null): { expert: Expert; text: string } | null {
  const found = NAMED.exec(text);
  const expert = found && find(found[1]?.toLowerCase() ?? "");
  return found && expert ? { expert, text: text.slice(found[0].length).trim() } : null;
}

/** Whether words place a request on rows of the requirements: then the journey changes them, whoever else could. Pure. */
function isPlaced(spec: ProjectSpec | null, request: string): boolean {
  if (spec === null) return false;
  const { blueprint, form, leaves, checks } = deriveSpec(spec);
  if (fixGoalOf(request, checks).kind !== "none") return false;
  const { kind } = proposeEdits({ rows: blueprint.rows(form, spec.sources), leaves, request });
  return kind === "rows";
}

/**
 * Who serves a message: the one the person names; in ask mode the one that only answers; for a row of the requirements
 * the coder; for anything else whom the router chooses. Where it is not sure, the mode counts for the coder if that is
 * among the likeliest, else the person chooses. Throws NOT_FOUND for a name nobody has.
 */
export async function assign(guild: GuildDoor, asked: Asked): Promise<Assigned> {
  const { text, mode, projectId } = asked;
  const named =
    asked.expert === null
      ? namedExpert(text, (id) => guild.findExpert(id))
      : { expert: required(guild, asked.expert), text };
  if (named && named.text === "") {
    throw new AppError("INVALID_INPUT", `Nothing is asked of ${named.expert.name}.`, "Say what it should do.");
  }
  if (named)
    return serve(named.expert, await choiceOf(guild, { ...asked, text: named.text, expert: named.expert }), named.text);
  if (mode === "ask")
    return serve(required(guild, "knowledge"), await decisionOf(guild, { ...asked, expert: "knowledge" }), text);
  const coder = required(guild, "coder");
  if (asked.part !== null || isPlaced(asked.spec, text)) return serve(coder, null, text);
  if (REPAIR.test(text)) return serve(required(guild, "debugger"), null, text);
  if (guild.route === null) return serve(coder, null, text);
  const decision = await guild.route({ text, projectId, stage: asked.stage, expert: null });
  const chosen = decision.expert === null ? null : guild.findExpert(decision.expert);
  if (chosen) return serve(chosen, decision, text);
  // The person has said that it is a change; where the coder is among the likeliest, that word decides.
  const near = decision.candidates.slice(0, decision.outOfDomain ? 1 : 2);
  if (near.some(({ expert }) => expert === coder.id))
    return serve(coder, await settled(guild, decision, coder, "mode"), text);
  const choices = decision.candidates.flatMap(({ expert }) => guild.findExpert(expert) ?? []).slice(0, 2);
  const why = decision.reasons[0] ?? "nobody is sure enough";
  return { kind: "choose", choices: choices.length > 0 ? choices : [coder, required(guild, "knowledge")], why };
}

/** Takes down who serves where the router chose nobody. */
function settled(
  guild: GuildDoor,
  decision: RouteDecision,
  expert: Expert,
  way: "person" | "mode",
): Promise<RouteDecision> {
  const meant = decision.candidates.find((candidate) => candidate.expert === expert.id);
  const intent = meant?.intent ?? expert.intents[0] ?? null;
  return guild.settlements.settle(decision, { expert: expert.id, intent, way });
}

/** The decision of a person's own choice: the one that asked for it where it was asked for, else a new one. */
async function choiceOf(
  guild: GuildDoor,
  { expert, ...asked }: Pick<Asked, "text" | "projectId" | "stage"> & { expert: Expert },
): Promise<RouteDecision | null> {
  const open = guild.route === null ? null : await guild.settlements.openFor(asked);
  return open ? settled(guild, open, expert, "person") : decisionOf(guild, { ...asked, expert: expert.id });
}

/** A person's own choice is recorded, so that it can be learned from; without a router there is nothing to record. */
async function decisionOf(
  guild: GuildDoor,
  { text, projectId, stage, expert }: Pick<Asked, "text" | "projectId" | "stage" | "expert">,
): Promise<RouteDecision | null> {
  return guild.route === null ? null : guild.route({ text, projectId, stage, expert });
}

function serve(expert: Expert, decision: RouteDecision | null, text: string): Assigned {
  const intent = decision?.expert === expert.id ? decision.intent : (expert.intents[0] ?? null);
  return { kind: "serve", assignment: { expert: expert.id, intent, decisionId: decision?.id ?? null }, text };
}

function required(guild: GuildDoor, id: string): Expert {
  const expert = guild.findExpert(id);
  if (expert) return expert;
  throw new AppError("NOT_FOUND", `There is no expert ${id}.`, "`guildhall experts` lists them.");
}
