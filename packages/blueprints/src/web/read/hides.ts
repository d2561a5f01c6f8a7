import type { CollectionView, Entity } from "../form.ts";
import { finishedNamed, statePhrase } from "./state-words.ts";

type Hide = CollectionView["hides"][number];

const BOX = /\b(?:check ?box|tick ?box|switch|toggle|option)\b/i;
const HIDES =
  /\b(hide|hides|hiding)\s+(?:away\s+)?([^.;,"“”]{3,50}?)(?=["”]|[.;,]|$|\s+(?:with|by|via|using|when|if|from|in|and|so|to)\b)/gi;
/** What makes of it more than a choice of the person, or something else. */
const MORE =
  /\b(?:after|older|unless|except|until|before|days?|weeks?|months?|hours?|minutes?|automatic(?:ally)?|never|not|only if)\b|n['’]t\b/i;

/**
 * "Hide finished", "a checkbox that hides done ones": a checkbox of the list that leaves out what is in that state. Of a
 * switch that each record has, only where a checkbox is asked for: its records can be chosen among all as it is. Pure.
 */
export function hidesIn(brief: string, entity: Entity, toggle: string): Hide[] {
  const found: Hide[] = [];
  for (const sentence of brief.split(/(?<=[.;!?])\s+|\n+|;\s*/)) {
    if (MORE.test(sentence) || (/\bbuttons?\b/i.test(sentence) && !BOX.test(sentence))) continue;
    for (const match of sentence.matchAll(HIDES)) {
      const said = statePhrase(match[2] ?? "", entity);
      const state = finishedNamed(said, entity);
      if (!state || found.some(({ field, value }) => field === state.field.key && value === state.value)) continue;
      const own = state.field.type === "boolean" && state.field.key !== toggle;
      if (own && !BOX.test(sentence)) continue;
      const named = /["“](Hide [^"”]{2,40})["”]/.exec(sentence)?.[1];
      found.push({ label: named ?? `Hide ${said.toLowerCase()}`, field: state.field.key, value: state.value });
    }
  }
  return found.slice(0, 2);
}
