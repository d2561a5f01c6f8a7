import type { JsonValue, SpecRow } from "@guildhall/contracts";
import { NumberInput, Select, Switch, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useDraft } from "../hooks/use-draft";
import { readNumber, valueText } from "../hooks/values";

interface RowFieldProps {
  row: SpecRow;
  onCommit: (value: JsonValue) => void;
}

const same = (a: JsonValue, b: JsonValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The field for a row's kind. Text is stored when the field is left or Enter is pressed; choices at once. */
export function RowField({ row, onCommit }: RowFieldProps) {
  const [draft, setDraft] = useDraft<JsonValue>(row.value);
  const commit = (value: JsonValue) => {
    if (!same(value, row.value)) onCommit(value);
  };
  const now = (value: JsonValue) => {
    setDraft(value);
    commit(value);
  };
  /** Until the field is left a number may be unfinished, like `1.` or `-`: it is kept as it was typed. */
  const leaveNumber = () => {
    const value = readNumber(draft);
    if (value === undefined) setDraft(row.value);
    else now(value);
  };
  const shared = { "aria-label": row.label, size: "xs" as const };
  switch (row.kind) {
    case "boolean":
      return <Switch {...shared} checked={draft === true} onChange={(event) => now(event.currentTarget.checked)} />;
    case "number":
      return (
        <NumberInput
          {...shared}
          variant="filled"
          maw={160}
          value={typeof draft === "number" || typeof draft === "string" ? draft : ""}
          onChange={setDraft}
          onBlur={leaveNumber}
        />
      );
    case "choice":
      return (
        <Select
          {...shared}
          variant="filled"
          data={row.options ?? []}
          value={typeof draft === "string" ? draft : null}
          allowDeselect={false}
          onChange={(value) => value !== null && now(value)}
        />
      );
    case "list":
      return (
        <TagsInput
          {...shared}
          variant="filled"
          splitChars={[]}
          acceptValueOnBlur
          value={Array.isArray(draft) ? draft.map((item) => (typeof item === "string" ? item : valueText(item))) : []}
          onChange={now}
          placeholder="Add, then Enter"
        />
      );
    case "longtext":
      return (
        <Textarea
          {...shared}
          variant="filled"
          autosize
          minRows={1}
          maxRows={10}
          value={textOf(draft)}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={() => commit(draft)}
        />
      );
    default:
      return (
        <TextInput
          {...shared}
          variant="filled"
          value={textOf(draft)}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={() => commit(draft)}
          onKeyDown={(event) => event.key === "Enter" && commit(draft)}
        />
      );
  }
}

const textOf = (value: JsonValue): string =>
  typeof value === "string" ? value : value === null ? "" : valueText(value);
