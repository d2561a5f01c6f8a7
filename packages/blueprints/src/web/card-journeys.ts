import type { PageStep } from "@guildhall/contracts";
import { wordTable } from "@guildhall/contracts";
import type { ViewOf, WebForm } from "./form.ts";
import { click, hasText, type Journey, open, visible } from "./page-steps.ts";
import { sampleText } from "./samples.ts";
import { add as addRecord, opening, stageOf } from "./stage.ts";

export function studyJourneys(form: WebForm, view: ViewOf<"study">): Journey[] {
  const source = form.views.find(
    (other): other is ViewOf<"collection"> =>
      other.kind === "collection" && other.entity === view.entity && other.addable,
  );
  const stage = source && stageOf(form, source);
  const front = stage?.entity.fields.find((field) => field.key === view.front);
  const back = stage?.entity.fields.find((field) => field.key === view.back);
  if (!stage || !front || !back) return [];
  const add = [...opening(stage), ...addRecord(stage, 0), open(form, view)];
  return [
    {
      id: "front",
      given: "a card was added",
      when: `the person opens "${view.title}"`,
      shall: "show the question side of a card",
      priority: "must",
      oracle: "house",
      steps: [...add, hasText("region", "Card", sampleText(front, 0))],
    },
    {
      id: "turn",
      given: "a card was added",
      when: `the person presses "Show answer"`,
      shall: "show the answer side",
      priority: "must",
      oracle: "house",
      steps: [...add, click("button", "Show answer"), hasText("region", "Card", sampleText(back, 0))],
    },
    {
      id: "know",
      given: "a card was added",
      when: `the person presses "I knew it" on the last card`,
      shall: "say how many cards were known",
      priority: "must",
      oracle: "house",
      steps: [
        ...add,
        click("button", "Show answer"),
        click("button", "I knew it"),
        hasText("main", undefined, "You knew 1 of 1 cards."),
      ],
    },
  ];
}

export function quizJourneys(view: ViewOf<"quiz">): Journey[] {
  const [first] = view.questions;
  if (!first) return [];
  const wrong = first.options.find((option) => option !== first.answer) ?? first.answer;
  const through = view.questions
    .slice(0, 12)
    .flatMap((question, index) => [
      click("button", question.answer),
      click("button", index + 1 < view.questions.length ? "Next question" : "Show result"),
    ]);
  const found: Journey[] = [
    {
      id: "ask",
      when: "the page is opened",
      shall: "show the first question with its answers",
      priority: "must",
      oracle: "house",
      steps: [visible("heading", first.text), ...first.options.map((option) => visible("button", option))],
    },
    {
      id: "right",
      when: "the person presses the right answer",
      shall: `say "Correct!"`,
      priority: "must",
      oracle: "house",
      steps: [click("button", first.answer), hasText("status", undefined, "Correct!")],
    },
    {
      id: "wrong",
      when: "the person presses a wrong answer",
      shall: "say so and name the right one",
      priority: "must",
      oracle: "house",
      steps: [click("button", wrong), hasText("status", undefined, first.answer)],
    },
  ];
  if (view.questions.length <= 12) {
    found.push({
      id: "score",
      when: "every question was answered",
      shall: "show the score",
      priority: "must",
      oracle: "derived",
      steps: [
        ...through,
        hasText("status", undefined, `You answered ${view.questions.length} of ${view.questions.length} correctly.`),
      ],
    });
    found.push({
      id: "again",
      when: `the person presses "Start again" at the end`,
      shall: "begin with the first question",
      priority: "must",
      oracle: "house",
      steps: [...through, click("button", "Start again"), visible("heading", first.text)],
    });
  }
  return found;
}

/** A conversion people know by heart, for each quantity. */
const KNOWN = wordTable<[string, string, string, string]>({
  length: ["5", "kilometres", "metres", "5,000 metres"],
  weight: ["2", "kilograms", "grams", "2,000 grams"],
  temperature: ["100", "Celsius", "Fahrenheit", "212 Fahrenheit"],
  volume: ["3", "litres", "millilitres", "3,000 millilitres"],
  speed: ["36", "kilometres per hour", "metres per second", "10 metres per second"],
  time: ["2", "hours", "minutes", "120 minutes"],
  area: ["1", "hectares", "square metres", "10,000 square metres"],
  data: ["1", "kibibytes", "bytes", "1,024 bytes"],
});

/** The units of each quantity, as its list names them. */
const UNITS = wordTable<string>({
  length: "metres, kilometres, centimetres, millimetres, miles, yards, feet and inches",
  weight: "kilograms, grams, tonnes, pounds, ounces and stones",
  temperature: "Celsius, Fahrenheit and Kelvin",
  volume: "litres, millilitres, cups, pints, gallons and spoons",
  speed: "metres per second, kilometres per hour, miles per hour and knots",
  time: "seconds, minutes, hours, days and weeks",
  area: "square metres, square kilometres, hectares, acres and square feet",
  data: "bytes, kilobytes, megabytes, gigabytes and their binary kin",
});

