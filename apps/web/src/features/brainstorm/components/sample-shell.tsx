import type { BlueprintId, PreviewView, ProjectSummary } from "@guildhall/contracts";
import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { trpc } from "@/api";
import { placeUrl } from "@/place";
import classes from "./sample-shell.module.css";

const MAX_FILES = 14;
const MOVING: PreviewView["state"][] = ["building", "starting"];

/** The finished sample of a kind, beside the composer: what the guess leads to. Silent when there is none. */
export function SampleShell({ kind }: { kind: BlueprintId }) {
  const projects = useQuery(trpc.projects.list.queryOptions());
  const sample = projects.data?.find(
    (project) => project.sample && project.blueprint === kind && project.stages.build === "done",
  );
  if (sample === undefined) return null;
  return (
    <aside className={classes.panel} aria-label={`Sample of this kind: ${sample.name}`}>
      <header className={classes.head}>
        <span>
          A finished one of this kind: <b>{sample.name}</b>
        </span>
        <Link href={placeUrl({ projectId: sample.id, stage: "run" })}>Open the sample</Link>
      </header>
      {kind === "web-app" ? <Page sample={sample} /> : <Commands sample={sample} />}
    </aside>
  );
}

function Page({ sample }: { sample: ProjectSummary }) {
  const projectId = sample.id;
  const start = useMutation(trpc.preview.start.mutationOptions());
  const view = useQuery({
    ...trpc.preview.get.queryOptions({ projectId }),
    refetchInterval: (query) => (MOVING.includes(query.state.data?.state ?? "none") ? 1_000 : false),
  });
  const idle = view.data?.state === "none" || view.data?.state === "stopped";
  // Starting it again is harmless, and a sample that is up stays up for the next idea.
  const started = useQuery({
    queryKey: ["sample-preview", projectId],
    queryFn: async () => {
      await start.mutateAsync({ projectId });
      await view.refetch();
      return true;
    },
    enabled: idle,
    staleTime: 60_000,
    retry: false,
  });
  if (view.data?.state === "ready" && view.data.url !== null) {
    return (
      <iframe
        title={`Preview of ${sample.name}`}
        src={view.data.url}
        className={classes.frame}
        sandbox="allow-scripts allow-forms allow-same-origin"
        allow=""
        referrerPolicy="no-referrer"
      />
    );
  }
  const failed = started.isError || view.isError || view.data?.state === "failed";
  return (
    <p className={classes.quiet} role="status">
      {failed ? "Its preview does not start here; open the sample to see why." : "Starting its preview"}
    </p>
  );
}

/** A command line has no page: its commands and its files say what will stand there. */
function Commands({ sample }: { sample: ProjectSummary }) {
  const projectId = sample.id;
  const targets = useQuery(trpc.tryIt.targets.queryOptions({ projectId }));
  const files = useQuery(trpc.files.list.queryOptions({ projectId }));
  const commands = targets.data?.filter((target) => target.kind === "command") ?? [];
  const paths = (files.data ?? []).filter((entry) => entry.kind === "file").map((entry) => entry.path);
  return (
    <div className={classes.lists}>
      <ul aria-label="Commands of the sample">
        {commands.map((command) => (
          <li key={command.id}>
            <code>{command.title}</code> <span>{command.help}</span>
          </li>
        ))}
      </ul>
      <ul aria-label="Files of the sample">
        {paths.slice(0, MAX_FILES).map((path) => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
        {paths.length > MAX_FILES && <li>and {paths.length - MAX_FILES} more</li>}
      </ul>
    </div>
  );
}
