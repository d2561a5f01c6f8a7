import type { RowSource, SpecRow } from "@guildhall/contracts";
import { choice, collectRows } from "../form-rows.ts";
import { commandUsage } from "./extras.ts";
import { ARG_TYPES, type CliForm, FIELD_TYPES, MEASURES, PARTS } from "./form.ts";
import { keptText } from "./kept-runs.ts";
import { TYPE_NAMES, typeName } from "./type-names.ts";
import { isStored } from "./types.ts";
import { spaced } from "./words.ts";

/** The form as editable rows, section by section. */
export function cliRows(form: CliForm, sources: Record<string, RowSource>): SpecRow[] {
  const { rows, add } = collectRows(sources);
  add("/name", "Program", "Name of the command", "text", form.name, { hint: "small letters, digits and hyphens" });
  add("/title", "Program", "Title", "text", form.title);
  add("/summary", "Program", "What it is for", "longtext", form.summary);
  if (form.store) add("/store/file", "Program", "File that keeps the entries", "text", form.store.file);
  add("/commands", "Commands", "Commands", "heading", null, { addTo: "/commands" });
  for (const [at, one] of form.commands.entries()) {
    const path = `/commands/${at}`;
    add(path, "Commands", commandUsage(form, one), "heading", null, { removable: true });
    add(`${path}/name`, "Commands", "Name", "text", one.name, { hint: "empty when the program has one job" });
    add(`${path}/help`, "Commands", "Help", "text", one.help);
    add(`${path}/priority`, "Commands", "Priority", "choice", one.priority, {
      options: choice(["must", "should", "later"]),
    });
    if (one.action.kind === "summarise") {
      add(`${path}/action/order`, "Commands", "Order", "choice", one.action.order, {
        options: choice(["group", "largest"]),
      });
      add(`${path}/action/grandTotal`, "Commands", "Total line", "boolean", one.action.grandTotal);
      const record = form.records.find(
        (item) => item.name === (one.action.kind === "summarise" ? one.action.entity : ""),
      );
      const names = choice(record?.fields.map((item) => item.name) ?? []);
      add(`${path}/action/groupBy`, "Commands", "Groups", "heading", null, { addTo: `${path}/action/groupBy` });
      for (const [index, group] of one.action.groupBy.entries()) {
        add(`${path}/action/groupBy/${index}/field`, "Commands", "Per", "choice", group.field, {
          options: names,
          removable: true,
        });
        add(`${path}/action/groupBy/${index}/part`, "Commands", "Part", "choice", group.part, {
          options: choice(PARTS),
        });
      }
      for (const [index, measure] of one.action.measures.entries()) {
        add(`${path}/action/measures/${index}/op`, "Commands", "Figure", "choice", measure.op, {
          options: choice(MEASURES),
        });
        if (measure.op !== "count")
          add(`${path}/action/measures/${index}/field`, "Commands", "Of", "choice", measure.field, { options: names });
      }
    }
    if (one.action.kind === "duplicates") {
      add(`${path}/action/keys`, "Commands", "Same in", "list", one.action.keys);
      add(`${path}/action/ignoreCase`, "Commands", "Upper and lower case alike", "boolean", one.action.ignoreCase);
    }
    if (one.action.kind === "select") {
      add(`${path}/action/sortBy`, "Commands", "Sorted by", "text", one.action.sortBy ?? "");
      add(`${path}/action/descending`, "Commands", "Largest first", "boolean", one.action.descending);
    }
    add(`${path}/args`, "Commands", "Arguments", "heading", null, { addTo: `${path}/args` });
    for (const [index, arg] of one.args.entries()) {
      const own = `${path}/args/${index}`;
      add(`${own}/name`, "Commands", "Argument", "text", arg.name, { removable: true });
      add(`${own}/kind`, "Commands", "Given as", "choice", arg.kind, {
        options: choice(["positional", "option", "flag"]),
      });
      if (arg.kind !== "flag")
        add(`${own}/type`, "Commands", "Type", "choice", arg.type, { options: choice(ARG_TYPES) });
      if (arg.type === "choice") add(`${own}/choices`, "Commands", "Choices", "list", arg.choices);
      if (arg.kind === "option")
        add(`${own}/default`, "Commands", "Without it", "text", arg.default === null ? "" : String(arg.default), {
          hint: "empty: no value",
        });
    }
  }
  add("/records", "Data", "Records", "heading", null, { addTo: "/records" });
  for (const [at, record] of form.records.entries()) {
    const path = `/records/${at}`;
    add(`${path}/name`, "Data", isStored(form, record.name) ? "What is kept" : "One row is", "text", record.name, {
      removable: true,
    });
    add(`${path}/fields`, "Data", `Fields of ${spaced(record.name)}`, "heading", null, { addTo: `${path}/fields` });
    for (const [index, one] of record.fields.entries()) {
      const own = `${path}/fields/${index}`;
      add(`${own}/name`, "Data", "Field", "text", one.name, { removable: true });
      add(`${own}/type`, "Data", "Type", "choice", one.type, { options: choice(FIELD_TYPES) });
      if (one.type === "choice") add(`${own}/choices`, "Data", "Choices", "list", one.choices);
      if (one.type !== "boolean" && one.type !== "dates")
        add(`${own}/required`, "Data", "Required", "boolean", one.required);
    }
  }
  add("/leaves", "Rules", "Rules", "heading", null, form.library ? { addTo: "/leaves" } : {});
  for (const [at, one] of form.leaves.entries()) {
    const path = `/leaves/${at}`;
    add(`${path}/name`, "Rules", "Function", "text", one.name, { removable: true });
    add(`${path}/purpose`, "Rules", "What it does", "longtext", one.purpose, { hint: "one sentence for each promise" });
    for (const [index, param] of one.params.entries())
      add(`${path}/params/${index}/type`, "Rules", `Takes ${spaced(param.name)}`, "choice", typeName(param.type), {
        options: typeOptions(typeName(param.type)),
      });
    add(`${path}/returns`, "Rules", "Gives", "choice", typeName(one.returns), {
      options: typeOptions(typeName(one.returns)),
    });
    add(`${path}/raises`, "Rules", "May refuse its input", "boolean", one.raises);
  }
  for (const [at, run] of (form.kept ?? []).entries())
    add(`/kept/${at}`, "Examples", keptText(form, run), "heading", null, { removable: true });
  add("/assumptions", "Assumptions", "Assumptions", "list", form.assumptions);
  if (form.open) add("/open", "Assumptions", "Said by the brief, not covered yet", "list", form.open);
  add("/outOfScope", "Assumptions", "Not part of it", "list", form.outOfScope);
  return rows;
}

function typeOptions(current: string): { value: string; label: string }[] {
  const usual = TYPE_NAMES.map(([value, , label]) => ({ value, label }));
  return usual.some((one) => one.value === current) ? usual : [...usual, { value: current, label: current }];
}
