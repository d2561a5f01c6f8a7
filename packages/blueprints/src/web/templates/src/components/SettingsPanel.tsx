import type { FieldDef } from "../fields";
import { changeSetting, useSettingsDraft } from "../settings";
import { Field } from "./Field";

/** The settings of a page: each change counts at once and is kept. */
export function SettingsPanel({ fields }: { fields: readonly FieldDef[] }) {
  const { draft, problems } = useSettingsDraft(fields);
  return (
    <section className="panel form" aria-label="Settings">
      {fields.map((field) => (
        <Field
          key={field.key}
          field={field}
          value={draft[field.key] ?? ""}
          problem={problems[field.key]}
          onChange={(value) => changeSetting(field.key, value)}
        />
      ))}
    </section>
  );
}
