import type { TypeRef } from "@guildhall/contracts";
import type { Preset } from "./brief/presets.ts";
import { sentence } from "./words.ts";

/** The type of a result: of the preset where its examples allow it, else as the outputs are written. */
export function returnType(
  preset: Preset | null,
  outputs: string[],
  prose: string,
  told: string,
  moves: boolean,
): TypeRef {
  if (moves && preset) return preset.leaf.returns;
  const choice =
    /\b(?:prints?|says?|outputs?|returns?|shows?|answers?)\s+["'`]?([A-Za-z]+)["'`]? or ["'`]?([A-Za-z]+)["'`]?(?=[\s.,;]|$)/i.exec(
      prose,
    );
  if (
    choice?.[1] &&
    choice[2] &&
    !/^(the|a|an|it|them|one|each|stdin|table|csv|json)$/i.test(choice[1]) &&
    (preset === null || preset.leaf.returns === "boolean") &&
    outputs.every((output) => [choice[1], choice[2]].includes(output))
  )
    return { choice: [choice[1], choice[2]] };
  if (preset) {
    const wanted = preset.leaf.returns;
    if (outputs.length === 0) return wanted;
    if (wanted === "text") return "text";
    if (wanted === "integer" && outputs.every((output) => /^-?\d+$/.test(output))) return "integer";
    if (wanted === "number" && outputs.every((output) => /^-?\d+(\.\d+)?$/.test(output))) return "number";
    return "text";
  }
  if (outputs.length === 0) return untoldType(told);
  // The one result that is shown is a number; the brief says that others are words.
  if (/\b(?:strings?|texts?|words?|names?) (?:is|are) (?:printed|shown|written)\b/i.test(told)) return "text";
  if (outputs.every((output) => /^(yes|no)$/.test(output))) return "boolean";
  for (const pair of TWO_WORDS)
    if (outputs.every((output) => pair.includes(output.toLowerCase())))
      return { choice: outputs.some((output) => /^[A-Z]/.test(output)) ? pair.map(sentence) : pair };
  if (outputs.every((output) => /^-?\d{1,15}$/.test(output))) return "integer";
  if (outputs.every((output) => /^-?\d+\.\d\d$/.test(output))) return "decimal";
  return outputs.every((output) => /^-?\d+(\.\d+)?$/.test(output)) ? "number" : "text";
}

/** Answers of which an example shows one and means the other too. */
const TWO_WORDS = [
  ["true", "false"],
  ["valid", "invalid"],
  ["yes", "no"],
];

/** The shape of a result of which the brief shows no value. */
function untoldType(text: string): TypeRef {
  // "(one per line)" behind a file says how it is read.
  const told = text.replace(/\bfile\b[^.()]{0,20}\([^)]*\bper line[^)]*\)/gi, " ");
  if (/\b(counts?|number of|how many|how often)\b[^.]{0,60}\b(per|each|every|by)\b/i.test(told))
    return { list: { tuple: ["text", "integer"] } };
  if (
    /\b(one per line|one line (?:per|for (?:each|every))|prints? (?:all|every|each|only the)|lists? (?:all|every|the)|line numbers|the lines|the names)\b/i.test(
      told,
    )
  )
    return { list: "text" };
  return "text";
}

/** The words a line can be answered with, when the brief lists them: "weak, ok or strong". */
export function lineType(prose: string): TypeRef {
  const listed =
    /\b(?:prints?|says?|shows?|with|as|either|is) (?:either )?["'`]?([a-z]{2,12})["'`]?((?:, ["'`]?[a-z]{2,12}["'`]?)*),? or ["'`]?([a-z]{2,12})["'`]?(?=\s*[:.;,(]|\s*$|\s+(?:depending|for|if))/i.exec(
      prose,
    );
  const words = listed ? [listed[1] ?? "", ...(listed[2] ?? "").split(","), listed[3] ?? ""] : [];
  const clean = words.map((word) => word.replace(/["'`]/g, "").trim()).filter(Boolean);
  const told = clean.filter((word) => (prose.match(new RegExp(`\\b${word}\\b`, "gi")) ?? []).length > 1);
  return clean.length >= 2 && told.length >= clean.length - 1 ? { choice: clean } : "text";
}
