import { useId } from "react";
import type { FieldDef } from "../fields";

interface Props {
  field: FieldDef;
  value: string | boolean;
  problem?: string;
  onChange: (value: string | boolean) => void;
  onBlur?: () => void;
}

const INPUT_TYPES: Partial<Record<FieldDef["type"], string>> = {
  integer: "number",
  number: "number",
  money: "number",
  date: "date",
  url: "url",
  email: "email",
  colour: "color",
};

/** A labelled control for one field, with its problem said below it. */
export function Field({ field, value, problem, onChange, onBlur }: Props) {
  const id = useId();
  const shared = {
    id,
    name: field.key,
    onBlur,
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": problem ? `${id}-problem` : undefined,
  };
  const text = typeof value === "string" ? value : "";

  if (field.type === "boolean") {
    return (
      <div className="field field-check">
        <input {...shared} type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
        <label htmlFor={id}>{field.label}</label>
      </div>
    );
  }

  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{field.label}</label>
        {!field.required && <span className="hint">optional</span>}
        {field.unit && <span className="hint">{field.unit}</span>}
      </div>
      {field.type === "longtext" ? (
        <textarea {...shared} rows={4} value={text} onChange={(event) => onChange(event.target.value)} />
      ) : field.type === "choice" ? (
        <select {...shared} value={text} onChange={(event) => onChange(event.target.value)}>
          {(!field.required || !field.options?.includes(text)) && <option value="">Choose…</option>}
          {field.options?.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type={INPUT_TYPES[field.type] ?? "text"}
          step={field.type === "integer" ? 1 : field.type === "money" ? 0.01 : "any"}
          min={INPUT_TYPES[field.type] === "number" ? field.min : undefined}
          max={INPUT_TYPES[field.type] === "number" ? field.max : undefined}
          placeholder={field.type === "time" ? "09:30" : undefined}
          autoComplete="off"
          value={field.type === "colour" && text === "" ? "#888888" : text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {problem && (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
