import { CALCULATORS } from "../data/calculators.ts";
import type { ViewOf, WebField } from "../form.ts";
import { camel, sentence } from "../names.ts";
import { fieldFrom, fieldsFrom, sentences, splitList } from "./phrases.ts";
import { output, fields as shorthand } from "./shorthand.ts";
import { before, buttonLike, view } from "./tool-words.ts";

/** The inputs a calculation asks for, as the brief lists them. */
function askedInputs(brief: string): WebField[] {
  let inputs: WebField[] = [];
  for (const text of sentences(brief)) {
    const asked =
      /\b(?:enter|enters|ask(?:s)? for|input|inputs|takes?|given|from|type in|based on|fields? for)\b\s*:?\s+(?:the user'?s? |the |a |an |their |your |two |three )?(.+)/i.exec(
        text,
      )?.[1] ?? "";
    const found = fieldsFrom(
      asked.split(/\b(?:and|then) (?:shows?|displays?|calculates?|gives?|returns?|see|get)\b/i)[0] ?? asked,
    );
    if (found.length > inputs.length) inputs = found;
    const listed = fieldsFrom(
      (/\bcalculator\b[^:.]{0,40}:\s*(.+)/i.exec(text)?.[1] ?? "").split(
        /[;.]|,?\s+and (?:shows?|gives?|displays?|calculates?)\b/i,
      )[0] ?? "",
    );
    if (listed.length > inputs.length) inputs = listed;
  }
  return inputs;
}

export function readCalculator(brief: string): ViewOf<"calculator"> | null {
  if (!/\bcalculat\w*|\bcomputes?\b|\bestimat(?:e|or)\b|\bhow much\b|\bwork(?:s)? out\b/i.test(brief)) return null;
  if (/\b(?:track(?:er|s)?|inventory|keep|manage|list of)\b/i.test(brief) && !/\bcalculator\b/i.test(brief))
    return null;
  const subject = before(brief, /calculator|estimator/);
  const known =
    CALCULATORS.find((candidate) => candidate.words.test(`${subject} calculator`)) ??
    (subject === "" || askedInputs(brief).length < 2
      ? CALCULATORS.find((candidate) => candidate.words.test(brief))
      : undefined);
  const button =
    buttonLike(brief, /calc|compute|estimate|show|get/i) ||
    (/\b(?:live|as you type|while typing|automatically|instantly|real[- ]time)\b/i.test(brief) ? "" : "Calculate");
  if (known) {
    const inputs = shorthand(known.inputs).map((field) => adjust(field, brief));
    return view({
      kind: "calculator",
      id: "calculator",
      title: subject ? sentence(`${subject} calculator`) : known.title,
      intro: known.intro,
      inputs,
      button,
      outputs: known.outputs.map(output),
    });
  }
  let inputs = askedInputs(brief);
  let outputs: string[] = [];
  for (const text of sentences(brief)) {
    const shown =
      /\b(?:shows?|displays?|calculates?|gives?|returns?|outputs?|see|suggests?|works? out)\b\s+(?:the |a |an |their |your |his |user'?s? )?(.+)/i.exec(
        text,
      )?.[1] ?? "";
    const names = splitList(
      shown.replace(/\b(?:using|based on|from|when|with|by|for|in|according)\b.*$/i, "").replace(/\.$/, ""),
    )
      .map((part) => fieldFrom(part)?.label ?? "")
      .filter(Boolean);
    if (names.length > outputs.length && names.length <= 6) outputs = names;
  }
  if (inputs.length === 0) inputs = shorthand("First number:number!; Second number:number!");
  const labels = new Set(inputs.map((field) => field.label));
  outputs = outputs.filter((label) => !labels.has(label));
  const purpose = sentences(brief).slice(0, 4).join(" ").slice(0, 450);
  const results = (outputs.length > 0 ? outputs : [sentence(subject || "result")]).slice(0, 4).map((label) => {
    const guess = fieldFrom(label);
    const type = guess?.type === "money" ? "money" : guess?.type === "integer" ? "integer" : "number";
    return { key: camel(label), label: sentence(label), type, unit: guess?.unit ?? "", purpose };
  });
  const asNumbers = inputs.map((field) => ({
    ...field,
    type: field.type === "text" ? ("number" as const) : field.type,
    required: true,
  }));
  return view({
    kind: "calculator",
    id: "calculator",
    title: sentence(subject ? `${subject} calculator` : "Calculator"),
    inputs: asNumbers,
    button,
    outputs: results,
  });
}

/** Options and ranges that the brief names for an input win over the usual ones. */
function adjust(field: WebField, brief: string): WebField {
  const pounds = field.type === "money" ? (/[€£]/.exec(brief)?.[0] ?? field.unit) : field.unit;
  const percent =
    field.unit === "%" ? /\bdefault(?:s|ing)?(?: to| of| is)? (\d{1,2})\s*%/i.exec(brief)?.[1] : undefined;
  return { ...field, unit: pounds, initial: percent ?? field.initial };
}
