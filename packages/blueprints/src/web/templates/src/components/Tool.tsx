import { type FormEvent, useState } from "react";
import { type Draft, emptyDraft, type FieldDef, readDraft } from "../fields";
import { problemFor, type Refusal, type Shown, shownBy, type ToolButton } from "../tool-run";
import { Field } from "./Field";

interface Props {
  inputs: readonly FieldDef[];
  refusals: readonly Refusal[];
  /** A single button without a name works while typing. */
  buttons: readonly ToolButton[];
}

/** Inputs above, the lines that a button works out below. */
export function Tool({ inputs, refusals, buttons }: Props) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(inputs));
  const [pressed, setPressed] = useState<Shown[] | null>(null);
  const [first] = buttons;
  const live = first?.label === "";
  const { values, problems } = readDraft(inputs, draft);
  // Spaces around a text are part of it here.
  for (const field of inputs) {
    const raw = draft[field.key];
    if ((field.type === "text" || field.type === "longtext") && typeof raw === "string" && raw.trim() !== "") values[field.key] = raw;
  }

  function outcomeOf(button: ToolButton): Shown[] {
    const problem = problemFor(button, values, refusals, problems, inputs);
    return problem ? [{ text: problem, problem: true }] : shownBy(button, values);
  }

  // While something is still to be typed in, a page that follows says nothing.
  const complete = first?.needs.every((key) => draft[key] !== "" || inputs.some((field) => field.key === key && !field.required)) ?? false;
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
          {outcome.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever replaced together
            <p className={row.problem ? "problem" : "long"} role={row.problem ? "alert" : undefined} key={index}>
              {row.text}
            </p>
          ))}
        </section>
      )}
    </div>
  );
}
