import type { JsonValue, PlanEntry, RowEdit } from "@guildhall/contracts";
import { Modal, Stack } from "@mantine/core";
import { useState } from "react";
import { RowField, type SpecEditor } from "@/features/spec";
import { goTo } from "@/place";
import { usePlanEdit } from "../hooks/use-plan-edit";
import { LookFirst } from "./look-first";
import classes from "./plan.module.css";

interface EditLeafProps {
  editor: SpecEditor;
  entry: PlanEntry;
  onClose: () => void;
}

/** The rows of the form behind a leaf: its name, its purpose, and of its signature what the form holds. */
export function EditLeafDialog({ opened, title, ...props }: EditLeafProps & { opened: boolean; title: string }) {
  return (
    // A slip beside the dialog loses nothing that was typed.
    <Modal opened={opened} onClose={props.onClose} title={title} size="lg" closeOnClickOutside={false}>
      <EditLeafForm {...props} />
    </Modal>
  );
}

function EditLeafForm({ editor, entry, onClose }: EditLeafProps) {
  const edit = usePlanEdit(editor, onClose);
  const [values, setValues] = useState<Record<string, JsonValue>>({});
  const [unchanged, setUnchanged] = useState(false);
  const look = () => {
    const edits = entry.rows.flatMap(({ path, value }): RowEdit[] => {
      const wanted = values[path];
      return wanted === undefined || JSON.stringify(wanted) === JSON.stringify(value)
        ? []
        : [{ op: "set", path, value: wanted }];
    });
    setUnchanged(edits.length === 0);
    if (edits.length > 0) void edit.look(edits);
  };
  return (
    <LookFirst edit={edit} action="Apply" onLook={look} onClose={onClose}>
      <Stack gap="xs">
        {entry.rows.map((row) => (
          <div key={row.path} className={classes.field}>
            <span className={classes.fieldLabel}>
              {row.label}
              {row.hint !== undefined && <small>{row.hint}</small>}
            </span>
            <RowField
              row={{ ...row, value: values[row.path] ?? row.value }}
              onCommit={(value) => setValues((before) => ({ ...before, [row.path]: value }))}
            />
          </div>
        ))}
        {entry.note !== "" && (
          <p className={classes.note}>
            {entry.note}{" "}
            <button type="button" className={classes.link} onClick={() => goTo({ stage: "requirements", item: null })}>
              Open the requirements
            </button>
          </p>
        )}
        {unchanged && (
          <p className={classes.note} role="status">
            Nothing is different from before yet.
          </p>
        )}
      </Stack>
    </LookFirst>
  );
}
