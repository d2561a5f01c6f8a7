import type { PageStep } from "@guildhall/contracts";
import { leftEmpty, otherCases, resultText } from "./calculator-cases.ts";
import { computedOf } from "./computed.ts";
import type { ViewOf, WebForm } from "./form.ts";
import { evaluate } from "./formula.ts";
import { asInput, numeric, typedValue } from "./input-steps.ts";
import { kebab } from "./names.ts";
import { click, hasText, type Journey, typeInto, visible } from "./page-steps.ts";

export function calculatorJourneys(form: WebForm, view: ViewOf<"calculator">): Journey[] {
  const typed = Object.fromEntries(view.inputs.map((field) => [field.key, typedValue(field)]));
  const fill = (values: Record<string, string>): PageStep[] => [
    ...view.inputs.flatMap((field) =>
      field.type === "boolean" ? typeInto(field, values[field.key] ?? "") : typeInto(field, values[field.key] ?? ""),
    ),
    ...(view.button ? [click("button", view.button)] : []),
  ];
  const action = view.button ? ` and presses "${view.button}"` : "";
  const inputs = view.inputs.map((field) => `"${field.label}"`).join(", ");
  const asked = view.inputs
    .map((field) => `"${field.label}"${numeric(field) && !field.required ? " (may stay empty: then 0)" : ""}`)
    .join(", ");
  const found: Journey[] = [];
  for (const computed of computedOf(form)) {
    if (computed.owner.kind !== "output" || computed.owner.view !== view) continue;
    const { output } = computed.owner;
    // Only that something is shown: what it should be is the business of examples, or of the person's formula.
    if (!computed.formula || output.guessed) {
      found.push({
        id: `shows-${kebab(computed.name)}`,
        when: `the person fills in ${inputs}${action}`,
        shall: `show a value for "${output.label}"`,
        priority: "must",
        oracle: "house",
        steps: [...fill(typed), visible("status", output.label)],
      });
    }
    if (!computed.formula) continue;
    const value = evaluate(
      computed.formula,
      Object.fromEntries(view.inputs.map((field) => [field.key, asInput(field, typed[field.key] ?? "")])),
    );
    const text = resultText(value, output);
    found.push({
      id: `value-${kebab(computed.name)}`,
      when: `the person fills in ${inputs}${action}`,
      shall: `show "${output.label}" as ${output.formula}`.slice(0, 380),
      priority: "must",
      oracle: output.guessed ? "none" : "derived",
      steps: [...fill(typed), hasText("status", output.label, text)],
    });
    const left = output.guessed ? null : leftEmpty(view, computed.formula, typed, output);
    if (left)
      found.push({
        id: `empty-${kebab(computed.name)}`,
        when: `the person leaves ${left.labels} empty${action}`,
        shall: `count it as 0 and show "${left.text}" as "${output.label}"`,
        priority: "must",
        oracle: "derived",
        steps: [...fill(left.values), hasText("status", output.label, left.text)],
      });
    if (!output.guessed)
      for (const [index, other] of otherCases(view, computed.formula, typed, output).entries())
        found.push({
          id: `value-${kebab(computed.name)}-${index + 2}`,
          when: `the person fills in ${Object.entries(other.values)
            .filter(([key, value]) => typed[key] !== value)
            .map(([key, value]) => `${value} as "${view.inputs.find((field) => field.key === key)?.label ?? key}"`)
            .join(", ")}${action}`,
          shall: `show "${other.text}" as "${output.label}"`,
          priority: "must",
          oracle: "derived",
          steps: [...fill(other.values), hasText("status", output.label, other.text)],
        });
  }
  found.unshift({
    id: "inputs",
    when: "the page is opened",
    shall: `ask for ${asked}`,
    priority: "must",
    oracle: "house",
    steps: view.inputs.map((field) =>
      visible(
        numeric(field)
          ? "spinbutton"
          : field.type === "choice"
            ? "combobox"
            : field.type === "boolean"
              ? "checkbox"
              : "textbox",
        field.label,
      ),
    ),
  });
  const required = view.inputs.find(
    (field) => field.required && field.type !== "choice" && field.type !== "boolean" && field.type !== "colour",
  );
  if (required && view.button) {
    found.push({
      id: "required",
      when: `the person presses "${view.button}" while "${required.label}" is empty`,
      shall: `say "${required.label} is required."`,
      priority: "must",
      oracle: "house",
      steps: [
        { action: "fill", role: numeric(required) ? "spinbutton" : "textbox", name: required.label, value: "" },
        ...view.inputs
          .filter((field) => field !== required)
          .flatMap((field) => typeInto(field, typed[field.key] ?? "")),
        click("button", view.button),
        hasText("alert", undefined, `${required.label} is required.`),
      ],
    });
  }
  const limited = view.inputs.find((field) => numeric(field) && field.min !== null);
  if (limited && limited.min !== null) {
    const wrong = String(limited.min - 1);
    const rest = view.inputs
      .filter((field) => field !== limited)
      .flatMap((field) => typeInto(field, typed[field.key] ?? ""));
    const leave: PageStep[] = view.button
      ? [click("button", view.button)]
      : [{ action: "press", role: "spinbutton", name: limited.label, value: "Tab" }];
    found.push({
      id: "range",
      when: `"${limited.label}" is below ${limited.min}`,
      shall: `say "${limited.label} must be at least ${limited.min}."`,
      priority: "must",
      oracle: "house",
      steps: [
        ...rest,
        { action: "fill", role: "spinbutton", name: limited.label, value: wrong },
        ...leave,
        hasText("alert", undefined, `${limited.label} must be at least ${limited.min}.`),
      ],
    });
  }
  found.push({
    id: "reset",
    when: `the person presses "Reset"`,
    shall: "put every input back to how it began",
    priority: "should",
    oracle: "house",
    steps: [
      ...fill(typed),
      click("button", "Reset"),
      visible(
        view.inputs[0] && numeric(view.inputs[0]) ? "spinbutton" : "group",
        view.inputs[0] && numeric(view.inputs[0]) ? view.inputs[0].label : "",
      ),
    ].filter((step) => step.action !== "expect" || step.role !== "group"),
  });
  return found;
}

