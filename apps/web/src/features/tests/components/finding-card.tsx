import type { CaseFinding, FindingExit } from "@guildhall/contracts";
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { goTo } from "@/place";
import { useVerdict } from "../hooks/use-verdict";
import classes from "./findings.module.css";
import { LaneBadge } from "./lane-badge";

const EXITS: Record<FindingExit, { label: string; title: string }> = {
  fix: {
    label: "Fix",
    title: "The code is wrong: it is written again with this case as its test, or the edit taken back",
  },
  "undo-edit": { label: "Undo the edit", title: "The file as Guildhall wrote it; your edit stays in the history" },
  "right-now": { label: "This is right now", title: "What it gives now is pinned in place of what it gave" },
  "test-wrong": { label: "The test is wrong", title: "The example is removed" },
  unclear: { label: "The requirement is unclear", title: "Ask about it, and open the row it comes from" },
};

interface FindingCardProps {
  projectId: string;
  finding: CaseFinding;
  busy: boolean;
  /** Without its heading, inside the detail of its case. */
  bare?: boolean;
}

/** One failing case in a sentence, and what a person may say of it. */
export function FindingCard({ projectId, finding, busy, bare = false }: FindingCardProps) {
  const verdict = useVerdict(projectId);
  const [confirm, setConfirm] = useState(false);
  const say = (exit: FindingExit, scope: "case" | "leaf" = "case") =>
    verdict.mutate({ projectId, checkId: finding.checkId, verdict: exit, scope, confirm });
  const pending = (exit: FindingExit) => verdict.isPending && verdict.variables.verdict === exit;
  return (
    <article className={classes.finding} aria-label={`Finding: ${finding.title}`} data-bare={bare || undefined}>
      {!bare && (
        <header>
          <LaneBadge lane={finding.lane} />
          <button type="button" className={classes.link} onClick={() => goTo({ item: finding.checkId }, "replace")}>
            {finding.title}
          </button>
          {finding.criteria.length > 0 && <code>{finding.criteria.join(" ")}</code>}
        </header>
      )}
      <p>{finding.text}</p>
      {finding.edited && finding.file !== null && (
        <p className={classes.edited}>
          <button type="button" className={classes.link} onClick={() => goTo({ tool: "files", file: finding.file })}>
            {finding.file}
          </button>{" "}
          was edited by hand since it was written.
        </p>
      )}
      <div className={classes.exits}>
        {finding.exits.map((exit, at) => (
          <Button
            key={exit}
            size="compact-xs"
            variant={at === 0 ? "light" : "default"}
            title={EXITS[exit].title}
            disabled={busy}
            loading={pending(exit)}
            onClick={() => say(exit)}
          >
            {EXITS[exit].label}
          </Button>
        ))}
        {finding.exits.includes("right-now") && (
          <>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              disabled={busy}
              onClick={() => say("right-now", "leaf")}
            >
              All of {finding.leaf}
            </Button>
            <Checkbox
              size="xs"
              label="and it is an example of mine"
              checked={confirm}
              onChange={(event) => setConfirm(event.currentTarget.checked)}
            />
          </>
        )}
      </div>
    </article>
  );
}
