import type { QuestionTemplate } from "../blueprint.ts";
import { finish } from "./finish.ts";
import { type CollectionView, type WebForm, webFieldSchema } from "./form.ts";

/** What a brief may leave open, most important first. Answers edit the form; no model is asked. */

const main = (form: WebForm): CollectionView | undefined =>
  form.views.find((view): view is CollectionView => view.kind === "collection" && view.addable);
const mainEntity = (form: WebForm) => form.entities.find((entity) => entity.key === main(form)?.entity);
const changeMain = (form: WebForm, change: (view: CollectionView) => CollectionView): WebForm => {
  const target = main(form);
  return finish({ ...form, views: form.views.map((view) => (view === target && target ? change(target) : view)) });
};
const noun = (form: WebForm): string => mainEntity(form)?.plural.toLowerCase() ?? "entries";
const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
const choiceField = (form: WebForm) => mainEntity(form)?.fields.find((field) => field.type === "choice");
const numberField = (form: WebForm) =>
  mainEntity(form)?.fields.find((field) => ["money", "integer", "number"].includes(field.type));
const addField = (form: WebForm, raw: Record<string, unknown>): WebForm => {
  const entity = mainEntity(form);
  const field = webFieldSchema.parse(raw);
  if (!entity || entity.fields.some((other) => other.key === field.key)) return form;
  return finish({
    ...form,
    entities: form.entities.map((other) =>
      other === entity ? { ...entity, fields: [...entity.fields, field] } : other,
    ),
  });
};