export function generatorJourneys(view: ViewOf<"generator">): Journey[] {
  const word: PageStep[] = view.keyword
    ? [{ action: "fill", role: "textbox", name: view.keyword, value: "river" }]
    : [];
  const count: PageStep = { action: "expect", role: "listitem", expect: "count", value: String(view.amount) };
  const results = view.amount === 1 ? "one result" : `${view.amount} results`;
  const pieces = view.pattern
    .split(/\{\w+\}/)
    .map((piece) => piece.trim())
    .filter((piece) => /[a-z]{2}/.test(piece));
  const longest = pieces.toSorted((a, b) => b.length - a.length)[0];
  const made = "put together from the lists";
  const found: Journey[] = [
    {
      id: "open",
      when: "the page is opened",
      shall: `offer the button "${view.button}" and wait for it`,
      priority: "must",
      oracle: "house",
      steps: [visible("button", view.button), hasText("status", "Result", "Press the button to begin.")],
    },
    {
      id: "make",
      when: `the person presses "${view.button}"`,
      shall: `show ${results} ${view.pools.length > 0 ? made : "made from the word"}`,
      priority: "must",
      oracle: "house",
      steps: [...word, click("button", view.button), count],
    },
    {
      id: "again",
      when: `the person presses "${view.button}" again`,
      shall: `show ${results} in place of the earlier`,
      priority: "must",
      oracle: "house",
      steps: [...word, click("button", view.button), click("button", view.button), count],
    },
  ];
  if (view.backgrounds)
    found.push({
      id: "background",
      when: `the person presses "${view.backgrounds}"`,
      shall: "show the result on another background",
      priority: "must",
      oracle: "house",
      steps: [
        ...word,
        click("button", view.button),
        click("button", view.backgrounds),
        visible("status", "Result on calm sea"),
        count,
      ],
    });
  if (longest)
    found.push({
      id: "pattern",
      when: "a result is shown",
      shall: `follow the pattern ${view.pattern}`,
      priority: "must",
      oracle: "derived",
      steps: [...word, click("button", view.button), hasText("status", "Result", longest)],
    });
  if (view.choice) {
    for (const option of view.choice.options) {
      const pools = view.pools.filter((pool) => pool.option === option);
      if (pools.length === 0) continue;
      found.push({
        id: `choice-${kebab(option)}`,
        when: `the person chooses "${option}" in "${view.choice.label}" and presses "${view.button}"`,
        shall: `show ${results} from the lists of ${option}`,
        priority: "must",
        oracle: "house",
        steps: [
          ...word,
          { action: "select", role: "combobox", name: view.choice.label, value: option },
          click("button", view.button),
          count,
        ],
      });
    }
  }
  if (view.keyword) {
    found.push({
      id: "word",
      when: `"${view.keyword}" is filled in`,
      shall: "use the word in the results",
      priority: "must",
      oracle: "derived",
      steps: [...word, click("button", view.button), hasText("status", "Result", "iver")],
    });
    found.push({
      id: "required",
      when: `the person presses "${view.button}" while "${view.keyword}" is empty`,
      shall: `say "${view.keyword} is required."`,
      priority: "must",
      oracle: "house",
      steps: [click("button", view.button), hasText("alert", undefined, `${view.keyword} is required.`)],
    });
  }
  return found;
}

