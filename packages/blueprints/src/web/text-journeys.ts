import type { ViewOf } from "./form.ts";
import { kebab } from "./names.ts";
import { click, hasText, type Journey } from "./page-steps.ts";
import { changes, counts } from "./templates/src/text-tools.ts";

const SAMPLE = "one TWO three. Four five!";

/** What a page for texts promises: counts that follow the typing, buttons that change a copy of the text. */
export function textJourneys(view: ViewOf<"textTool">): Journey[] {
  const fill = { action: "fill" as const, role: "textbox", name: view.label, value: SAMPLE };
  const found: Journey[] = view.figures.map((figure) => ({
    id: `count-${kebab(figure.of)}`,
    when: `the person types into "${view.label}"`,
    shall: `show "${figure.label}" with its count at once`,
    priority: "must",
    oracle: "derived",
    steps: [fill, hasText("main", undefined, `${figure.label}: ${counts[figure.of]?.(SAMPLE) ?? 0}`)],
  }));
  for (const button of view.buttons)
    found.push({
      id: `change-${kebab(button.how)}`,
      given: "a text was typed",
      when: `the person presses "${button.label}"`,
      shall: "show the changed text below and leave the box alone",
      priority: "must",
      oracle: "derived",
      steps: [
        fill,
        click("button", button.label),
        hasText("region", "Result", changes[button.how]?.(SAMPLE) ?? SAMPLE),
        { action: "expect", role: "textbox", name: view.label, expect: "value", value: SAMPLE },
      ],
    });
  const [first] = view.buttons;
  if (first)
    found.push({
      id: "nothing",
      when: `the person presses "${first.label}" while the box is empty`,
      shall: `say "${view.empty}"`,
      priority: "must",
      oracle: "house",
      steps: [click("button", first.label), hasText("region", "Result", view.empty)],
    });
  return found;
}
