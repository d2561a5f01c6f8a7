import { toolParams } from "./computed.ts";
import type { ToolView, WebField } from "./form.ts";
import { namesIn, tryFormula } from "./formula.ts";
import { camel, fresh, sentence } from "./names.ts";

/** The keys in braces of a line. */
export const slotsOf = (line: string): string[] => [...line.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");

/** Completes and repairs a tool page: lines, refusals and cases that lead nowhere are dropped. */
export function tidyTool(view: ToolView, tidied: WebField[]): ToolView {
  const inputKeys = tidied.map((field) => field.key);
  const taken = new Set(inputKeys);
  const labels = new Set<string>();
  const values = view.values.map((value) => ({
    ...value,
    key: fresh(camel(value.key), taken),
    label: fresh(sentence(value.label), labels),
  }));
  const renamed = new Map(view.values.map((value, index) => [value.key, values[index]?.key ?? value.key]));
  const known = new Set([...inputKeys, ...values.map((value) => value.key)]);
  // The counter of one button is no value of another one's lines.
  const line = (text: string, counter = "") =>
    text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => {
      const now = renamed.get(key) ?? key;
      return known.has(now) || now === counter ? `{${now}}` : whole.slice(1, -1);
    });
  const names = new Set<string>();
  const buttons = view.buttons.map((button) => {
    const { each } = button;
    const counter =
      each && !known.has(camel(each.name)) ? camel(each.name) : inputKeys.find((key) => key === each?.name);
    const kept = each && counter !== undefined && button.lines.includes(each.line) ? { ...each, name: counter } : null;
    return {
      ...button,
      label: button.label === "" ? "" : fresh(sentence(button.label), names),
      needs: inputKeys.filter((key) => button.needs.includes(key)),
      lines: button.lines.map((text) => line(text, kept && text === kept.line ? kept.name : "")),
      each: kept ? { ...kept, line: line(kept.line, kept.name) } : null,
    };
  });
  // Only a page with one button follows the typing.
  const named = buttons.length > 1 ? buttons.map((button) => ({ ...button, label: button.label || "Show" })) : buttons;
  const seen = new Set<string>();
  const distinct = named.map((button) => ({ ...button, label: fresh(button.label, seen) }));
  const next = { ...view, inputs: tidied, values, buttons: distinct };
  const params = toolParams(next).map((param) => param.name);
  return {
    ...next,
    values: values.map((value) => ({ ...value, over: params.filter((name) => value.over.includes(name)) })),
    refusals: view.refusals.filter((refusal) => {
      const formula = tryFormula(refusal.formula, inputKeys);
      if (refusal.formula === "") return true;
      return formula !== null && namesIn(formula).length > 0;
    }),
    cases: view.cases.filter(
      (row) => row.button < buttons.length && Object.keys(row.given).every((key) => inputKeys.includes(key)),
    ),
  };
}
