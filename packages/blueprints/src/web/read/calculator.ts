import { CALCULATORS } from "../data/calculators.ts";
import { type Derived, derivedSchema, type ViewOf, type WebField } from "../form.ts";
import { camel, sentence } from "../names.ts";
import { bandsIn } from "./bands.ts";
import { currencyOf } from "./currency.ts";
import { fieldFrom, fieldsFrom } from "./field-phrase.ts";
import { sentences, splitList } from "./phrases.ts";
import { output, fields as shorthand } from "./shorthand.ts";
import { spokenValues } from "./spoken-formula.ts";
import { statedPrice } from "./stated-price.ts";
import { tariffIn } from "./tariff.ts";
import { before, buttonLike, view } from "./tool-words.ts";
import { usualFor } from "./usual-calculators.ts";
import { readWorkedPage, type WorkedPage } from "./worked-page.ts";

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
  const worked = readWorkedPage(brief);
  if (worked) return workedCalculator(brief, worked);
  const asks =
    /\b(?:enter|type in|input)\b[^.]{5,160}?\b(?:and|then|to) (?:see|shows?|get|tells?|displays?)\b/i.test(brief) ||
    /\bsplit (?:a|the|my|our|one)\b[^.]{0,30}\b(?:bill|dinner|cost|rent|meal|check)\b/i.test(brief);
  if (
    !/\bcalculat\w*|\bcomputes?\b|\bestimat(?:e|or)\b|\bhow much\b|\bwork(?:s)? out\b/i.test(brief) &&
    !(asks && !/\b(?:add|adds|list|log|save|diary|history|filter(?:ed)?|sort(?:ed)?|chart|search)\b/i.test(brief))
  )
    return null;
  if (
    /\b(?:track(?:er|s)?|inventory|keep|manage|list of|each \w+ has)\b/i.test(brief) &&
    !/\bcalculator\b/i.test(brief)
  )
    return null;
  const subject = before(brief, /calculator|estimator/);
  const known =
    CALCULATORS.find((candidate) => candidate.words.test(`${subject} calculator`)) ??
    (subject === "" || askedInputs(brief).length < 2
      ? CALCULATORS.find((candidate) => candidate.words.test(brief))
      : undefined);
  const button = buttonOf(brief);
  if (known) {
    const asked = relabel(
      shorthand(known.inputs),
      askedInputs(brief).map((field) => field.label),
    );
    const inputs = asked.map((field) => adjust(field, brief));
    const wanted = relabel(known.outputs.map(output), shownNames(brief));
    return view({
      kind: "calculator",
      id: "calculator",
      title: subject ? sentence(`${subject} calculator`) : known.title,
      intro: known.intro,
      inputs,
      button,
      outputs: withBands(wanted, inputs, brief),
    });
  }
  let inputs = askedInputs(brief);
  let outputs = shownNames(brief);
  if (inputs.length === 0) inputs = shorthand("First number:number!; Second number:number!");
  const labels = new Set(inputs.map((field) => field.label));
  outputs = outputs.filter((label) => !labels.has(label));
  const purpose = sentences(brief).slice(0, 4).join(" ").slice(0, 450);
  const results = (outputs.length > 0 ? outputs : [sentence(subject || "result")]).slice(0, 4).map((label) => {
    const guess = fieldFrom(label);
    const type = guess?.type === "money" ? "money" : guess?.type === "integer" ? "integer" : "number";
    const unit = type === "money" ? currencyOf(brief) || (guess?.unit ?? "") : (guess?.unit ?? "");
    return derivedSchema.parse({ key: camel(label), label: sentence(label), type, unit, purpose });
  });
  const asNumbers = inputs.map((field) => ({
    ...field,
    type: field.type === "text" ? ("number" as const) : field.type,
    // A number that may be left out counts as 0.
    required: field.required || !["text", "integer", "number", "money"].includes(field.type),
    // Lengths, weights and amounts are never below nothing; a temperature or a change may be.
    min:
      field.min === null &&
      /weight|height|distance|length|width|hours|minutes|days|points|size|area|speed|rate|percent|litre|years/i.test(
        field.label,
      ) &&
      !/change|difference|temperature/i.test(field.label)
        ? 0
        : field.min,
  }));
  const spoken = spokenValues(brief, asNumbers);
  const tariff = results.length === 1 ? priceIn(brief, asNumbers) : null;
  const solved = results.map((result) => {
    const own = spoken.find((row) => row.label.toLowerCase().includes(result.label.toLowerCase()));
    const formula = own?.formula ?? tariff ?? share(result, asNumbers) ?? "";
    if (formula === "") return result;
    return { ...result, formula, unit: /percent/i.test(result.label) ? "%" : result.unit };
  });
  return view({
    kind: "calculator",
    id: "calculator",
    title: sentence(subject ? `${subject} calculator` : "Calculator"),
    inputs: asNumbers,
    button,
    outputs: withBands(solved, asNumbers, brief),
  });
}

/** The formula of a price that the brief states, by option or part by part. */
const priceIn = (brief: string, inputs: readonly WebField[]): string | null =>
  tariffIn(brief, inputs) ?? statedPrice(brief, inputs);

/** The button of a calculator; none where results follow at once. */
const buttonOf = (brief: string): string =>
  buttonLike(brief, /calc|compute|estimate|show|get/i) ||
  (/\b(?:live|as you type|as I type|while typing|automatically|instantly|at once|real[- ]time)\b/i.test(brief)
    ? ""
    : "Calculate");

