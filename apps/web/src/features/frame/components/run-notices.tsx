import type { RunSummary } from "@guildhall/contracts";
import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { queryClient, trpc } from "@/api";
import { formatDuration } from "@/components";
import { isReading, runTitle } from "@/features/runs";
import { placeUrl } from "@/place";
import { engineSocket } from "@/realtime";

/** A notice when a run ends, whichever page is open. External systems: the socket and the notices. */
export function RunNotices() {
  const router = useRouter();
  const status = useQuery({
    ...trpc.system.status.queryOptions(),
    refetchInterval: (query) => ((query.state.data?.activeRuns.length ?? 0) > 0 ? 5_000 : 30_000),
  }).data;
  const before = useRef<RunSummary[]>([]);

  useEffect(() => {
    engineSocket();
  }, []);

  useEffect(() => {
    if (status === undefined) return;
    const now = new Set(status.activeRuns.map((run) => run.id));
    const ended = before.current.filter((run) => !now.has(run.id));
    before.current = status.activeRuns;
    for (const run of ended) void tell(run, (url) => router.push(url));
  }, [status, router]);
  return null;
}

async function tell(run: RunSummary, open: (url: string) => void): Promise<void> {
  const [runs, project] = await Promise.all([
    queryClient.fetchQuery({ ...trpc.runs.list.queryOptions({ projectId: run.projectId }), staleTime: 0 }),
    queryClient.fetchQuery(trpc.projects.get.queryOptions({ projectId: run.projectId })),
  ]).catch(() => [null, null] as const);
  const ended = runs?.find((other) => other.id === run.id);
  if (ended === undefined || project === null || project.sample || ended.kind === "ask" || isReading(ended)) return;
  const here = new URLSearchParams(location.search).get("id") === run.projectId;
  if (here && !document.hidden) return;
  const took = ended.endedAt ? ` after ${formatDuration(Date.parse(ended.endedAt) - Date.parse(ended.startedAt))}` : "";
  const word = ended.status === "done" ? "finished" : ended.status;
  const url = placeUrl({ projectId: project.id, stage: ended.stage });
  notifications.show({
    title: project.name,
    message: (
      <>
        {runTitle(ended)} {word}
        {took}.{" "}
        <a
          href={url}
          onClick={(event) => {
            event.preventDefault();
            open(url);
          }}
        >
          Open
        </a>
      </>
    ),
    color: ended.status === "done" ? "teal" : "red",
  });
  if (document.hidden && "Notification" in window && Notification.permission === "granted") {
    new Notification(`Guildhall: ${project.name}`, { body: `${runTitle(ended)} ${word}${took}` });
  }
}
