import type { ChangeView } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconArrowBackUp, IconHistory } from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { useBusyRun } from "@/commands";
import { Empty, Failure, plural } from "@/components";
import { goTo } from "@/place";
import { keysOf, rejectedOf } from "../hooks/hunk-lines";
import { useChangeVerbs } from "../hooks/use-change-verbs";
import classes from "./changes.module.css";
import { FileHunks } from "./file-hunks";

/** Moves the focus between the checkboxes of a change, up and down. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const from = event.target as HTMLElement;
  if (step === 0 || !(from instanceof HTMLInputElement)) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  boxes[boxes.indexOf(from) + step]?.focus();
  event.preventDefault();
}

/** What a change did, each place with a checkbox: what is not kept leaves again, as a new version. */
export function ChangeReview({ projectId, change }: { projectId: string; change: ChangeView }) {
  const { version, files } = change;
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLElement>(null);
  const busy = useBusyRun(projectId) !== null;
  const { keep, undo } = useChangeVerbs((versionId) => goTo({ tool: "history", item: versionId }));
  const all = files.flatMap(keysOf);
  const put = (keys: string[], kept: boolean) => {
    const next = new Set(out);
    for (const key of keys) kept ? next.delete(key) : next.add(key);
    setOut(next);
  };
  const rejected = rejectedOf(files, out);
  const submit = () => {
    if (rejected.length > 0 && !busy && !keep.isPending) keep.mutate({ projectId, versionId: version.id, rejected });
  };
  return (
    <section
      ref={list}
      className={classes.review}
      aria-label="Change"
      onKeyDown={(event) => {
        moveFocus(event);
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
      }}
    >
      <header className={classes.head}>
        <h3>{version.label}</h3>
        <Button
          variant="subtle"
          leftSection={<IconHistory size={14} />}
          onClick={() => goTo({ tool: "history", item: version.id })}
        >
          Whole files
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={14} />}
          loading={undo.isPending}
          disabled={busy}
          onClick={() => undo.mutate({ projectId, versionId: version.id })}
        >
          Undo all
        </Button>
        <Button disabled={rejected.length === 0 || busy} loading={keep.isPending} onClick={submit} title="Ctrl+Enter">
          Keep selected
        </Button>
      </header>
      <p className={classes.note} aria-live="polite">
        {plural(files.length, "file")}, {plural(all.length, "place")}
        {out.size > 0 ? `, ${plural(out.size, "place")} left out` : ". Uncheck what you do not want."}
        {busy && " A run works on this project; wait for it or stop it."}
      </p>
      {(keep.error ?? undo.error) && <Failure error={keep.error ?? undo.error} title="Nothing was changed" />}
      {files.length === 0 && <Empty>Only the requirements changed, no file did.</Empty>}
      <div className={classes.files}>
        {files.map((file) => (
          <FileHunks key={file.path} file={file} out={out} onPut={put} />
        ))}
      </div>
    </section>
  );
}
