import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { type Draft, editedDraft, emptyDraft, type FieldDef, readDraft, shownValues, type Values } from "../fields";
import { Field } from "./Field";

interface Props {
  title: string;
  fields: readonly FieldDef[];
  submit: string;
  /** The record being edited, as it is now; without one the form adds. */
  record?: object;
  /** Records a unique field is compared with. */
  others?: readonly object[];
  /** Rules over several fields; a returned sentence is shown and nothing is saved. */
  check?: (values: Values) => string | null;
  onSubmit: (values: Values) => void;
  onCancel?: () => void;
}

/** Adds a record, or edits the one given. */
export function RecordForm({ title, fields, submit, record, others, check, onSubmit, onCancel }: Props) {
  const visible = fields.filter((field) => !field.hidden);
  const [typed, setTyped] = useState<Draft>(() => (record ? {} : emptyDraft(fields)));
  const draft = record ? editedDraft(fields, record, typed) : typed;
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();

  // Someone who presses Edit far down the page should find the form and the cursor in it.
  const editing = record !== undefined;
  useEffect(() => {
    if (!editing) return;
    form.current?.scrollIntoView({ block: "nearest" });
    form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [editing]);

  function save(event: FormEvent) {
    event.preventDefault();
    const result = readDraft(fields, draft, others);
    setProblems(result.problems);
    const first = visible.find((field) => result.problems[field.key]);
    if (first) {
      setRefused(null);
      form.current?.querySelector<HTMLElement>(`[name="${first.key}"]`)?.focus();
      return;
    }
    // Of a record only what the form shows is saved; rules look at the whole of it.
    const values = record ? shownValues(fields, result.values) : result.values;
    const message = check?.({ ...record, ...values }) ?? null;
    setRefused(message);
    if (message) return;
    onSubmit(values);
    if (!record) setTyped(emptyDraft(fields));
  }

  return (
    <form ref={form} className="panel form" onSubmit={save} noValidate aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {visible.map((field) => (
        <Field
          key={field.key}
          field={field}
          value={draft[field.key] ?? ""}
          problem={problems[field.key]}
          onChange={(value) => {
            setTyped((before) => ({ ...before, [field.key]: value }));
            setProblems(({ [field.key]: _, ...rest }) => rest);
          }}
        />
      ))}
      {refused && (
        <p className="problem" role="alert">
          {refused}
        </p>
      )}
      <div className="actions">
        <button type="submit" className="button primary">
          {submit}
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}
