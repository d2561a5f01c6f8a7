import { type CaseFinding, type CaseResult, type Check, laneOf } from "@guildhall/contracts";
import { ActionIcon, Button } from "@mantine/core";
import { IconPlayerPlay, IconX } from "@tabler/icons-react";
import { CodeBlock, formatDuration } from "@/components";
import { goTo } from "@/place";
import { LOOK_WORDS, lookOf } from "../hooks/cell";
import { CellMark } from "./cell-mark";
import { FindingCard } from "./finding-card";
import { LaneBadge } from "./lane-badge";
import classes from "./tests.module.css";

interface CaseDetailProps {
  projectId: string;
  check: Check;
  result: CaseResult | null;
  /** Set when it fails: what may be said of it. */
  finding: CaseFinding | null;
  busy: boolean;
  onRun: () => void;
}

/** The record of one case: what ran, what it printed, how long it took. */
export function CaseDetail({ projectId, check, result, finding, busy, onRun }: CaseDetailProps) {
  const look = lookOf(result?.status ?? "untested", check.oracle);
  return (
    <aside className={classes.detail} aria-label="Test case">
      <div className={classes.detailHead}>
        <h3>{check.title}</h3>
        <ActionIcon aria-label="Close test case" onClick={() => goTo({ item: null }, "replace")}>
          <IconX size={15} />
        </ActionIcon>
      </div>
      <p className={classes.verdict}>
        <CellMark look={look} /> {LOOK_WORDS[look]}
        {result !== null && <span>{formatDuration(result.durationMs)}</span>}
      </p>
      <p className={classes.facts}>
        <LaneBadge lane={laneOf(check)} />
        <span>{check.kind}</span>
        {check.criteria.length > 0 ? <span>serves {check.criteria.join(", ")}</span> : <span>serves no criterion</span>}
        {result !== null && result.file !== "" && (
          <button type="button" onClick={() => goTo({ tool: "files", file: result.file })}>
            {result.file}
          </button>
        )}
      </p>
      {finding !== null && <FindingCard projectId={projectId} finding={finding} busy={busy} bare />}
      <Button variant="default" leftSection={<IconPlayerPlay size={13} />} disabled={busy} onClick={onRun}>
        Run this one
      </Button>
      {result !== null && result.output !== "" && (
        <section>
          <h4>Output</h4>
          <CodeBlock text={result.output} label="Output" />
        </section>
      )}
      {result?.screenshot !== undefined && (
        <section>
          <h4>Screenshot</h4>
          <a href={screenshotUrl(projectId, result.screenshot)} target="_blank" rel="noreferrer">
            {/* biome-ignore lint/performance/noImgElement: an exported page has no image service */}
            <img
              src={screenshotUrl(projectId, result.screenshot)}
              alt={`The page after “${check.title}”`}
              loading="lazy"
            />
          </a>
        </section>
      )}
      {result !== null && result.script !== "" && (
        <section>
          <h4>Script</h4>
          <CodeBlock text={result.script} label="Script" maxHeight={420} />
        </section>
      )}
    </aside>
  );
}

const screenshotUrl = (projectId: string, name: string): string =>
  `/api/projects/${encodeURIComponent(projectId)}/artifacts/${name.split("/").map(encodeURIComponent).join("/")}`;
