import { type FieldDef, formatValue } from "../fields";
import { Badge } from "./Badge";

/** A value in the way its field is shown. */
export function Cell({ field, value }: { field: FieldDef; value: unknown }) {
  if (value === null || value === undefined || value === "") return <span className="none">–</span>;
  if (field.type === "choice") return <Badge text={String(value)} tone={Math.max(0, field.options?.indexOf(String(value)) ?? 0)} />;
  if (field.type === "date") return <time dateTime={String(value)}>{String(value)}</time>;
  if (field.type === "url") {
    // Only web addresses become links: a stored "javascript:" address must stay text.
    if (!/^https?:\/\//i.test(String(value))) return <span>{String(value)}</span>;
    return (
      <a href={String(value)} target="_blank" rel="noreferrer noopener">
        {String(value).replace(/^https?:\/\/(www\.)?/i, "")}
      </a>
    );
  }
  if (field.type === "email") return <a href={`mailto:${String(value)}`}>{String(value)}</a>;
  if (field.type === "colour") {
    return (
      <span className="colour">
        <span className="swatch" style={{ background: String(value) }} aria-hidden="true" />
        {String(value)}
      </span>
    );
  }
  return <span className={field.type === "longtext" ? "long" : undefined}>{formatValue(field, value)}</span>;
}
