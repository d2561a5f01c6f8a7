import { z } from "zod";
import type { SlotStep } from "../blueprint.ts";
import { finish } from "./finish.ts";
import { FIELD_TYPES, type ViewOf, type WebForm, type WebView, webFieldSchema } from "./form.ts";
import { parseFormula } from "./formula.ts";
import { camel, sentence } from "./names.ts";
import { asSaid, typeOfName } from "./read/phrases.ts";
import { secondReading } from "./second-reading.ts";
import { toolFormulaStep } from "./tool-steps.ts";

/** What code could not read from the brief, asked of the model in small rows. A bad row falls back to what is there. */

const cut = (brief: string): string => brief.replace(/\s+/g, " ").trim().slice(0, 900);
const clean = (text: unknown, max = 60): string =>
  typeof text === "string"
    ? text
        .replace(/[{}<>`]/g, "")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, max)
    : "";
const replaceView = (form: WebForm, old: WebView, view: WebView): WebForm =>
  finish({ ...form, views: form.views.map((other) => (other === old ? view : other)) });
const indexOf = (form: WebForm, view: WebView): number => form.views.indexOf(view);
const find = <K extends WebView["kind"]>(form: WebForm, kind: K): ViewOf<K> | undefined =>
  form.views.find((view): view is ViewOf<K> => view.kind === kind);
/** Fields that code put there because the brief named none. */
const NOTES_ONLY = (form: WebForm): boolean =>
  form.entities.some(
    (entity) => entity.fields.length === 2 && entity.fields[0]?.key === "name" && entity.fields[1]?.key === "notes",
  );

const fieldsAnswer = z.object({
  thing: z.string().max(24),
  fields: z
    .array(
      z.object({ label: z.string().max(24), type: z.enum(FIELD_TYPES), options: z.array(z.string().max(20)).max(5) }),
    )
    .min(2)
    .max(6),
});

const fieldsStep: SlotStep<WebForm> = {
  id: "fields",
  label: "Reading what is kept",
  wanted: (_brief, form) => NOTES_ONLY(form),
  schema: fieldsAnswer,
  maxTokens: 260,
  messages: (brief) => [
    {
      role: "system",
      content: `You name the thing an app keeps and the fields of one such thing. Types: ${FIELD_TYPES.join(", ")}. Options only for choice. The first field names the thing. Answer with JSON only.`,
    },
    { role: "user", content: "Idea: an app for my vinyl records where I can see which ones I lent to friends" },
    {
      role: "assistant",
      content: JSON.stringify({
        thing: "Record",
        fields: [
          { label: "Title", type: "text", options: [] },
          { label: "Artist", type: "text", options: [] },
          { label: "Condition", type: "choice", options: ["Good", "Worn"] },
          { label: "Lent to", type: "text", options: [] },
        ],
      }),
    },
    { role: "user", content: `Idea: ${cut(brief)}` },
  ],
  apply: (form, answer, brief) => {
    const parsed = fieldsAnswer.safeParse(answer);
    const [entity] = form.entities;
    if (!parsed.success || !entity) return { form, changed: [] };
    const seen = new Set<string>();
    const fields = parsed.data.fields.flatMap((row, index) => {
      const label = asSaid(sentence(clean(row.label, 24)), brief);
      const key = camel(label, "");
      if (label === "" || key === "" || seen.has(key)) return [];
      seen.add(key);
      const options = [...new Set(row.options.map((option) => sentence(clean(option, 20))).filter(Boolean))];
      // A name often says its type better than a small model does.
      const guess = typeOfName(label);
      const type =
        index === 0
          ? "text"
          : row.type === "choice" && options.length < 2
            ? guess.type
            : row.type === "text"
              ? guess.type
              : row.type;
      const chosen = type === "choice" && options.length < 2 ? [...guess.options] : options;
      return [
        webFieldSchema.parse({
          key,
          label,
          type,
          required: index === 0,
          options: type === "choice" ? chosen : [],
          unit: type === "money" ? "$" : "",
        }),
      ];
    });
    if (fields.length < 2) return { form, changed: [] };
    const next = finish({
      ...form,
      entities: form.entities.map((other) => (other === entity ? { ...entity, fields } : other)),
    });
    return {
      form: next,
      changed: [
        "/entities/0/fields",
        ...fields.flatMap((_, index) => [`/entities/0/fields/${index}/label`, `/entities/0/fields/${index}/type`]),
      ],
    };
  },
};

const poolsAnswer = z.object({
  lists: z
    .array(z.object({ name: z.string().max(24), items: z.array(z.string().max(60)).min(6).max(10) }))
    .min(1)
    .max(4),
});
const PLACEHOLDER = /^(?:first|second|third) /i;
const emptyPools = (form: WebForm) =>
  find(form, "generator")?.pools.filter((pool) => pool.items.some((item) => PLACEHOLDER.test(item))) ?? [];

const poolsStep: SlotStep<WebForm> = {
  id: "lists",
  label: "Filling the lists",
  wanted: (_brief, form) => emptyPools(form).length > 0,
  schema: poolsAnswer,
  maxTokens: 420,
  messages: (brief, form) => [
    {
      role: "system",
      content:
        "You fill lists for a random generator. Short, varied, friendly entries that fit the idea; no numbering. Answer with JSON only.",
    },
    { role: "user", content: "Idea: pick a random weekend plan\nLists: plan" },
    {
      role: "assistant",
      content: JSON.stringify({
        lists: [
          {
            name: "plan",
            items: [
              "Bake a lemon cake",
              "Walk along the river",
              "Visit a small museum",
              "Build a blanket fort",
              "Cook with a friend",
              "Read in a park",
            ],
          },
        ],
      }),
    },
    {
      role: "user",
      content: `Idea: ${cut(brief)}\nLists: ${emptyPools(form)
        .map((pool) => pool.label.toLowerCase())
        .join(", ")}`,
    },
  ],
  apply: (form, answer) => {
    const parsed = poolsAnswer.safeParse(answer);
    const view = find(form, "generator");
    if (!parsed.success || !view) return { form, changed: [] };
    const changed: string[] = [];
    const waiting = emptyPools(form);
    const pools = view.pools.map((pool, index) => {
      const at = waiting.indexOf(pool);
      const row =
        at < 0
          ? undefined
          : (parsed.data.lists.find((list) => list.name.toLowerCase() === pool.label.toLowerCase()) ??
            parsed.data.lists[at]);
      const items = [...new Set((row?.items ?? []).map((item) => clean(item)).filter(Boolean))];
      if (items.length < 3) return pool;
      changed.push(`/views/${indexOf(form, view)}/pools/${index}/items`);
      return { ...pool, items };
    });
    return { form: changed.length > 0 ? replaceView(form, view, { ...view, pools }) : form, changed };
  },
};

const quizAnswer = z.object({
  title: z.string().max(40),
  questions: z
    .array(
      z.object({
        question: z.string().max(120),
        right: z.string().max(50),
        wrong: z.array(z.string().max(50)).min(3).max(3),
      }),
    )
    .min(5)
    .max(6),
});

const quizStep: SlotStep<WebForm> = {
  id: "quiz",
  label: "Writing the questions",
  wanted: (_brief, form) => find(form, "quiz") !== undefined,
  schema: quizAnswer,
  maxTokens: 520,
  messages: (brief) => [
    {
      role: "system",
      content:
        "You write quiz questions with one right and three wrong answers. Use only facts that are beyond doubt. Answer with JSON only.",
    },
    { role: "user", content: "Idea: a quiz about animals" },
    {
      role: "assistant",
      content: JSON.stringify({
        title: "Animal quiz",
        questions: [
          { question: "How many legs does a spider have?", right: "Eight", wrong: ["Six", "Ten", "Four"] },
          { question: "Which animal is the tallest?", right: "Giraffe", wrong: ["Elephant", "Camel", "Horse"] },
        ],
      }),
    },
    { role: "user", content: `Idea: ${cut(brief)}` },
  ],
  apply: (form, answer) => {
    const parsed = quizAnswer.safeParse(answer);
    const view = find(form, "quiz");
    if (!parsed.success || !view) return { form, changed: [] };
    const seen = new Set<string>();
    const questions = parsed.data.questions.flatMap((row, index) => {
      const text = clean(row.question, 120);
      const right = clean(row.right, 50);
      const wrong = [...new Set(row.wrong.map((option) => clean(option, 50)))].filter(
        (option) => option !== "" && option.toLowerCase() !== right.toLowerCase(),
      );
      if (text === "" || right === "" || wrong.length < 2 || seen.has(text.toLowerCase())) return [];
      seen.add(text.toLowerCase());
      // The right answer moves with the row, so that it is not always the first.
      const options = [...wrong];
      options.splice(index % (wrong.length + 1), 0, right);
      return [{ text, options, answer: right }];
    });
    if (questions.length < 3) return { form, changed: [] };
    const at = `/views/${indexOf(form, view)}`;
    const title = clean(parsed.data.title, 40) || view.title;
    return {
      form: replaceView(form, view, { ...view, title, questions }),
      changed: [`${at}/title`, ...questions.map((_, index) => `${at}/questions/${index}`)],
    };
  },
};

const pageAnswer = z.object({
  heading: z.string().max(60),
  text: z.string().max(160),
  sections: z
    .array(
      z.object({
        heading: z.string().max(40),
        text: z.string().max(160),
        items: z.array(z.object({ title: z.string().max(40), text: z.string().max(110) })).max(3),
      }),
    )
    .min(1)
    .max(4),
});

const pageStep: SlotStep<WebForm> = {
  id: "page",
  label: "Writing the page",
  wanted: (_brief, form) => find(form, "page")?.sections.some((section) => section.kind === "hero") === true,
  schema: pageAnswer,
  maxTokens: 620,
  messages: (brief, form) => [
    {
      role: "system",
      content:
        "You write the words of a small website: plain, warm, concrete, no exaggeration. Invent no prices, names of people or addresses. Answer with JSON only.",
    },
    {
      role: "user",
      content:
        "Idea: landing page for a bike repair shop called Spoke with services and contact\nSections: Services, Contact",
    },
    {
      role: "assistant",
      content: JSON.stringify({
        heading: "Spoke",
        text: "Your bike, ready by tomorrow. Honest repairs in the neighbourhood.",
        sections: [
          {
            heading: "Services",
            text: "",
            items: [
              { title: "Tune-up", text: "Brakes, gears and chain set right." },
              { title: "Wheels", text: "True rims and fresh spokes." },
              { title: "Flat tyre", text: "Fixed while you wait." },
            ],
          },
          { heading: "Contact", text: "Drop in, or write to us before you come.", items: [] },
        ],
      }),
    },
    {
      role: "user",
      content: `Idea: ${cut(brief)}\nSections: ${
        find(form, "page")
          ?.sections.slice(1)
          .map((section) => section.heading)
          .join(", ") ?? ""
      }`,
    },
  ],
  apply: (form, answer) => {
    const parsed = pageAnswer.safeParse(answer);
    const view = find(form, "page");
    if (!parsed.success || !view) return { form, changed: [] };
    const at = `/views/${indexOf(form, view)}/sections`;
    const changed: string[] = [];
    const sections = view.sections.map((section, index) => {
      if (section.kind === "hero") {
        const text = clean(parsed.data.text, 160);
        if (text === "") return section;
        changed.push(`${at}/${index}/text`);
        return { ...section, text };
      }
      const row = parsed.data.sections.find(
        (candidate) => candidate.heading.toLowerCase() === section.heading.toLowerCase(),
      );
      if (!row) return section;
      const items = row.items
        .map((item) => ({ title: clean(item.title, 40), text: clean(item.text, 110) }))
        .filter((item) => item.title !== "");
      const distinct = items.filter((item, i) => items.findIndex((other) => other.title === item.title) === i);
      const text = clean(row.text, 160);
      changed.push(`${at}/${index}`);
      // A section of text needs text, a list needs entries: a row that lacks them keeps what is there.
      return section.kind === "text"
        ? { ...section, text: text || section.text }
        : distinct.length > 0
          ? { ...section, text, items: distinct }
          : section;
    });
    return { form: changed.length > 0 ? replaceView(form, view, { ...view, sections }) : form, changed };
  },
};

const formulaAnswer = z.object({
  results: z
    .array(z.object({ name: z.string().max(40), formula: z.string().max(160) }))
    .min(1)
    .max(4),
});
const open = (form: WebForm) => find(form, "calculator")?.outputs.filter((output) => output.formula === "") ?? [];

const formulaStep: SlotStep<WebForm> = {
  id: "formula",
  label: "Working out the formula",
  wanted: (_brief, form) => open(form).length > 0,
  schema: formulaAnswer,
  maxTokens: 220,
  messages: (brief, form) => [
    {
      role: "system",
      content:
        "You write the formula of each result over the named inputs. Use only + - * / ( ) numbers, the input names, round(x, 2), min, max, floor, ceil and a condition like (x > 5 ? 1 : 2). Percentages are divided by 100. Answer with JSON only.",
    },
    {
      role: "user",
      content:
        "Idea: a taxi fare calculator: base fee, distance and price per km, with 10% discount for seniors\nInputs: baseFee, distance, pricePerKm, senior (yes/no)\nResults: Fare",
    },
    {
      role: "assistant",
      content: JSON.stringify({
        results: [{ name: "Fare", formula: "round((baseFee + distance * pricePerKm) * (senior ? 0.9 : 1), 2)" }],
      }),
    },
    {
      role: "user",
      content: `Idea: ${cut(brief)}\nInputs: ${
        find(form, "calculator")
          ?.inputs.map((field) =>
            field.type === "choice"
              ? `${field.key} (${field.options.map((option) => `"${option}"`).join(", ")})`
              : field.type === "boolean"
                ? `${field.key} (yes/no)`
                : field.unit === "%"
                  ? `${field.key} (percent)`
                  : field.key,
          )
          .join(", ") ?? ""
      }\nResults: ${open(form)
        .map((output) => output.label)
        .join(", ")}`,
    },
  ],
  apply: (form, answer) => {
    const parsed = formulaAnswer.safeParse(answer);
    const view = find(form, "calculator");
    if (!parsed.success || !view) return { form, changed: [] };
    const names = view.inputs.map((field) => field.key);
    const changed: string[] = [];
    const waiting = open(form);
    const outputs = view.outputs.map((output, index) => {
      const at = waiting.indexOf(output);
      const row =
        at < 0
          ? undefined
          : (parsed.data.results.find((result) => result.name.toLowerCase() === output.label.toLowerCase()) ??
            parsed.data.results[at]);
      const formula = row?.formula.trim() ?? "";
      if (formula === "") return output;
      try {
        parseFormula(formula, names);
      } catch {
        return output;
      }
      changed.push(`/views/${indexOf(form, view)}/outputs/${index}/formula`);
      return { ...output, formula, guessed: true };
    });
    return { form: changed.length > 0 ? replaceView(form, view, { ...view, outputs }) : form, changed };
  },
};

export const steps: SlotStep<WebForm>[] = [
  fieldsStep,
  secondReading,
  formulaStep,
  toolFormulaStep,
  poolsStep,
  quizStep,
  pageStep,
];
