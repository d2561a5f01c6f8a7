import type { ToolView, WebField } from "../form.ts";
import type { ToolButton, ToolCase, ToolValue } from "../form-tool.ts";
import { camel, sentence as capital } from "../names.ts";
import { escaped } from "./phrases.ts";
import { codeFormulas } from "./tool-formulas.ts";
import { toolButtons, toolInputs } from "./tool-inputs.ts";
import { ToolLines } from "./tool-lines.ts";
import { toolRefusals } from "./tool-refusals.ts";
import { type Literal, ownWords, type Sentence, sentencesWithLiterals, wholeText } from "./tool-text.ts";
import { view as viewOf } from "./tool-words.ts";

/** Words of pages that keep something, or that go on from what was before: no one-shot tools. */
const KEEPS =
  /\b(?:[Rr]eload|[Rr]emember(?:s|ed)?|[Hh]istory|[Uu]ndo|[Tt]ally|[Nn]ext (?:time|visit)|[Nn]ew game|[Ss]tart over|[Ss]core|(?:are|is) listed(?=,)|on a list|each with (?:a )?(?:remove|delete)|[Ll]eaderboard|votes?|save[sd]?|already|quiz|deck|countdown)\b|\bAdd(?: [a-z]+)?\b|\bStart (?:quiz|game|round|over)\b/;
const RECORD_BUTTON = /^(?:add|save|delete|remove|undo|log|record|vote|roll|new|start|pause|reset|keep)\b/i;
const INVERSE: readonly [RegExp, RegExp][] = [
  [/^encod/i, /^decod/i],
  [/^encrypt/i, /^decrypt/i],
  [/^scramble/i, /^unscramble/i],
  [/^hide/i, /^reveal/i],
  [/^compress/i, /^expand|^decompress/i],
];

/** What a leaf is told: what the brief says of its button or of all, without the inputs, refusals and the opening. */
function purposeOf(input: {
  brief: string;
  sentences: readonly Sentence[];
  refused: ReadonlySet<Literal>;
  inputs: readonly WebField[];
  own: string;
  others: readonly string[];
}): string {
  const { brief, sentences, own, others } = input;
  const at = (text: string, name: string) => new RegExp(`\\b${escaped(name)}\\b`).exec(text)?.index ?? -1;
  const told = sentences.flatMap((sentence, index) => {
    const words = ownWords(sentence);
    if (sentence.literals.some((literal) => input.refused.has(literal))) return [];
    // A sentence that only lists what is typed in tells a function nothing.
    const asked = input.inputs.filter((field) => words.includes(field.label)).length;
    if (
      asked > 1 &&
      sentence.literals.length === 0 &&
      /\b(?:button|press|hit|click)\b/i.test(words) &&
      words.length < 40 + 30 * asked
    )
      return [];
    const text = wholeText(brief, sentence)
      .replace(/^[-*•]\s*/, "")
      .replaceAll("`", '"');
    const rivals = others.filter((name) => at(words, name) >= 0);
    if (at(words, own) >= 0) {
      if (rivals.length === 0) return [text];
      // Of a sentence about several buttons, what stands between this name and the next.
      const from = at(text, own);
      const next = rivals.map((name) => at(text, name)).filter((place) => place > from);
      const part = text.slice(from, next.length > 0 ? Math.min(...next) : undefined).replace(/[\s,.]+$/, "");
      return part.split(/\s+/).length > 3 + own.split(" ").length - 1 ? [`${part}.`] : [];
    }
    return index > 0 && rivals.length === 0 && words.split(/\s+/).length > 5 ? [text] : [];
  });
  const opening = sentences[0] && told.length === 0 && others.length === 0 ? wholeText(brief, sentences[0]) : "";
  return `${own}: ${told.join(" ") || opening}`.slice(0, 490);
}

/**
 * A page that works something out, with its inputs, buttons, lines, refusals and the cases of the brief. Null unless
 * the brief names its inputs and says to the letter what is shown.
 */
