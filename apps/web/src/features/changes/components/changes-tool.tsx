import type { ProjectSummary } from "@guildhall/contracts";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { Empty, Failure, Waiting } from "@/components";
import { usePlace } from "@/place";
import { ChangeReview } from "./change-review";

/** The change that was chosen in the conversation or the history, else the newest one. */
export function ChangesTool({ project }: { project: ProjectSummary }) {
  const { item } = usePlace();
  const projectId = project.id;
  const versions = useQuery(trpc.versions.list.queryOptions({ projectId }));
  const known = versions.data ?? [];
  const newest = known.toSorted((a, b) => b.seq - a.seq).find((version) => version.origin === "change");
  const versionId = (known.find((version) => version.id === item) ?? newest)?.id;
  const change = useQuery({
    ...trpc.changes.get.queryOptions({ projectId, versionId: versionId ?? "" }),
    enabled: versionId !== undefined,
  });
  if (versions.isLoadingError) return <Failure error={versions.error} onRetry={() => void versions.refetch()} />;
  if (versions.isPending) return <Waiting label="Reading the history" />;
  if (versionId === undefined) return <Empty>No change was made yet: ask for one in the conversation.</Empty>;
  if (change.isLoadingError) return <Failure error={change.error} onRetry={() => void change.refetch()} />;
  if (change.isPending) return <Waiting label="Comparing" />;
  return <ChangeReview key={change.data.version.id} projectId={projectId} change={change.data} />;
}
