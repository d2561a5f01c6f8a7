import { type FormEvent, useState } from "react";
import { attempt } from "../attempt";
import { type Draft, emptyDraft, type FieldDef, readDraft, type Values } from "../fields";
import { Field } from "./Field";

interface Props {
  inputs: readonly FieldDef[];
  /** The result follows while typing; the button says what is missing. */
  button?: string;
  outputs: { label: string; compute: (values: Values) => string }[];
}

/** Inputs on one side, worked-out values on the other. */
export function Calculator({ inputs, button, outputs }: Props) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(inputs));
  const [touched, setTouched] = useState<Set<string>>(new Set());
  const { values, problems } = readDraft(inputs, draft);
  const valid = Object.keys(problems).length === 0;
  const used = valid ? values : null;

  function calculate(event: FormEvent) {
    event.preventDefault();
    setTouched(new Set(inputs.map((field) => field.key)));
  }

  return (
    <div className="split">
      <form className="panel form" onSubmit={calculate} noValidate aria-label="Input">
        {inputs.map((field) => (
          <Field
            key={field.key}
            field={field}
            value={draft[field.key] ?? ""}
            problem={touched.has(field.key) ? problems[field.key] : undefined}
            onBlur={() => draft[field.key] !== "" && setTouched((before) => new Set(before).add(field.key))}
            onChange={(value) => setDraft((before) => ({ ...before, [field.key]: value }))}
          />
        ))}
        <div className="actions">
          {button && (
            <button type="submit" className="button primary">
              {button}
            </button>
          )}
          <button
            type="button"
            className="button"
            onClick={() => {
              setDraft(emptyDraft(inputs));
              setTouched(new Set());
            }}
          >
            Reset
          </button>
        </div>
      </form>
      <section className="panel result" aria-label="Result">
        {outputs.map((output, index) => {
          const outcome = used ? attempt(() => output.compute(used)) : null;
          const id = `output-${index}`;
          return (
            <div className="result-row" key={output.label}>
              <span id={id}>{output.label}</span>
              {outcome?.problem ? (
                <p className="problem" role="alert">
                  {outcome.problem}
                </p>
              ) : (
                <output aria-labelledby={id}>{outcome?.text ?? "–"}</output>
              )}
            </div>
          );
        })}
      </section>
    </div>
  );
}