export const questions: QuestionTemplate<WebForm>[] = [
  {
    id: "layout",
    impact: 90,
    text: (form) => `How should the ${noun(form)} be shown?`,
    options: (form) => [
      { value: "cards", label: "As cards" },
      { value: "table", label: "As a table" },
      ...(choiceField(form)
        ? [{ value: "board", label: `As a board by ${choiceField(form)?.label.toLowerCase()}` }]
        : []),
    ],
    recommended: (form) => main(form)?.layout ?? "cards",
    open: (brief, form) => main(form) !== undefined && !/\b(cards?|table|board|kanban|list|grid)\b/i.test(brief),
    answer: (form, value) =>
      changeMain(form, (view) => ({
        ...view,
        layout: value === "table" || value === "board" ? value : "cards",
        group: value === "board" ? (choiceField(form)?.key ?? "") : view.group,
      })),
  },
  {
    id: "due-date",
    impact: 80,
    text: (form) => `Do ${noun(form)} have a due date?`,
    options: () => [
      { value: "no", label: "No" },
      { value: "yes", label: "Yes, and show which are overdue" },
    ],
    recommended: () => "no",
    open: (brief, form) =>
      /\b(task|to-?do|chore|assignment|project|homework)/i.test(brief) &&
      !mainEntity(form)?.fields.some((field) => field.type === "date"),
    answer: (form, value) => {
      if (value !== "yes") return form;
      const next = addField(form, { key: "dueDate", label: "Due date", type: "date" });
      const entity = mainEntity(next);
      const mark = {
        label: "Overdue",
        field: "dueDate",
        op: "before today" as const,
        value: "",
        unless: main(next)?.toggle ?? "",
        formula: "",
      };
      return finish({
        ...next,
        entities: next.entities.map((other) =>
          other === entity ? { ...other, marks: [...other.marks, mark].slice(0, 4) } : other,
        ),
      });
    },
  },
  {
    id: "priority",
    impact: 55,
    text: (form) => `Do ${noun(form)} have a priority?`,
    options: () => [
      { value: "no", label: "No" },
      { value: "yes", label: "Yes: low, medium, high" },
    ],
    recommended: () => "no",
    open: (brief, form) =>
      /\b(task|to-?do|issue|bug|ticket|goal)/i.test(brief) &&
      !/priorit/i.test(brief) &&
      !mainEntity(form)?.fields.some((field) => field.key === "priority"),
    answer: (form, value) =>
      value === "yes"
        ? addField(form, {
            key: "priority",
            label: "Priority",
            type: "choice",
            required: true,
            options: ["Low", "Medium", "High"],
            initial: "Medium",
          })
        : form,
  },
  {
    id: "search",
    impact: 50,
    text: (form) => `Should there be a search over the ${noun(form)}?`,
    options: () => yesNo,
    recommended: (form) => (main(form)?.search ? "yes" : "no"),
    open: (brief, form) => main(form) !== undefined && !/\bsearch|find\b/i.test(brief),
    answer: (form, value) => changeMain(form, (view) => ({ ...view, search: value === "yes" })),
  },
  {
    id: "filter",
    impact: 60,
    text: (form) => `Should people filter by ${choiceField(form)?.label.toLowerCase() ?? "kind"}?`,
    options: () => yesNo,
    recommended: () => "yes",
    open: (brief, form) => choiceField(form) !== undefined && !/\bfilter/i.test(brief),
    answer: (form, value) =>
      changeMain(form, (view) => ({
        ...view,
        filters: value === "yes" ? [choiceField(form)?.key ?? ""].filter(Boolean) : [],
      })),
  },
  {
    id: "total",
    impact: 65,
    text: (form) => `Which figure should stand above the ${noun(form)}?`,
    options: (form) => [
      { value: "none", label: "None" },
      { value: "count", label: `How many ${noun(form)} there are` },
      ...(numberField(form)
        ? [
            { value: "sum", label: `The total ${numberField(form)?.label.toLowerCase()}` },
            { value: "average", label: `The average ${numberField(form)?.label.toLowerCase()}` },
          ]
        : []),
    ],
    recommended: (form) => (numberField(form)?.type === "money" ? "sum" : "none"),
    open: (brief, form) =>
      main(form)?.tiles.length === 0 &&
      main(form)?.statements.length === 0 &&
      !/\b(total|sum|count|average|how many|how much)\b/i.test(brief),
    answer: (form, value) => {
      const field = numberField(form);
      const key = main(form)?.entity ?? "";
      if (value === "count")
        return changeMain(form, (view) => ({
          ...view,
          tiles: [{ label: `Number of ${noun(form)}`, entity: key, measure: "count", field: "", mark: "", times: 1 }],
        }));
      if ((value === "sum" || value === "average") && field)
        return changeMain(form, (view) => ({
          ...view,
          tiles: [
            {
              label: `${value === "sum" ? "Total" : "Average"} ${field.label.toLowerCase()}`,
              entity: key,
              measure: value,
              field: field.key,
              mark: "",
              times: 1,
            },
          ],
        }));
      return changeMain(form, (view) => ({ ...view, tiles: [] }));
    },
  },
  {
    id: "chart",
    impact: 45,
    text: (form) => `Should a chart show the ${noun(form)} by ${choiceField(form)?.label.toLowerCase() ?? "kind"}?`,
    options: () => [
      { value: "no", label: "No" },
      { value: "bar", label: "Yes, bars" },
      { value: "pie", label: "Yes, a ring" },
    ],
    recommended: () => "no",
    open: (brief, form) =>
      choiceField(form) !== undefined && main(form)?.charts.length === 0 && !/\bchart|graph|dashboard/i.test(brief),
    answer: (form, value) => {
      const by = choiceField(form);
      const field = numberField(form);
      if ((value !== "bar" && value !== "pie") || !by) return form;
      return changeMain(form, (view) => ({
        ...view,
        charts: [
          {
            title: `${field?.label ?? mainEntity(form)?.plural ?? "Entries"} by ${by.label.toLowerCase()}`,
            entity: view.entity,
            type: value,
            by: by.key,
            month: false,
            mark: "",
            measure: field ? "sum" : "count",
            share: false,
            field: field?.key ?? "",
          },
        ],
      }));
    },
  },
  {
    id: "unique",
    impact: 30,
    text: (form) =>
      `May two ${noun(form)} have the same ${mainEntity(form)?.fields[0]?.label.toLowerCase() ?? "name"}?`,
    options: () => yesNo,
    recommended: () => "yes",
    open: (brief, form) => main(form) !== undefined && !/\b(unique|duplicate|same name|twice)\b/i.test(brief),
    answer: (form, value) => {
      const entity = mainEntity(form);
      return finish({
        ...form,
        entities: form.entities.map((other) =>
          other === entity
            ? {
                ...other,
                fields: other.fields.map((field, index) =>
                  index === 0 ? { ...field, unique: value === "no" } : field,
                ),
              }
            : other,
        ),
      });
    },
  },
  {
    id: "transfer",
    impact: 35,
    text: (form) => `Should the ${noun(form)} be exported and imported as files?`,
    options: () => yesNo,
    recommended: () => "no",
    open: (brief, form) => main(form) !== undefined && !/\b(export|import|csv|json|backup)\b/i.test(brief),
    answer: (form, value) => changeMain(form, (view) => ({ ...view, transfer: value === "yes" })),
  },
  {
    id: "calculate-when",
    impact: 70,
    text: () => "When should the result appear?",
    options: () => [
      { value: "button", label: "After pressing Calculate" },
      { value: "live", label: "While typing" },
    ],
    recommended: () => "button",
    open: (brief, form) =>
      form.views.some((view) => view.kind === "calculator") &&
      !/\b(button|live|automatic|real[- ]time|as (?:i|you|they) type|instantly)\b/i.test(brief),
    answer: (form, value) =>
      finish({
        ...form,
        views: form.views.map((view) =>
          view.kind === "calculator" ? { ...view, button: value === "live" ? "" : view.button || "Calculate" } : view,
        ),
      }),
  },
  {
    id: "generator-amount",
    impact: 60,
    text: () => "How many results at a time?",
    options: () => [
      { value: "1", label: "One" },
      { value: "3", label: "Three" },
      { value: "5", label: "Five" },
      { value: "10", label: "Ten" },
    ],
    recommended: (form) => String(form.views.find((view) => view.kind === "generator")?.amount ?? 1),
    open: (brief, form) => form.views.some((view) => view.kind === "generator") && !/\b\d+\b/.test(brief),
    answer: (form, value) =>
      finish({
        ...form,
        views: form.views.map((view) =>
          view.kind === "generator" ? { ...view, amount: Math.min(20, Math.max(1, Number(value) || 1)) } : view,
        ),
      }),
  },
  {
    id: "form-lock",
    impact: 55,
    text: () => "Should the button stay off until the form is valid?",
    options: () => [
      { value: "no", label: "No, say what is missing" },
      { value: "yes", label: "Yes" },
    ],
    recommended: () => "no",
    open: (brief, form) => form.views.some((view) => view.kind === "inquiry") && !/\bdisabled|enabled\b/i.test(brief),
    answer: (form, value) =>
      finish({
        ...form,
        views: form.views.map((view) => (view.kind === "inquiry" ? { ...view, lock: value === "yes" } : view)),
      }),
  },
  {
    id: "accent",
    impact: 20,
    text: () => "Which colour suits it?",
    options: (form) =>
      [...new Set([form.accent, "indigo", "teal", "rose", "amber", "slate"])]
        .slice(0, 5)
        .map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
    recommended: (form) => form.accent,
    open: (brief) =>
      !/\b(colou?r|theme|indigo|teal|rose|amber|emerald|violet|sky|slate|blue|green|red|purple|pink)\b/i.test(brief),
    answer: (form, value) => {
      const found = (["indigo", "teal", "rose", "amber", "emerald", "violet", "sky", "slate"] as const).find(
        (accent) => accent === value,
      );
      return found ? { ...form, accent: found } : form;
    },
  },
];