export function converterJourneys(view: ViewOf<"converter">): Journey[] {
  const units = view.domains.filter((domain) => domain !== "colour");
  const found: Journey[] = units.flatMap((domain): Journey[] => {
    const known = KNOWN[domain];
    if (!known) return [];
    const [value, from, to, result] = known;
    const choose: PageStep[] =
      units.length > 1 ? [{ action: "select", role: "combobox", name: "Quantity", value: domain }] : [];
    return [
      {
        id: `convert-${domain}`,
        when: `the person converts ${value} ${from} to ${to}`,
        shall: `show ${result} without pressing anything; the units are ${UNITS[domain]}`,
        priority: "must",
        oracle: "derived",
        steps: [
          ...choose,
          { action: "select", role: "combobox", name: "From", value: from },
          { action: "select", role: "combobox", name: "To", value: to },
          { action: "fill", role: "spinbutton", name: "Value", value },
          hasText("status", "Converted value", result),
        ],
      },
    ];
  });
  if (units.length > 0) {
    found.push({
      id: "swap",
      when: `the person presses "Swap"`,
      shall: "exchange the two units",
      priority: "should",
      oracle: "house",
      steps: [click("button", "Swap"), visible("status", "Converted value")],
    });
    found.push({
      id: "number",
      when: `"Value" is empty`,
      shall: `say "Value must be a number."`,
      priority: "must",
      oracle: "house",
      steps: [
        { action: "fill", role: "spinbutton", name: "Value", value: "" },
        hasText("alert", undefined, "Value must be a number."),
      ],
    });
  }
  if (view.domains.includes("colour")) {
    const pairs: [string, string, string, string][] = [
      ["HEX", "#FF0000", "RGB", "rgb(255, 0, 0)"],
      ["RGB", "rgb(0, 255, 0)", "HSL", "hsl(120, 100%, 50%)"],
      ["HSL", "hsl(240, 100%, 50%)", "HEX", "#0000FF"],
    ];
    for (const [from, text, to, value] of pairs) {
      found.push({
        id: `colour-${from.toLowerCase()}`,
        when: `the person types ${text} into "${from}"`,
        shall: `show ${value} in "${to}" and the colour in the preview`,
        priority: "must",
        oracle: "derived",
        steps: [
          { action: "fill", role: "textbox", name: from, value: text },
          { action: "expect", role: "textbox", name: to, expect: "value", value },
        ],
      });
    }
    found.push({
      id: "colour-wrong",
      when: "the typed text is no colour",
      shall: "say so and keep the other two",
      priority: "must",
      oracle: "house",
      steps: [
        { action: "fill", role: "textbox", name: "HEX", value: "nonsense" },
        hasText("alert", undefined, "HEX is not valid."),
      ],
    });
    found.push({
      id: "colour-preview",
      when: `the person types #FF0000 into "HEX"`,
      shall: "show the colour in the preview",
      priority: "must",
      oracle: "derived",
      steps: [
        { action: "fill", role: "textbox", name: "HEX", value: "#FF0000" },
        visible("img", "Colour preview #FF0000"),
      ],
    });
  }
  return found;
}

export function greetingJourneys(view: ViewOf<"greeting">): Journey[] {
  const [background = "", other = background] = view.backgrounds;
  const [font = "", otherFont = font] = view.fonts;
  const card = (b: string, f: string) => `Card with background ${b} and font ${f}`;
  return [
    {
      id: "message",
      when: `the person types a message into "Message"`,
      shall: "show it on the card at once",
      priority: "must",
      oracle: "house",
      steps: [
        { action: "fill", role: "textbox", name: "Message", value: "Hello Ana" },
        hasText("article", card(background, font), "Hello Ana"),
      ],
    },
    {
      id: "background",
      when: `the person chooses another "Background"`,
      shall: "show the card with it",
      priority: "must",
      oracle: "house",
      steps: [
        { action: "select", role: "combobox", name: "Background", value: other },
        visible("article", card(other, font)),
      ],
    },
    {
      id: "font",
      when: `the person chooses another "Font"`,
      shall: "show the message in it",
      priority: "must",
      oracle: "house",
      steps: [
        { action: "select", role: "combobox", name: "Font", value: otherFont },
        visible("article", card(background, otherFont)),
      ],
    },
    {
      id: "preview",
      when: "the page is opened",
      shall: "show a preview of the card",
      priority: "must",
      oracle: "house",
      steps: [visible("heading", "Preview"), visible("article", card(background, font))],
    },
    {
      id: "choices",
      when: "the page is opened",
      shall: "offer backgrounds and fonts",
      priority: "must",
      oracle: "house",
      steps: [visible("combobox", "Background"), visible("combobox", "Font")],
    },
  ];
}
