import { type FormEvent, useState } from "react";
import { type Draft, emptyDraft, type FieldDef, readDraft } from "../fields";
import { problemFor, type Refusal, type ToolButton } from "../tool-run";
import { Field } from "./Field";

interface Props {
  inputs: readonly FieldDef[];
  refusals: readonly Refusal[];
  /** A single button without a name works while typing. */
  buttons: readonly ToolButton[];
}

type Outcome = { lines: string[]; problem: null } | { lines: null; problem: string };

/** Inputs above, the lines that a button works out below. */
export function Tool({ inputs, refusals, buttons }: Props) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(inputs));
  const [pressed, setPressed] = useState<Outcome | null>(null);
  const [first] = buttons;
  const live = first?.label === "";
  const { values, problems } = readDraft(inputs, draft);
  // Spaces around a text are part of it here.
  for (const field of inputs) {
    const raw = draft[field.key];
    if ((field.type === "text" || field.type === "longtext") && typeof raw === "string" && raw.trim() !== "") values[field.key] = raw;
  }

  function outcomeOf(button: ToolButton): Outcome {
    const problem = problemFor(button, values, refusals, problems, inputs);
    if (problem) return { lines: null, problem };
    try {
      const lines = button.run(values);
      return { lines: lines.length === 0 && button.empty ? [button.empty] : lines, problem: null };
    } catch (error) {
      return { lines: null, problem: error instanceof Error ? error.message : "This could not be worked out." };
    }
  }

  // While something is still to be typed in, a page that follows says nothing.
  const complete = first?.needs.every((key) => draft[key] !== "") ?? false;
  const outcome = live && first ? (complete ? outcomeOf(first) : null) : pressed;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (first && !live) setPressed(outcomeOf(first));
  }

  return (
    <div className="stack">
      <form className="panel form" onSubmit={submit} noValidate aria-label="Input">
        {inputs.map((field) => (
          <Field
            key={field.key}
            field={field}
            value={draft[field.key] ?? ""}
            onChange={(value) => {
              setDraft((before) => ({ ...before, [field.key]: value }));
              setPressed(null);
            }}
          />
        ))}
        {!live && (
          <div className="actions">
            {buttons.map((button, index) => (
              <button
                key={button.label}
                type={index === 0 ? "submit" : "button"}
                className={index === 0 ? "button primary" : "button"}
                onClick={index === 0 ? undefined : () => setPressed(outcomeOf(button))}
              >
                {button.label}
              </button>
            ))}
          </div>
        )}
      </form>
      {outcome && (
        <section className="panel" aria-label="Result" aria-live="polite">
          {outcome.problem !== null ? (
            <p className="problem" role="alert">
              {outcome.problem}
            </p>
          ) : (
            outcome.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever replaced together
              <p className="long" key={index}>
                {line}
              </p>
            ))
          )}
        </section>
      )}
    </div>
  );
}
