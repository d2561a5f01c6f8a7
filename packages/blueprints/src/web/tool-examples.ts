import type { Example, JsonValue } from "@guildhall/contracts";
import { type Computed, computedOf } from "./computed.ts";
import type { ToolView, WebForm } from "./form.ts";
import type { ToolCase, ToolValue } from "./form-tool.ts";
import { numeric } from "./input-steps.ts";
import { escaped } from "./read/phrases.ts";

/** Cases of a brief as examples of the functions behind the lines: what stands in the place of a value is its result. */

/** The texts in the places of a line, by key; null when the text is no such line. */
export function placesIn(line: string, shown: string): Record<string, string> | null {
  const keys: string[] = [];
  const pattern = line
    .split(/(\{\w+\})/)
    .map((part) => {
      const key = /^\{(\w+)\}$/.exec(part)?.[1];
      if (key === undefined) return escaped(part);
      keys.push(key);
      return "(.+?)";
    })
    .join("");
  const match = new RegExp(`^${pattern}$`).exec(shown);
  return match ? Object.fromEntries(keys.map((key, index) => [key, match[index + 1] ?? ""])) : null;
}

function resultOf(value: ToolValue, text: string): JsonValue | null {
  if (value.type === "text") return text;
  if (value.type === "lines") return [text];
  const number = Number(text.replaceAll(",", ""));
  return text !== "" && Number.isFinite(number) ? number : null;
}

interface Found {
  entry: Computed;
  value: ToolValue;
  args: JsonValue[];
  result: JsonValue;
}

function ofCase(view: ToolView, computed: readonly Computed[], row: ToolCase): Found[] {
  const button = view.buttons[row.button];
  if (!button) return [];
  const found: Found[] = [];
  const typed = (key: string, places: Record<string, string>): JsonValue | null => {
    const field = view.inputs.find((input) => input.key === key);
    const text = row.given[key] ?? field?.initial ?? "";
    // A counter stands in the line itself, even where an input has its name.
    if (button.each?.name === key && places[key] !== undefined) return Number(places[key]);
    if (!field) return null;
    if (field.type === "boolean") return text === "true";
    if (numeric(field)) return text === "" ? (field.required ? null : 0) : Number(text);
    return text;
  };
  const note = (key: string, result: (value: ToolValue) => JsonValue | null, places: Record<string, string>) => {
    const entry = computed.find((candidate) => candidate.owner.kind === "value" && candidate.owner.value.key === key);
    if (entry?.owner.kind !== "value") return;
    const { value } = entry.owner;
    const args = entry.params.map((param) => typed(param.name, places));
    const made = result(value);
    if (made === null || args.includes(null)) return;
    found.push({ entry, value, args, result: made });
  };
  for (const line of button.lines) {
    const alone = /^\{(\w+)\}$/.exec(line)?.[1];
    const value = view.values.find((candidate) => candidate.key === alone);
    if (value?.type === "lines") {
      if (row.shows.every((text) => text !== button.empty)) note(value.key, () => row.shows, {});
      else note(value.key, () => [], {});
      continue;
    }
    for (const shown of row.shows) {
      const places = placesIn(line, shown);
      for (const [key, text] of Object.entries(places ?? {})) note(key, (of) => resultOf(of, text), places ?? {});
    }
  }
  return found;
}

/** The cases as examples, each once; values with a formula that code read need none. */
export function toolExamples(form: WebForm): Example[] {
  const seen = new Set<string>();
  return form.views.flatMap((view) => {
    if (view.kind !== "tool") return [];
    const computed = computedOf(form).filter((entry) => entry.owner.kind === "value" && entry.owner.view === view);
    return view.cases.flatMap((row, at) =>
      ofCase(view, computed, row).flatMap(({ entry, value, args, result }): Example[] => {
        const name = JSON.stringify([entry.name, args]);
        if ((value.formula !== "" && !value.guessed) || seen.has(name)) return [];
        seen.add(name);
        return [
          {
            id: `brief-${at + 1}-${seen.size}`,
            leaf: entry.name,
            args,
            outcome: { kind: "returns", value: result },
            oracle: row.derived ? "derived" : "confirmed",
          },
        ];
      }),
    );
  });
}
