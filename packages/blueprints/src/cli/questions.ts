import type { TypeRef } from "@guildhall/contracts";
import type { QuestionTemplate } from "../blueprint.ts";
import { scalarsIn } from "../literals.ts";
import type { CliCommand, CliForm } from "./form.ts";
import { isReport } from "./reports.ts";
import { computeLeaf } from "./types.ts";
import { cut, dashed, spaced } from "./words.ts";

type Question = QuestionTemplate<CliForm>;

const decided = (form: CliForm, key: string): boolean => form.decisions[key] !== undefined;
const decide = (form: CliForm, key: string, value: string): CliForm => ({
  ...form,
  decisions: { ...form.decisions, [key]: value },
});

const readsRecords = (form: CliForm): boolean =>
  form.commands.some((one) => one.input?.as === "csv" && one.input.record !== null);
const reportOf = <K extends CliCommand["action"]["kind"]>(
  form: CliForm,
  kind: K,
): Extract<CliCommand["action"], { kind: K }> | null => {
  for (const one of form.commands)
    if (one.action.kind === kind) return one.action as Extract<CliCommand["action"], { kind: K }>;
  return null;
};
const mapActions = (form: CliForm, change: (action: CliCommand["action"]) => CliCommand["action"]): CliForm => ({
  ...form,
  commands: form.commands.map((one) => ({ ...one, action: change(one.action) })),
});
const numericFields = (form: CliForm, entity: string): string[] =>
  form.records
    .find((one) => one.name === entity)
    ?.fields.filter((one) => ["decimal", "integer", "number"].includes(one.type))
    .map((one) => one.name) ?? [];

/** The first rule a command calls that is not settled by a confirmed example. */
const mainLeaf = (form: CliForm) => {
  for (const one of form.commands) {
    const found = computeLeaf(form, one);
    if (found) return found;
  }
  return form.leaves[0] ?? null;
};
/** Adds a clause to the purpose of the main rule; the last sentence wins where they disagree. */
const clause = (form: CliForm, text: string): CliForm => {
  const main = mainLeaf(form);
  if (!main) return form;
  const purpose = `${cut(main.purpose, 590 - text.length).replace(/[.\s]*$/, "")}. ${text}`;
  return { ...form, leaves: form.leaves.map((one) => (one === main ? { ...one, purpose } : one)) };
};
const returnsOf = (form: CliForm): TypeRef | null => mainLeaf(form)?.returns ?? null;
const options = (...pairs: [string, string][]): { value: string; label: string }[] =>
  pairs.map(([value, label]) => ({ value, label }));
const says = (brief: string, pattern: RegExp): boolean => pattern.test(brief);

/** A choice about the main rule that becomes a clause of its purpose. */
const aboutRule = (question: {
  id: string;
  text: string;
  choices: [string, string, string][];
  when: (brief: string, form: CliForm) => boolean;
  impact: number;
}): Question => ({
  id: question.id,
  text: () => question.text,
  options: () => question.choices.map(([value, label]) => ({ value, label })),
  recommended: () => question.choices[0]?.[0] ?? "",
  // Of a purpose the house knows the whole meaning of, nothing is left to ask.
  open: (brief, form) => {
    const main = mainLeaf(form);
    return main !== null && main.told === undefined && !decided(form, question.id) && question.when(brief, form);
  },
  answer: (form, value) => {
    const text = question.choices.find((choice) => choice[0] === value)?.[2] ?? "";
    return decide(text ? clause(form, text) : form, question.id, value);
  },
  impact: question.impact,
});

const optionWithoutDefault = (form: CliForm): { command: number; arg: string } | null => {
  for (const [command, one] of form.commands.entries()) {
    const found = one.args.find(
      (arg) => arg.kind === "option" && arg.required && ["integer", "number", "decimal"].includes(arg.type),
    );
    if (found) return { command, arg: found.name };
  }
  return null;
};

