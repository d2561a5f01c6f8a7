import fc from "fast-check";
import { ACCENTS, FIELD_TYPES, MEASURES, OPERATORS, type WebForm, webFormSchema } from "../../src/web/form.ts";

/** Forms nobody would write by hand: odd labels, references that lead nowhere, every kind of view. */

const label = fc.oneof(
  fc.constantFrom(
    "Title",
    "Due date",
    'Say "hi"',
    "A & B <x>",
    "Größe",
    "class",
    "Item",
    "Event",
    "Record",
    ["$", "{x}"].join(""),
    "`tick`",
    "*/",
    "{a}",
    "日本",
  ),
  fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ""),
);
const key = fc.constantFrom(
  "name",
  "amount",
  "status",
  "due",
  "done",
  "note",
  "class",
  "event",
  "items",
  "value",
  "id",
);
const words = fc.array(label, { maxLength: 4 });

const field = fc.record({
  key,
  label,
  type: fc.constantFrom(...FIELD_TYPES),
  required: fc.boolean(),
  options: words,
  initial: fc.constantFrom("", "today", "true", "3", "x"),
  unique: fc.boolean(),
  min: fc.option(fc.integer({ min: -5, max: 10 }), { nil: null }),
  max: fc.option(fc.integer({ min: 5, max: 50 }), { nil: null }),
  unit: fc.constantFrom("", "$", "kg", "%", "nights"),
  from: fc.constantFrom("", "", "", "name", "items"),
  whenGone: fc.constantFrom("keep", "remove", "refuse"),
  inline: fc.boolean(),
  pressed: fc.boolean(),
  takenMessage: fc.constantFrom("", 'Say "no" `now`'),
});
const derived = fc.record({
  key,
  label,
  type: fc.constantFrom("text", "integer", "number", "money", "boolean"),
  unit: fc.constantFrom("", "€"),
  purpose: label,
  formula: fc.constantFrom("", "amount * 2", "nonsense +", "name", "days(today, due)"),
});
const tile = fc.record({
  label,
  entity: key,
  measure: fc.constantFrom(...MEASURES),
  field: key,
  mark: fc.constantFrom("", "Late", "status=x"),
});
const action = fc.record({
  label,
  field: fc.oneof(key, fc.constant("done,due")),
  value: fc.constantFrom("", "amount + 1", "true", '"x"', "today", "nonsense +"),
  when: fc.constantFrom("", "status=x", "done=false"),
  remove: fc.boolean(),
});
const line = fc.record({
  text: fc.constantFrom("{0} of {1}", "Total: {0}", "`${0}` {0}", "nothing"),
  slots: fc.array(tile, { maxLength: 2 }),
});
const statement = fc.record({
  cases: fc.array(
    fc.record({
      when: fc.constantFrom("", "sum(amount) > 2", "count() == 0", "nonsense +"),
      text: fc.constantFrom("{0} kg", "`${0}` {0}", "Nothing", "{3}"),
      slots: fc.array(
        fc.record({
          formula: fc.constantFrom(
            "sum(amount)",
            "count(done)",
            "largest(amount) - value",
            "amount == largest(amount)",
          ),
          decimals: fc.constantFrom(null, 0, 2),
          join: fc.constantFrom("", ", "),
          guessed: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});
const chart = fc.record({
  title: label,
  entity: key,
  type: fc.constantFrom("bar", "line", "pie"),
  by: key,
  month: fc.boolean(),
  share: fc.boolean(),
  measure: fc.constantFrom(...MEASURES),
  field: key,
});
const entity = fc.record({
  key,
  name: label,
  plural: label,
  fields: fc.array(field, { minLength: 1, maxLength: 6 }),
  derived: fc.array(derived, { maxLength: 2 }),
  marks: fc.array(
    fc.record({
      label: fc.constantFrom("Late", "Low"),
      field: key,
      op: fc.constantFrom(...OPERATORS),
      value: fc.constantFrom("", "5", "amount"),
      unless: fc.constantFrom("", "done"),
      formula: fc.constantFrom("", "amount > 2", "done"),
    }),
    { maxLength: 2 },
  ),
  rules: fc.array(
    fc.record({
      key,
      message: label,
      purpose: label,
      formula: fc.constantFrom("", "amount > 0"),
      kind: fc.constantFrom("formula", "limit", "overlap"),
      by: key,
      value: fc.constantFrom("", "x"),
      start: key,
      end: key,
    }),
    { maxLength: 2 },
  ),
  rollups: fc.array(
    fc.record({
      key,
      label,
      entity: key,
      link: key,
      field: fc.constantFrom("", "amount"),
      formula: fc.constantFrom("count", "sum - total / parents"),
      words: fc.constantFrom([], ["gets", "owes", "is even"]),
    }),
    { maxLength: 2 },
  ),
});
const head = { id: key, title: label, intro: fc.constantFrom("", "What this is.") };
const view = fc.oneof(
  fc.record({
    ...head,
    kind: fc.constant("collection"),
    entity: key,
    layout: fc.constantFrom("cards", "table", "board"),
    group: key,
    addable: fc.boolean(),
    editable: fc.boolean(),
    removable: fc.boolean(),
    toggle: key,
    steps: key,
    counter: key,
    actions: fc.array(action, { maxLength: 3 }),
    bulk: fc.array(action, { maxLength: 2 }),
    lines: fc.array(line, { maxLength: 2 }),
    settings: fc.array(field, { maxLength: 2 }),
    statements: fc.array(statement, { maxLength: 2 }),
    removeLabel: fc.constantFrom("", "Remove `it`"),
    order: fc.oneof(
      fc.constantFrom("", "name:desc", "mark:Late", "unmarked:Late"),
      fc.tuple(key, fc.constantFrom("first", "last"), label).map((parts) => parts.join(":")),
    ),
    search: fc.boolean(),
    filters: fc.array(key, { maxLength: 2 }),
    hides: fc.array(fc.record({ label, field: key, value: fc.oneof(fc.constant("true"), label) }), { maxLength: 2 }),
    sorts: fc.array(key, { maxLength: 2 }),
    only: fc.constantFrom("", "Late"),
    tiles: fc.array(tile, { maxLength: 2 }),
    charts: fc.array(chart, { maxLength: 2 }),
    transfer: fc.boolean(),
  }),
  fc.record({
    ...head,
    kind: fc.constant("dashboard"),
    tiles: fc.array(tile, { maxLength: 2 }),
    charts: fc.array(chart, { maxLength: 2 }),
  }),
  fc.record({
    ...head,
    kind: fc.constant("calculator"),
    inputs: fc.array(field, { minLength: 1, maxLength: 4 }),
    button: fc.constantFrom("", "Calculate"),
    outputs: fc.array(derived, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    ...head,
    kind: fc.constant("tool"),
    inputs: fc.array(field, { minLength: 1, maxLength: 3 }),
    values: fc.array(
      fc.record({
        key,
        label,
        type: fc.constantFrom("text", "integer", "number", "lines"),
        decimals: fc.constantFrom(null, 0, 2),
        purpose: label,
        formula: fc.constantFrom("", "amount * 2", "nonsense +", "due * 1"),
        over: fc.array(key, { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    buttons: fc.array(
      fc.record({
        label: fc.oneof(fc.constant(""), label),
        needs: fc.array(key, { maxLength: 3 }),
        lines: fc.constantFrom(["{amount}"], ["`{name}`: {x} ${due}", "Row {row}: {status}"], ["nothing"]),
        each: fc.constantFrom(null, { line: "Row {row}: {status}", name: "row", from: 1, to: "amount" }),
        empty: fc.constantFrom("", "No `rows`"),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    refusals: fc.array(
      fc.record({ message: label, formula: fc.constantFrom("amount > 0", 'name != ""', "nonsense +", "1 > 2") }),
      { maxLength: 2 },
    ),
    cases: fc.array(
      fc.record({
        button: fc.integer({ min: 0, max: 3 }),
        given: fc.constantFrom({}, { amount: "2" }, { name: "x" }),
        shows: fc.constantFrom(["4"], ["`x`: x", "Row 1: 2"]),
        derived: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
  }),
  fc.record({
    ...head,
    kind: fc.constant("generator"),
    button: label,
    keyword: fc.constantFrom("", "Word"),
    pools: fc.array(
      fc.record({ key, label, option: fc.constant(""), items: fc.array(label, { minLength: 2, maxLength: 4 }) }),
      { maxLength: 3 },
    ),
    pattern: fc.constantFrom("{name} of {amount}", "{keyword}", "{x}"),
    amount: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    ...head,
    kind: fc.constant("inquiry"),
    fields: fc.array(field, { minLength: 1, maxLength: 4 }),
    submit: label,
    lock: fc.boolean(),
  }),
  fc.record({
    ...head,
    kind: fc.constant("page"),
    sections: fc.array(
      fc.record({
        kind: fc.constantFrom("hero", "tiles", "text", "questions", "list"),
        heading: label,
        text: label,
        action: fc.constantFrom("", "Go"),
        items: fc.array(fc.record({ title: label, text: label }), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ ...head, kind: fc.constant("study"), entity: key, front: key, back: key }),
  fc.record({ ...head, kind: fc.constant("timer"), mode: fc.constantFrom("until", "minutes", "stopwatch") }),
  fc.record({
    ...head,
    kind: fc.constant("quiz"),
    questions: fc.array(
      fc.record({ text: label, options: fc.array(label, { minLength: 2, maxLength: 4 }), answer: label }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  fc.record({ ...head, kind: fc.constant("converter"), domains: fc.constantFrom(["colour"], ["length", "area"]) }),
  fc.record({
    ...head,
    kind: fc.constant("greeting"),
    backgrounds: fc.constant(["Sea", "Sky"]),
    fonts: fc.constant(["Classic"]),
  }),
  fc.record({
    ...head,
    kind: fc.constant("textTool"),
    label,
    figures: fc.array(fc.record({ label, of: fc.constantFrom("words", "lines") }), { maxLength: 2 }),
    buttons: fc.array(fc.record({ label, how: fc.constantFrom("upper", "title") }), { maxLength: 2 }),
  }),
);

export const randomForm: fc.Arbitrary<WebForm> = fc
  .record({
    title: fc.oneof(label, fc.constantFrom("📚 Books", "🏃", "👩‍🍳 Recipes")),
    summary: label,
    accent: fc.constantFrom(...ACCENTS),
    together: fc.boolean(),
    entities: fc.array(entity, { maxLength: 2 }),
    views: fc.array(view, { minLength: 1, maxLength: 3 }),
  })
  .map((raw) => webFormSchema.parse(raw));
