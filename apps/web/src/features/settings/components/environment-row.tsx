import type { EnvironmentProblem, EnvironmentRow } from "@guildhall/contracts";
import { ActionIcon, Textarea, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { plural } from "@/components";
import classes from "./settings.module.css";

interface RowProps {
  row: EnvironmentRow;
  /** Counted from 1, for who cannot see where a field stands. */
  place: number;
  problems: EnvironmentProblem[];
  show: boolean;
  focused: boolean;
  onChange: (part: Partial<EnvironmentRow>) => void;
  /** True when the text became rows and is not to be typed into the name. */
  onPaste: (text: string) => boolean;
  onRemove: () => void;
}

/** One NAME=value. */
export function EnvironmentRowFields({ row, place, problems, show, focused, onChange, onPaste, onRemove }: RowProps) {
  const problemOf = (field: EnvironmentProblem["field"]) =>
    problems.find((problem) => problem.field === field)?.message ?? null;
  const called = row.name.trim() === "" ? `row ${place}` : row.name.trim();
  const value = {
    "aria-label": `Value of ${called}`,
    className: classes.mono,
    error: problemOf("value"),
    autoComplete: "off",
    spellCheck: false,
  };
  const lines = row.value.split("\n").length;
  return (
    <li>
      <TextInput
        aria-label={`Name, row ${place}`}
        placeholder="API_KEY"
        className={classes.mono}
        value={row.name}
        error={problemOf("name")}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        autoFocus={focused}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        onPaste={(event) => {
          if (onPaste(event.clipboardData.getData("text"))) event.preventDefault();
        }}
      />
      {show ? (
        <Textarea
          {...value}
          autosize
          minRows={1}
          maxRows={8}
          value={row.value}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
        />
      ) : lines > 1 ? (
        <TextInput {...value} readOnly value="" placeholder={`${plural(lines, "line")}, hidden`} />
      ) : (
        <TextInput
          {...value}
          type="password"
          value={row.value}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
          onPaste={(event) => {
            // A field of one line would lose the line breaks of a key.
            const text = event.clipboardData.getData("text").replaceAll("\r\n", "\n");
            if (!text.trimEnd().includes("\n")) return;
            event.preventDefault();
            onChange({ value: text });
          }}
        />
      )}
      <ActionIcon variant="subtle" color="gray" mt={4} aria-label={`Remove ${called}`} onClick={onRemove}>
        <IconTrash size={15} />
      </ActionIcon>
    </li>
  );
}
