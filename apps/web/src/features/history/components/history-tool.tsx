import type { ProjectSummary, Version } from "@guildhall/contracts";
import { Badge } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { Empty, Failure, plural, timeAgo, Waiting } from "@/components";
import { goTo, usePlace } from "@/place";
import classes from "./history.module.css";
import { VersionDetail } from "./version-detail";

const ORIGINS: Record<Version["origin"], string> = {
  build: "build",
  change: "change",
  edit: "by hand",
  restore: "restored",
  stopped: "stopped run",
  import: "import",
};

export function HistoryTool({ project }: { project: ProjectSummary }) {
  const { item } = usePlace();
  const versions = useQuery(trpc.versions.list.queryOptions({ projectId: project.id }));
  if (versions.isLoadingError) return <Failure error={versions.error} onRetry={() => void versions.refetch()} />;
  if (versions.isPending) return <Waiting label="Reading the history" />;
  const sorted = versions.data.toSorted((a, b) => b.seq - a.seq);
  const latest = sorted[0];
  if (latest === undefined) return <Empty>There is no version yet: the first build makes one.</Empty>;
  const shown = sorted.find((version) => version.id === item) ?? latest;
  const before = sorted.find((version) => version.seq < shown.seq) ?? null;
  return (
    <div className={classes.history}>
      <ol className={classes.versions} aria-label="Versions">
        {sorted.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              aria-current={version.id === shown.id ? "true" : undefined}
              onClick={() => goTo({ item: version.id }, "replace")}
            >
              <span className={classes.label}>{version.label}</span>
              <span className={classes.meta}>
                {version.seq}
                <Badge size="xs" color="gray">
                  {ORIGINS[version.origin]}
                </Badge>
                {plural(version.filesChanged, "file")}
                <time dateTime={version.createdAt}>{timeAgo(version.createdAt)}</time>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <VersionDetail key={shown.id} projectId={project.id} version={shown} before={before} latest={latest} />
    </div>
  );
}