/** A page that works something out: by a formula that is known for just these inputs, else by leaves told in its words. */
function workedCalculator(brief: string, worked: WorkedPage): ViewOf<"calculator"> {
  const known = usualFor(brief, worked);
  const inputs = known?.inputs ?? worked.inputs;
  const purpose = sentences(brief).slice(0, 4).join(" ").slice(0, 450);
  const spoken = spokenValues(brief, inputs);
  const tariff = worked.results.length === 1 ? priceIn(brief, inputs) : null;
  const own = worked.results.map((result): Derived => {
    const usual = known?.outputs.get(result.label);
    if (usual)
      return {
        ...usual,
        key: camel(result.label),
        label: result.label,
        decimals: result.decimals ?? usual.decimals,
      };
    const asked = inputs.find((field) => field.type === "money")?.unit ?? "$";
    const unit = result.type === "money" ? currencyOf(brief) || asked : "";
    const leaf = derivedSchema.parse({ key: camel(result.label), ...result, unit, purpose });
    const said = spoken.find((row) => row.label.toLowerCase() === result.label.toLowerCase())?.formula;
    const formula = said ?? tariff ?? share(leaf, inputs) ?? "";
    return { ...leaf, formula, unit: /percent/i.test(result.label) && formula !== "" ? "%" : unit };
  });
  return view({
    kind: "calculator",
    id: "calculator",
    title: known?.title ?? own[0]?.label.slice(0, 60) ?? "Calculator",
    ...(known ? { intro: known.intro } : {}),
    inputs,
    button: buttonOf(brief),
    outputs: withBands([...own, ...(known?.more ?? [])].slice(0, 6), inputs, brief),
  });
}

/** The results a brief asks to see, as labels. */
function shownNames(brief: string): string[] {
  let outputs: string[] = [];
  for (const text of sentences(brief.replace(/\([^()]*\)/g, " ").replace(/;\s+/g, ".\nThen "))) {
    const shown =
      /\b(?:shows?|displays?|calculates?|gives?|returns?|outputs?|see|suggests?|works? out|tells?)\b\s+(?:me )?(?:the |a |an |their |your |his |user'?s? )?(.+)/i.exec(
        text,
      )?.[1] ?? "";
    const names = splitList(
      shown.replace(/\b(?:using|based on|from|when|with|by|for|in|according)\b.*$/i, "").replace(/\.$/, ""),
    )
      .map((part) => fieldFrom(part)?.label ?? "")
      .filter(Boolean);
    if (names.length > outputs.length && names.length <= 6) outputs = names;
  }
  return outputs;
}

const stems = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !/^(?:the|and|per)$/.test(word))
    .map((word) => word.replace(/s$/, ""));

/** Known rows under the names that the brief uses for them; keys stay, so formulas do too. */
function relabel<T extends { label: string }>(rows: T[], said: readonly string[]): T[] {
  const left = [...said];
  return rows.map((row) => {
    const own = stems(row.label);
    const at = left.findIndex((label) => {
      const words = stems(label);
      const shared = words.filter((word) => own.includes(word)).length;
      return shared > 0 && shared * 2 >= Math.min(own.length, words.length) && shared + 1 >= own.length;
    });
    const [label] = at < 0 ? [] : left.splice(at, 1);
    return label ? { ...row, label: sentence(label) } : row;
  });
}

/** A percentage of two amounts, of which one is plainly the whole. */
function share(result: Derived, inputs: readonly WebField[]): string | null {
  const numbers = inputs.filter((field) => ["integer", "number", "money"].includes(field.type));
  const whole = numbers.find((field) => /\b(?:possible|total|max(?:imum)?|whole|all|available)\b/i.test(field.label));
  const part = numbers.find((field) => field !== whole);
  return numbers.length === 2 && whole && part && /percent/i.test(result.label)
    ? `round(${part.key} / ${whole.key} * 100, 2)`
    : null;
}

/** Classes that the brief lists ("A from 90") become a result of their own, over the first number. */
function withBands(outputs: Derived[], inputs: readonly WebField[], brief: string): Derived[] {
  const first = outputs.find((row) => row.formula !== "" && ["integer", "number", "money"].includes(row.type));
  const numbers = inputs.filter((field) => ["integer", "number", "money"].includes(field.type));
  const base = first ? `(${first.formula})` : numbers.length === 1 ? numbers[0]?.key : undefined;
  const bands = base ? bandsIn(brief, base) : null;
  if (!bands || bands.formula.length > 580) return outputs;
  const words = stems(bands.label);
  const old =
    outputs.find((row) => row.type === "text") ??
    outputs.find((row) => row.formula === "" && stems(row.label).some((word) => words.includes(word)));
  const label = old?.label ?? bands.label;
  const made = derivedSchema.parse({ key: camel(label), label, type: "text", formula: bands.formula });
  const named = outputs.length === 1 && outputs[0]?.formula === "" && !first ? [made] : null;
  return named ?? (old ? outputs.map((row) => (row === old ? { ...made, key: old.key } : row)) : [...outputs, made]);
}

/** Options and ranges that the brief names for an input win over the usual ones. */
function adjust(field: WebField, brief: string): WebField {
  const pounds = field.type === "money" ? (/[€£]/.exec(brief)?.[0] ?? field.unit) : field.unit;
  const percent =
    field.unit === "%" ? /\bdefault(?:s|ing)?(?: to| of| is)? (\d{1,2})\s*%/i.exec(brief)?.[1] : undefined;
  return { ...field, unit: pounds, initial: percent ?? field.initial };
}
