import { type FormEvent, useState } from "react";
import { type Draft, emptyDraft, type FieldDef, readDraft } from "../fields";
import { Field } from "./Field";

interface Props {
  fields: readonly FieldDef[];
  submit: string;
  success: string;
  /** Keeps the button off until everything is valid. */
  lock: boolean;
}

/** A form that is checked while it is filled in and thanks for what was sent. */
export function Inquiry({ fields, submit, success, lock }: Props) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(fields));
  const [touched, setTouched] = useState<Set<string>>(new Set());
  const [sent, setSent] = useState(false);
  const { problems } = readDraft(fields, draft);
  const valid = Object.keys(problems).length === 0;

  function send(event: FormEvent) {
    event.preventDefault();
    setTouched(new Set(fields.map((field) => field.key)));
    if (!valid) return;
    setSent(true);
    setDraft(emptyDraft(fields));
    setTouched(new Set());
  }

  return (
    <div className="stack narrow">
      <form className="panel form" onSubmit={send} noValidate aria-label={submit}>
        {fields.map((field) => (
          <Field
            key={field.key}
            field={field}
            value={draft[field.key] ?? ""}
            problem={touched.has(field.key) ? problems[field.key] : undefined}
            onBlur={() => setTouched((before) => new Set(before).add(field.key))}
            onChange={(value) => {
              setSent(false);
              setDraft((before) => ({ ...before, [field.key]: value }));
            }}
          />
        ))}
        <div className="actions">
          <button type="submit" className="button primary" disabled={lock && !valid}>
            {submit}
          </button>
        </div>
      </form>
      <div role="status" aria-live="polite">
        {sent && <p className="panel result">{success}</p>}
      </div>
    </div>
  );
}
