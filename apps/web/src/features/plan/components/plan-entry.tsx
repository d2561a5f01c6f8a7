import type { LeafView, PlanEntry, ProjectSummary } from "@guildhall/contracts";
import { ActionIcon, Badge, Tooltip } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { StateMark } from "@/components";
import { CandidatesButton } from "@/features/candidates";
import { LEAF_STATES, ReachBadge, signatureText } from "@/features/leaves";
import { outcomeText, type SpecEditor, valueText } from "@/features/spec";
import { EditLeafDialog } from "./edit-leaf-dialog";
import classes from "./plan.module.css";
import { RemoveLeafDialog } from "./remove-leaf-dialog";

interface PlanEntryProps {
  project: ProjectSummary;
  entry: PlanEntry;
  /** What its last search found, where there was one. */
  built: LeafView | undefined;
  editor: SpecEditor;
  busy: boolean;
}

/** A leaf or whole file of the plan: what it is, what it serves, who writes it and why, and its edits. */
export function PlanEntryRow({ project, entry, built, editor, busy }: PlanEntryProps) {
  const { leaf, kind } = entry;
  const name = kind === "file" ? leaf.file : leaf.name;
  return (
    <article className={classes.leaf} aria-label={name}>
      <div className={classes.leafHead}>
        <code>{kind === "file" ? leaf.file : signatureText(leaf)}</code>
        <ReachBadge reach={entry.reach} />
        {built !== undefined && built.candidates > 0 && <CandidatesButton project={project} view={built} />}
        <EntryActions entry={entry} name={name} editor={editor} busy={busy} />
      </div>
      <p>{leaf.purpose}</p>
      <div className={classes.tags}>
        {leaf.criteria.map((id) => (
          <Badge key={id} size="xs" color="gray">
            {id}
          </Badge>
        ))}
        {leaf.properties.map(({ property, param }) => (
          <Badge key={`${property}.${param ?? ""}`} size="xs">
            {property.replaceAll("-", " ")}
          </Badge>
        ))}
      </div>
      <Writer entry={entry} />
      {leaf.examples.length > 0 && (
        <ul className={classes.examples}>
          {leaf.examples.slice(0, 3).map((example) => (
            <li key={example.id}>
              {example.args.map((arg) => valueText(arg)).join(", ")} <span>→</span> {outcomeText(example.outcome)}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function EntryActions({
  entry,
  name,
  editor,
  busy,
}: {
  entry: PlanEntry;
  name: string;
  editor: SpecEditor;
  busy: boolean;
}) {
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const { remove } = entry;
  const close = () => setOpen(null);
  return (
    <span className={classes.actions}>
      {entry.rows.length > 0 && (
        <Tooltip label="Edit">
          <ActionIcon aria-label={`Edit ${name}`} disabled={busy} onClick={() => setOpen("edit")}>
            <IconPencil size={15} />
          </ActionIcon>
        </Tooltip>
      )}
      {remove !== null && (
        <Tooltip label="Remove">
          <ActionIcon aria-label={`Remove ${name}`} disabled={busy} onClick={() => setOpen("remove")}>
            <IconTrash size={15} />
          </ActionIcon>
        </Tooltip>
      )}
      <EditLeafDialog opened={open === "edit"} title={`Edit ${name}`} editor={editor} entry={entry} onClose={close} />
      {remove !== null && (
        <RemoveLeafDialog
          opened={open === "remove"}
          editor={editor}
          entry={{ ...entry, remove }}
          name={name}
          onClose={close}
        />
      )}
    </span>
  );
}

/** Whose work it is or will be, as the engine knows it. */
function Writer({ entry: { writer, state, settled } }: { entry: PlanEntry }) {
  const experts = useQuery(trpc.guild.experts.queryOptions()).data ?? [];
  const { expert, why } = writer;
  return (
    <div className={classes.writer}>
      {state !== null && (
        <StateMark state={settled ? LEAF_STATES[state].mark : state === "stuck" ? "failed" : "idle"} />
      )}
      <Badge size="xs" variant="outline" color="gray">
        {expert === null ? "You" : (experts.find(({ id }) => id === expert)?.name ?? expert)}
      </Badge>
      <span>
        {why}
        {state !== null && !settled && (state === "stuck" ? "; it is stuck" : "; the next build writes it")}
      </span>
    </div>
  );
}
