import type { Leaf, PlanRow } from "@guildhall/contracts";
import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Failure, Waiting } from "@/components";
import { AddExample, useSpecEditor } from "@/features/spec";
import { goTo } from "@/place";
import { lookOf } from "../hooks/cell";
import { CellMark } from "./cell-mark";
import { LaneBadge } from "./lane-badge";
import classes from "./plan.module.css";

interface PlanPanelProps {
  projectId: string;
  /** The leaf a case is to be added for at once; null = none. */
  adding: string | null;
  onAdding: (leaf: string | null) => void;
}

/** Every criterion with its cases, or the reason why it has none; own examples can be added and removed. */
export function PlanPanel({ projectId, adding, onAdding }: PlanPanelProps) {
  const plan = useQuery(trpc.tests.plan.queryOptions({ projectId }));
  const editor = useSpecEditor(projectId, { askFirst: false });
  if (plan.isLoadingError) return <Failure error={plan.error} onRetry={() => void plan.refetch()} />;
  if (plan.isPending) return <Waiting label="Reading the test plan" />;
  const remove = (exampleId: string) => editor.removeExample.mutate({ projectId, exampleId });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={classes.panel} tabIndex={0} aria-label="Test plan">
      <AddCase leaves={editor.view?.leaves ?? []} editor={editor} adding={adding} onAdding={onAdding} />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Case</th>
            <th scope="col">Technique</th>
            <th scope="col">Lane</th>
            <th scope="col">Priority</th>
            <th scope="col">Result</th>
            <th scope="col" aria-label="Remove" />
          </tr>
        </thead>
        <tbody>
          {plan.data.rows.map((row, at) => (
            <PlanLine
              key={`${row.criterionId} ${row.checkId}`}
              row={row}
              cases={casesFrom(plan.data.rows, at)}
              onRemove={remove}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many rows a criterion has, at its first one; 0 at the others. */
function casesFrom(rows: PlanRow[], at: number): number {
  const id = rows[at]?.criterionId;
  if (at > 0 && rows[at - 1]?.criterionId === id) return 0;
  const end = rows.findIndex((row, index) => index > at && row.criterionId !== id);
  return (end < 0 ? rows.length : end) - at;
}

interface PlanLineProps {
  row: PlanRow;
  cases: number;
  onRemove: (exampleId: string) => void;
}

function PlanLine({ row, cases, onRemove }: PlanLineProps) {
  const { checkId, exampleId } = row;
  return (
    <tr data-first={cases > 0 || undefined}>
      {cases > 0 && (
        <th scope="row" rowSpan={cases}>
          <code>{row.criterionId ?? "none"}</code> {row.criterion}
        </th>
      )}
      <td>
        {checkId === null ? (
          <span className={classes.reason}>{row.reason}</span>
        ) : (
          <>
            <button type="button" onClick={() => goTo({ item: checkId }, "replace")}>
              {row.case}
            </button>
            <span className={classes.data}>{row.data}</span>
          </>
        )}
      </td>
      <td>{row.technique}</td>
      <td>{checkId !== null && <LaneBadge lane={row.lane} />}</td>
      <td>{row.priority}</td>
      <td title={row.reason ?? undefined}>
        <span className={classes.result}>
          <CellMark look={lookOf(row.status, row.oracle)} />
          {checkId === null ? "untested" : row.status}
        </span>
      </td>
      <td>
        {exampleId !== null && (
          <ActionIcon size={22} aria-label={`Remove the case ${row.case}`} onClick={() => onRemove(exampleId)}>
            <IconX size={13} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

interface AddCaseProps extends Omit<PlanPanelProps, "projectId"> {
  editor: ReturnType<typeof useSpecEditor>;
  leaves: Leaf[];
}

function AddCase({ editor, leaves, adding, onAdding }: AddCaseProps) {
  const [open, setOpen] = useState(false);
  const called = leaves.filter((leaf) => leaf.params.length > 0);
  if (called.length === 0) return null;
  const close = () => {
    setOpen(false);
    onAdding(null);
  };
  if (!open && adding === null) {
    return (
      <Button size="compact-xs" variant="light" leftSection={<IconPlus size={13} />} onClick={() => setOpen(true)}>
        Add a case
      </Button>
    );
  }
  return (
    <section className={classes.add} aria-label="Add a case">
      <p>An input and what you expect for it. It counts as your word, and proves its criterion.</p>
      <AddExample key={adding ?? ""} editor={editor} leaves={called} leaf={adding ?? undefined} onAdded={close} />
      <Button size="compact-xs" variant="subtle" color="gray" onClick={close}>
        Close
      </Button>
    </section>
  );
}
