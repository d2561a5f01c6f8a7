import type { SpecRow } from "@guildhall/contracts";
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useMemo } from "react";
import type { SpecEditor } from "../hooks/use-spec-editor";
import { PartActions } from "./part-actions";
import { RowField } from "./row-field";
import classes from "./rows.module.css";

const SOURCES: Record<SpecRow["source"], { word: string; tip: string }> = {
  brief: { word: "brief", tip: "Read from your text" },
  model: { word: "read", tip: "Filled by the model from your text; check it" },
  default: { word: "default", tip: "Not said, so this is assumed" },
  user: { word: "you", tip: "Set by you" },
};

/** The rows by section; they appear one after the other while they are written. `parts`: each can be commented on. */
export function RowSections({ editor, rows, parts = false }: { editor: SpecEditor; rows: SpecRow[]; parts?: boolean }) {
  const sections = useMemo(() => {
    const bySection = new Map<string, SpecRow[]>();
    for (const row of rows) bySection.set(row.section, [...(bySection.get(row.section) ?? []), row]);
    return [...bySection];
  }, [rows]);
  return sections.map(([section, own]) => (
    <section key={section} className={classes.section} aria-label={section}>
      {own[0]?.label !== section && <h3 className={classes.sectionTitle}>{section}</h3>}
      {own.map((row) =>
        row.kind === "heading" ? (
          <Heading key={row.path} row={row} editor={editor} parts={parts} />
        ) : (
          <Row key={row.path} row={row} editor={editor} parts={parts} />
        ),
      )}
    </section>
  ));
}

interface RowProps {
  row: SpecRow;
  editor: SpecEditor;
  parts: boolean;
}

function Heading({ row, editor, parts }: RowProps) {
  const { addTo } = row;
  return (
    <div className={classes.heading}>
      <span className={classes.headingLabel}>{row.label}</span>
      {typeof row.value === "string" && row.value !== "" && row.value !== row.label && (
        <span className={classes.headingValue}>{row.value}</span>
      )}
      <span className={classes.grow} />
      {parts && <PartActions projectId={editor.projectId} path={row.path} label={row.label} />}
      {addTo !== undefined && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={13} />}
          onClick={() => editor.propose([{ op: "add", path: addTo }])}
        >
          Add
        </Button>
      )}
      {row.removable && <Remove row={row} editor={editor} />}
    </div>
  );
}

function Remove({ row, editor }: { row: SpecRow; editor: SpecEditor }) {
  return (
    <Tooltip label="Remove">
      <ActionIcon
        size={22}
        aria-label={`Remove ${row.label}`}
        onClick={() => editor.propose([{ op: "remove", path: row.path }])}
      >
        <IconX size={13} />
      </ActionIcon>
    </Tooltip>
  );
}

function Row({ row, editor, parts }: RowProps) {
  const source = SOURCES[row.source];
  return (
    <div className={parts ? `${classes.row} ${classes.withParts}` : classes.row}>
      <div className={classes.label}>
        {row.label}
        {row.hint !== undefined && <span className={classes.hint}>{row.hint}</span>}
      </div>
      <div className={classes.value}>
        <RowField row={row} onCommit={(value) => editor.propose([{ op: "set", path: row.path, value }])} />
      </div>
      <Tooltip label={source.tip}>
        <span className={classes.source} data-source={row.source}>
          {source.word}
        </span>
      </Tooltip>
      {parts && <PartActions projectId={editor.projectId} path={row.path} label={row.label} />}
      {row.removable ? <Remove row={row} editor={editor} /> : <span />}
    </div>
  );
}