/** What the clock shows before it runs. */
function clockText(view: ViewOf<"timer">): string {
  if (view.mode === "stopwatch") return "00:00";
  const [hours, minutes] = [Math.floor(view.minutes / 60), view.minutes % 60];
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${hours > 0 ? `${hours}:` : ""}${pad(Math.floor(minutes))}:${pad(Math.round((minutes % 1) * 60))}`;
}

export function timerJourneys(view: ViewOf<"timer">): Journey[] {
  if (view.mode === "until") {
    const fill = (value: string): PageStep => ({ action: "fill", role: "textbox", name: "Date and time", value });
    return [
      {
        id: "start",
        when: `the person sets "Date and time" to a moment to come and presses "Start"`,
        shall: "count down days, hours, minutes and seconds",
        priority: "must",
        oracle: "house",
        steps: [
          fill("2035-01-01T10:00"),
          click("button", "Start"),
          hasText("status", undefined, "Counting down."),
          hasText("timer", "Time", "Days"),
        ],
      },
      {
        id: "past",
        when: "the moment is over already",
        shall: `say "Choose a moment in the future."`,
        priority: "must",
        oracle: "house",
        steps: [
          fill("2020-01-01T10:00"),
          click("button", "Start"),
          hasText("alert", undefined, "Choose a moment in the future."),
        ],
      },
      {
        id: "required",
        when: `the person presses "Start" without a moment`,
        shall: `say "Date and time is required."`,
        priority: "must",
        oracle: "house",
        steps: [click("button", "Start"), hasText("alert", undefined, "Date and time is required.")],
      },
      {
        id: "parts",
        when: "the page is opened",
        shall: "show days, hours, minutes and seconds",
        priority: "must",
        oracle: "house",
        steps: [hasText("timer", "Time", "Hours"), hasText("timer", "Time", "Seconds")],
      },
      {
        id: "reset",
        when: `the person presses "Reset"`,
        shall: "stop the countdown",
        priority: "must",
        oracle: "house",
        steps: [
          fill("2035-01-01T10:00"),
          click("button", "Start"),
          click("button", "Reset"),
          hasText("status", undefined, "No countdown yet."),
        ],
      },
    ];
  }
  return [
    {
      id: "start",
      when: `the person presses "Start"`,
      shall: view.mode === "minutes" ? "count the time down" : "count the time",
      priority: "must",
      oracle: "house",
      steps: [click("button", "Start"), hasText("status", undefined, "Running."), visible("button", "Pause")],
    },
    {
      id: "pause",
      when: `the person presses "Pause"`,
      shall: "hold the time",
      priority: "must",
      oracle: "house",
      steps: [click("button", "Start"), click("button", "Pause"), visible("button", "Start")],
    },
    {
      id: "reset",
      when: `the person presses "Reset"`,
      shall: "put the time back to its start",
      priority: "must",
      oracle: "house",
      steps: [click("button", "Start"), click("button", "Reset"), hasText("status", undefined, "Ready.")],
    },
    {
      id: "shows",
      when: "the page is opened",
      shall: `show ${clockText(view)} and wait for "Start"`,
      priority: "must",
      oracle: "derived",
      steps: [visible("button", "Start"), hasText("timer", "Time", clockText(view))],
    },
    ...(view.rest > 0 && view.mode === "minutes"
      ? [
          {
            id: "rest",
            when: `a round of work is over or the person presses "Skip"`,
            shall: `begin a break of ${view.rest} minutes, and after it the next round`,
            priority: "must" as const,
            oracle: "derived" as const,
            steps: [
              visible("heading", "Work"),
              click("button", "Skip"),
              visible("heading", "Break"),
              hasText("timer", "Time", `${String(view.rest).padStart(2, "0")}:00`),
              click("button", "Skip"),
              visible("heading", "Work"),
            ],
          },
          {
            id: "rounds",
            when: "a session of work is finished",
            shall: `count the finished sessions, until "Reset" puts the count back to none`,
            priority: "must" as const,
            oracle: "house" as const,
            steps: [
              click("button", "Skip"),
              hasText("region", "Timer", "Finished sessions: 1"),
              click("button", "Reset"),
              hasText("region", "Timer", "Finished sessions: 0"),
            ],
          },
        ]
      : []),
  ];
}
