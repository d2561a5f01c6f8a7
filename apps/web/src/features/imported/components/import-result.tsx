import { type Skipped, UNREADABLE_REMEDY } from "@guildhall/contracts";
import { Button, Group } from "@mantine/core";
import Link from "next/link";
import { formatBytes, plural } from "@/components";
import { placeUrl } from "@/place";
import type { LeftOut } from "../hooks/pack-files";
import type { Imported } from "../hooks/use-import";
import classes from "./imported.module.css";

const REASONS: Record<Skipped["reason"], string> = {
  generated: "made by tools",
  binary: "binary, or not UTF-8",
  "too-large": "over 1 MiB",
  link: "a link, which is never followed",
  "not-a-file": "no plain file",
  unreadable: "may not be read: its permissions forbid it",
  name: "its name cannot be kept",
};

const NOT_SENT: Record<LeftOut["why"], string> = {
  "not-needed": "not sent: made by tools or over 1 MiB",
  unreadable: REASONS.unreadable,
};

/** What came of an import: counts, what was left out and why, how its tests run. */
export function ImportResult({ imported, onClose }: { imported: Imported; onClose: () => void }) {
  const { report, leftOut } = imported;
  const rows = [
    ...leftOut.map(({ path, files, why }) => ({ path, files, why: NOT_SENT[why] })),
    ...report.skipped.map(({ path, files, reason }) => ({ path, files, why: REASONS[reason] })),
  ];
  const total = report.skippedTotal + leftOut.reduce((sum, row) => sum + row.files, 0);
  return (
    <div className={classes.result}>
      <p>
        <strong>{report.project.name}</strong>: {plural(report.files, "file")}, {formatBytes(report.sizeBytes)}, in{" "}
        {report.timesMs.total} ms.
      </p>
      {report.suites.length === 0 ? (
        <p className={classes.dim}>No tests were recognised in it.</p>
      ) : (
        <ul className={classes.suites} aria-label="Its tests">
          {report.suites.map((suite) => (
            <li key={suite.kind}>
              <code>{suite.command}</code> <span>by {suite.because}</span>
              {suite.notRun !== null && <em>{suite.notRun}</em>}
            </li>
          ))}
        </ul>
      )}
      {total > 0 && (
        <details open={rows.length <= 8}>
          <summary>{plural(total, "file")} left out</summary>
          <ul className={classes.skipped} aria-label="Left out">
            {rows.map((row) => (
              <li key={`${row.path} ${row.why}`}>
                <code>{row.path}</code>
                <span>
                  {row.files > 1 && `${row.files} files, `}
                  {row.why}
                </span>
              </li>
            ))}
          </ul>
          {rows.some(({ why }) => why === REASONS.unreadable) && <p className={classes.dim}>{UNREADABLE_REMEDY}</p>}
        </details>
      )}
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Stay here
        </Button>
        <Button component={Link} href={placeUrl({ projectId: report.project.id, stage: "test", tool: "files" })}>
          Open the project
        </Button>
      </Group>
    </div>
  );
}