/** The question bank of command line tools and libraries: asked only when the brief leaves them open. */
export const cliQuestions: Question[] = [
  {
    id: "badRows",
    text: () => "What should happen when a row of the CSV file cannot be read?",
    options: () => options(["stop", "Stop and name the line"], ["skip", "Skip the row and say so"]),
    recommended: () => "stop",
    open: (brief, form) =>
      readsRecords(form) &&
      !decided(form, "badRows") &&
      !says(brief, /\b(skip|ignore)\w*\b[^.]{0,40}\b(rows?|lines?)\b|\b(bad|invalid|malformed) (rows?|lines?)\b/i),
    answer: (form, value) => decide(form, "badRows", value),
    impact: 60,
  },
  {
    id: "measure",
    text: (form) =>
      `Which column is added up per group: ${numericFields(form, reportOf(form, "summarise")?.entity ?? "")
        .map(spaced)
        .join(" or ")}?`,
    options: (form) =>
      numericFields(form, reportOf(form, "summarise")?.entity ?? "")
        .slice(0, 6)
        .map((name) => ({ value: name, label: spaced(name) })),
    recommended: (form) => reportOf(form, "summarise")?.measures.find((one) => one.field)?.field ?? "",
    open: (brief, form) => {
      const action = reportOf(form, "summarise");
      return (
        action !== null &&
        !decided(form, "measure") &&
        action.measures.length === 1 &&
        action.measures[0]?.field !== null &&
        numericFields(form, action.entity).length > 1 &&
        !says(brief, new RegExp(`(total|sum|average|mean)( of)?( the)? ${action.measures[0]?.field ?? ""}`, "i"))
      );
    },
    answer: (form, value) =>
      decide(
        mapActions(form, (action) =>
          action.kind === "summarise"
            ? { ...action, measures: action.measures.map((one) => (one.field ? { ...one, field: value } : one)) }
            : action,
        ),
        "measure",
        value,
      ),
    impact: 90,
  },
  {
    id: "order",
    text: () => "In which order are the groups printed?",
    options: () => options(["group", "By group, in alphabetical or date order"], ["largest", "Largest figure first"]),
    recommended: (form) => reportOf(form, "summarise")?.order ?? "group",
    open: (brief, form) =>
      (reportOf(form, "summarise")?.groupBy.length ?? 0) > 0 &&
      !decided(form, "order") &&
      !says(brief, /\b(sort|order|largest|highest|descending|ascending|alphabetical)/i),
    answer: (form, value) =>
      decide(
        mapActions(form, (action) =>
          action.kind === "summarise" ? { ...action, order: value === "largest" ? "largest" : "group" } : action,
        ),
        "order",
        value,
      ),
    impact: 50,
  },
  {
    id: "grandTotal",
    text: () => "Should a last line give the total of everything?",
    options: () => options(["no", "No, only the groups"], ["yes", "Yes, a total line"]),
    recommended: (form) => (reportOf(form, "summarise")?.grandTotal ? "yes" : "no"),
    open: (brief, form) => {
      const action = reportOf(form, "summarise");
      return (
        action !== null &&
        action.groupBy.length > 0 &&
        action.measures.some((one) => one.op === "sum") &&
        !decided(form, "grandTotal") &&
        !says(brief, /\b(grand|overall) total\b/i)
      );
    },
    answer: (form, value) =>
      decide(
        mapActions(form, (action) =>
          action.kind === "summarise" ? { ...action, grandTotal: value === "yes" } : action,
        ),
        "grandTotal",
        value,
      ),
    impact: 30,
  },
  {
    id: "duplicateKey",
    text: () => "Two rows are duplicates when they agree in …",
    options: (form) => {
      const action = reportOf(form, "duplicates");
      const fields = form.records.find((one) => one.name === action?.entity)?.fields ?? [];
      return [
        ...fields.slice(0, 5).map((one) => ({ value: one.name, label: spaced(one.name) })),
        { value: "*", label: "every column" },
      ];
    },
    recommended: (form) => reportOf(form, "duplicates")?.keys[0] ?? "*",
    open: (brief, form) =>
      reportOf(form, "duplicates") !== null &&
      !decided(form, "duplicateKey") &&
      !says(brief, /\b(same|by|on|identical|matching) (the )?\w+/i),
    answer: (form, value) =>
      decide(
        mapActions(form, (action) =>
          action.kind === "duplicates"
            ? {
                ...action,
                keys:
                  value === "*"
                    ? (
                        form.records.find((one) => one.name === action.entity)?.fields.map((one) => one.name) ??
                        action.keys
                      ).slice(0, 6)
                    : [value],
              }
            : action,
        ),
        "duplicateKey",
        value,
      ),
    impact: 85,
  },
  {
    id: "duplicateCase",
    text: () => "Are “Ann@x.org” and “ann@x.org” the same when looking for duplicates?",
    options: () => options(["same", "Yes, upper and lower case are alike"], ["different", "No, they differ"]),
    recommended: () => "same",
    open: (brief, form) =>
      reportOf(form, "duplicates") !== null && !decided(form, "duplicateCase") && !says(brief, /\bcase\b/i),
    answer: (form, value) =>
      decide(
        mapActions(form, (action) =>
          action.kind === "duplicates" ? { ...action, ignoreCase: value === "same" } : action,
        ),
        "duplicateCase",
        value,
      ),
    impact: 55,
  },
  {
    id: "storePlace",
    text: () => "Where should the entries be kept?",
    options: (form) =>
      options(
        ["folder", `In ${form.store?.file ?? "a file"} in the folder it is run in`],
        ["user", "In the user's data folder, the same list everywhere"],
      ),
    recommended: () => "folder",
    open: (brief, form) =>
      form.store !== null &&
      !decided(form, "storePlace") &&
      !says(brief, /\b[\w-]+\.json\b|\bhome (folder|directory)\b|~\/|\bcurrent (folder|directory)\b/i),
    answer: (form, value) => decide(form, "storePlace", value),
    impact: 40,
  },
  {
    id: "reportFormat",
    text: () => "How is the result written when nothing else is asked for?",
    options: () => options(["table", "As a table for people"], ["csv", "As CSV"], ["json", "As JSON"]),
    recommended: (form) => form.decisions.reportFormat ?? "table",
    open: (brief, form) =>
      form.commands.some((one) => isReport(one.action) && one.action.kind !== "duplicates") &&
      !decided(form, "reportFormat") &&
      !says(brief, /\b(table|json|as csv|aligned|prints?)\b/i),
    answer: (form, value) => decide(form, "reportFormat", value),
    impact: 35,
  },
  {
    id: "optionDefault",
    text: (form) => {
      const found = optionWithoutDefault(form);
      return `What if --${dashed(found?.arg ?? "option")} is not given?`;
    },
    options: () => options(["required", "It must be given"], ["0", "It is 0"], ["1", "It is 1"]),
    recommended: () => "required",
    open: (_brief, form) => optionWithoutDefault(form) !== null && !decided(form, "optionDefault"),
    answer: (form, value) => {
      const found = optionWithoutDefault(form);
      if (!found || value === "required") return decide(form, "optionDefault", value);
      const commands = form.commands.map((one, at) =>
        at === found.command
          ? {
              ...one,
              args: one.args.map((arg) =>
                arg.name === found.arg
                  ? { ...arg, required: false, default: arg.type === "decimal" ? value : Number(value) }
                  : arg,
              ),
            }
          : one,
      );
      return decide({ ...form, commands }, "optionDefault", value);
    },
    impact: 45,
  },
  {
    id: "invalidInput",
    text: () => "What should happen with input that makes no sense?",
    options: () => options(["refuse", "Refuse it with a short reason"], ["empty", "Give an empty result"]),
    recommended: () => "refuse",
    open: (brief, form) => {
      const main = mainLeaf(form);
      return (
        main !== null &&
        !main.settled &&
        !decided(form, "invalidInput") &&
        !main.raises &&
        !says(brief, /\b(error|invalid|refuse|reject|ignore)/i) &&
        main.params.some((one) => one.type === "text")
      );
    },
    answer: (form, value) => {
      const main = mainLeaf(form);
      const told = clause(
        form,
        value === "refuse" ? "Refuse input that makes no sense." : "Input that makes no sense gives an empty result.",
      );
      return decide(
        {
          ...told,
          leaves: told.leaves.map((one) => (one.name === main?.name ? { ...one, raises: value === "refuse" } : one)),
        },
        "invalidInput",
        value,
      );
    },
    impact: 65,
  },
  aboutRule({
    id: "rounding",
    text: "How are results rounded?",
    choices: [
      ["two", "To two decimals, half up", "Round to two decimals, half up."],
      ["none", "Not at all", "Do not round."],
      ["whole", "To whole numbers, half up", "Round to whole numbers, half up."],
    ],
    when: (brief, form) => {
      const type = returnsOf(form);
      const main = mainLeaf(form);
      return (
        type !== null &&
        !main?.settled &&
        scalarsIn(type).some((one) => one === "number" || one === "decimal") &&
        !says(brief, /\bround|\bdecimals?\b|\bcents?\b|\bdigits\b/i)
      );
    },
    impact: 75,
  }),
  aboutRule({
    id: "case",
    text: "Are upper and lower case letters treated alike?",
    choices: [
      ["alike", "Yes, alike", "Upper and lower case letters are treated alike."],
      ["different", "No, they differ", "Upper and lower case letters differ."],
    ],
    when: (brief, form) =>
      !mainLeaf(form)?.settled &&
      says(brief, /\b(count|compare|match|find|search|sort|frequen|anagram|unique|duplicate|filter)/i) &&
      (mainLeaf(form)?.params.some((one) => scalarsIn(one.type).includes("text")) ?? false) &&
      !says(brief, /\bcase\b|\buppercase\b|\blowercase\b/i),
    impact: 55,
  }),
  aboutRule({
    id: "sorting",
    text: "In which order are the results given?",
    choices: [
      ["input", "In the order they appear", "Keep the order in which they appear."],
      ["alphabetical", "In alphabetical order", "Give them in alphabetical order."],
      ["frequent", "Most frequent first", "Most frequent first, ties in alphabetical order."],
    ],
    when: (brief, form) => {
      const type = returnsOf(form);
      return (
        !mainLeaf(form)?.settled &&
        typeof type === "object" &&
        type !== null &&
        "list" in type &&
        !says(brief, /\b(order|sort|first|alphabetical|descending|ascending|rank|most)\b/i)
      );
    },
    impact: 60,
  }),
  aboutRule({
    id: "ties",
    text: "When two results are equal, which comes first?",
    choices: [
      ["alphabetical", "The one earlier in the alphabet", "Ties are in alphabetical order."],
      ["input", "The one that appears first", "Ties keep the order in which they appear."],
    ],
    when: (brief, form) =>
      !mainLeaf(form)?.settled &&
      says(brief, /\b(most|top|largest|rank|highest)\b/i) &&
      !says(brief, /\bties?\b|\balphabetical/i),
    impact: 35,
  }),
  aboutRule({
    id: "empty",
    text: "What does empty input give?",
    choices: [
      ["empty", "An empty result", "Empty input gives an empty result."],
      ["refuse", "It is refused", "Refuse empty input."],
    ],
    when: (brief, form) => {
      const main = mainLeaf(form);
      return (
        main !== null &&
        !main.settled &&
        main.raises &&
        !says(brief, /\bempty\b/i) &&
        main.params.some((one) => one.type === "text")
      );
    },
    impact: 25,
  }),
  aboutRule({
    id: "spaces",
    text: "Do spaces and punctuation count?",
    choices: [
      ["ignore", "No, they are ignored", "Spaces and punctuation are ignored."],
      ["count", "Yes, they count", "Spaces and punctuation count like letters."],
    ],
    when: (brief, form) =>
      !mainLeaf(form)?.settled &&
      says(brief, /\b(palindrome|anagram|letters?|characters?)\b/i) &&
      !says(brief, /\b(space|punctuation|whitespace)/i),
    impact: 30,
  }),
];