export function readToolPage(brief: string): ToolView | null {
  const sentences = sentencesWithLiterals(brief);
  const inputs = toolInputs(sentences);
  const names = toolButtons(sentences, inputs);
  const live = names.length === 0;
  if (inputs.length === 0) return null;
  if (sentences.some((sentence) => KEEPS.test(ownWords(sentence))) || names.some((name) => RECORD_BUTTON.test(name)))
    return null;
  const { refusals, used } = toolRefusals(sentences, inputs);
  const lines = new ToolLines({ inputs, names: live ? [""] : names, skip: used });
  for (const sentence of sentences) lines.read(sentence);
  if (lines.cases.length === 0 && lines.templates === 0) return null;
  const values: ToolValue[] = lines.values;
  const buttons = lines.buttons.map((button, index): ToolButton => {
    if (button.lines.length > 0) return button;
    // A button of which nothing is shown to the letter gives one text or one list of its own.
    const own = names[index] ?? "Result";
    const said = sentences
      .map(ownWords)
      .filter((words) => names.length === 1 || new RegExp(`\\b${escaped(own)}\\b`).test(words))
      .join(" ");
    const rows =
      lines.listed.has(index) ||
      /\b(?:as a list|lists?|one per line|on its own line|each line|lines come)\b/i.test(said);
    const key = camel(own);
    values.push({
      key,
      label: own,
      type: rows ? "lines" : "text",
      decimals: null,
      purpose: "",
      formula: "",
      guessed: false,
      over: button.needs,
    });
    return { ...button, lines: [`{${key}}`] };
  });
  const known = [...lines.cases, ...inverseCases(lines.cases, names, inputs)];
  const cases = [...known, ...countedCases(known, buttons)].slice(0, 12);
  const formed = codeFormulas({ brief, inputs, values, buttons, cases, refusals });
  const toldOf = (value: ToolValue) => {
    const own = ownerOf(value, buttons, names);
    return purposeOf({
      brief,
      sentences,
      refused: new Set([...used, ...lines.missed]),
      inputs,
      own,
      others: names.length > 1 ? names.filter((name) => name !== own) : [],
    });
  };
  const told = formed.map((value) => (value.formula !== "" ? value : { ...value, purpose: toldOf(value) }));
  // A number of which nothing is said and that no case shows is not understood.
  const shown = cases.flatMap((row) => buttons[row.button]?.lines ?? []).join(" ");
  const blank = (value: ToolValue) =>
    value.formula === "" && value.purpose.endsWith(": ") && !shown.includes(`{${value.key}}`);
  if (told.some(blank)) return null;
  return viewOf({
    kind: "tool",
    id: "tool",
    title: titleOf(brief, names, { inputs, values: told }),
    inputs,
    values: told.slice(0, 12),
    buttons,
    refusals: [...refusals, ...lines.unread.map((row) => ({ ...row, formula: "" }))].slice(0, 8),
    cases,
  });
}

/** The button that shows a value; the name of the value where there is only one. */
function ownerOf(value: ToolValue, buttons: readonly ToolButton[], names: readonly string[]): string {
  const at = buttons.findIndex((button) => button.lines.some((line) => line.includes(`{${value.key}}`)));
  return names.length > 1 ? (names[at] ?? value.label) : value.label;
}

/** What a button makes, the one that undoes it takes back. */
function inverseCases(cases: readonly ToolCase[], names: readonly string[], inputs: readonly WebField[]): ToolCase[] {
  const text = inputs.find((field) => field.type === "text" || field.type === "longtext");
  const pair = INVERSE.find(
    ([one, two]) => names.some((name) => one.test(name)) && names.some((name) => two.test(name)),
  );
  if (!text || !pair) return [];
  const [there, back] = pair.map((pattern) => names.findIndex((name) => pattern.test(name)));
  return cases.flatMap((row): ToolCase[] => {
    const other = row.button === there ? back : row.button === back ? there : undefined;
    const [shown] = row.shows;
    const given = row.given[text.key];
    if (other === undefined || shown === undefined || given === undefined || row.shows.length !== 1) return [];
    return [{ button: other, given: { ...row.given, [text.key]: shown }, shows: [given], derived: true }];
  });
}

/** A list that shows what another button gives for each value of an input holds the case of that button. */
function countedCases(cases: readonly ToolCase[], buttons: readonly ToolButton[]): ToolCase[] {
  return buttons.flatMap((button, index): ToolCase[] => {
    const { each } = button;
    const key = /\{(\w+)\}/.exec(each?.line.replace(`{${each.name}}`, "") ?? "")?.[1];
    const other = buttons.findIndex((candidate) => candidate !== button && candidate.lines.includes(`{${key}}`));
    const row = cases.find((candidate) => candidate.button === other);
    const count = each && row?.given[each.name];
    if (!each || !row || !count) return [];
    const { [each.name]: _counted, ...given } = row.given;
    const shown = each.line.replace(`{${each.name}}`, count).replace(`{${key}}`, row.shows[0] ?? "");
    return [{ button: index, given, shows: [shown], derived: true }];
  });
}

/** What the brief calls itself in its opening; else what the button does, and to what. */
function titleOf(brief: string, names: readonly string[], view: Pick<ToolView, "inputs" | "values">): string {
  const [opening = ""] = brief.split(/(?<=[.!?:])\s|\n/);
  const asked = /^(.{10,58})\?$/.exec(opening)?.[1];
  if (asked) return capital(asked);
  const clean = opening
    .replace(/[.!?:]+$/, "")
    .replace(
      /^(?:(?:please|can you|make|build|create|i(?:'d| would) like|i want|i need|me|us|an?|the|my|our|little|small|simple|tiny|quick)\s+)+/i,
      "",
    );
  const kind =
    "(?:[A-Za-z-]+ ){1,3}?(?:page|calculator|machine|checker|planner|converter|tool|helper|maths|scaler|estimator)";
  const whole = new RegExp(`^(${kind} for (?:my|our|the) [a-z ]{3,30})(?=$|,)`, "i").exec(clean)?.[1];
  const noun = whole ?? new RegExp(`^(${kind})(?=$|[ ,])`, "i").exec(clean)?.[1];
  if (noun) return capital(noun).slice(0, 60);
  const [button = "Work out"] = names;
  const what = [view.values[0]?.label, view.inputs[0]?.label].find((label) => label && label !== button);
  return capital(`${button} ${what?.toLowerCase() ?? ""}`.trim()).slice(0, 60);
}
