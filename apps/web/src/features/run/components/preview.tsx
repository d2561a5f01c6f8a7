import type { PreviewView, ProjectSummary } from "@guildhall/contracts";
import { ActionIcon, Button, Popover, SegmentedControl, Tooltip } from "@mantine/core";
import {
  IconExternalLink,
  IconGauge,
  IconPlayerStop,
  IconPointer,
  IconReload,
  IconTerminal2,
} from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { trpc } from "@/api";
import { usePreferences } from "@/commands";
import { Empty, Failure, Waiting } from "@/components";
import { useRunStore } from "@/realtime";
import { ErrorCard } from "./error-card";
import { LivePage } from "./live-page";
import classes from "./run.module.css";

const WIDTHS = [
  { value: "100%", label: "Full" },
  { value: "768px", label: "768" },
  { value: "390px", label: "390" },
];
const PHASES: Partial<Record<PreviewView["state"], string>> = {
  building: "Building the page",
  starting: "Starting it in the sandbox",
};

export function Preview({ project }: { project: ProjectSummary }) {
  const projectId = project.id;
  const cache = useQueryClient();
  const [width, setWidth] = useState("100%");
  const [picking, setPicking] = useState(false);
  const stopPicking = useCallback(() => setPicking(false), []);
  const [reloads, setReloads] = useState(0);
  const preview = useQuery({
    ...trpc.preview.get.queryOptions({ projectId }),
    // The socket tells sooner; asking again covers a lost connection while something is about to change.
    refetchInterval: (query) => (PHASES[query.state.data?.state ?? "none"] ? 2_000 : false),
  });
  const store = (view: PreviewView) => cache.setQueryData(trpc.preview.get.queryKey({ projectId }), view);
  const start = useMutation(trpc.preview.start.mutationOptions({ onSuccess: store }));
  const stop = useMutation(trpc.preview.stop.mutationOptions({ onSuccess: store }));
  const errors = useRunStore(
    (state) => (state.console[projectId] ?? []).filter((line) => line.level === "error").length,
  );

  if (preview.isLoadingError) return <Failure error={preview.error} onRetry={() => void preview.refetch()} />;
  if (preview.isPending) return <Waiting label="Asking for the preview" />;
  const view = preview.data;
  const phase = start.isPending ? "Starting the preview" : PHASES[view.state];
  const openLog = () => usePreferences.setState({ drawer: true, drawerTab: "console" });
  return (
    <div className={classes.preview}>
      <div className={classes.previewBar}>
        <Tooltip label="Reload">
          <ActionIcon aria-label="Reload preview" disabled={view.url === null} onClick={() => setReloads(reloads + 1)}>
            <IconReload size={15} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={picking ? "Click an element of the page, or press Escape" : "Pick an element to change"}>
          <ActionIcon
            aria-label="Pick an element to change"
            aria-pressed={picking}
            variant={picking ? "light" : "subtle"}
            disabled={view.state !== "ready"}
            onClick={() => setPicking(!picking)}
            onKeyDown={(event) => event.key === "Escape" && setPicking(false)}
          >
            <IconPointer size={15} />
          </ActionIcon>
        </Tooltip>
        <span className={classes.address}>{view.url ?? "no preview"}</span>
        <SegmentedControl size="xs" aria-label="Viewport width" value={width} onChange={setWidth} data={WIDTHS} />
        <Limits limits={view.limits} />
        <Tooltip label="Console">
          <ActionIcon aria-label={`Console, ${errors} errors`} color={errors > 0 ? "red" : "gray"} onClick={openLog}>
            <IconTerminal2 size={15} />
          </ActionIcon>
        </Tooltip>
        {view.url !== null && (
          <Tooltip label="Open in a new tab">
            <ActionIcon
              component="a"
              href={view.url}
              target="_blank"
              rel="noreferrer"
              aria-label="Open preview in a new tab"
            >
              <IconExternalLink size={15} />
            </ActionIcon>
          </Tooltip>
        )}
        {view.state === "ready" && (
          <Tooltip label="Stop the preview">
            <ActionIcon aria-label="Stop preview" loading={stop.isPending} onClick={() => stop.mutate({ projectId })}>
              <IconPlayerStop size={15} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {start.isError && <Failure error={start.error} onRetry={() => start.mutate({ projectId })} />}
      {view.state === "ready" && view.detail !== "" && (
        <div className={classes.outdated} role="status">
          <span>{view.detail}</span>
          <Button variant="default" loading={start.isPending} onClick={() => start.mutate({ projectId })}>
            Restart
          </Button>
        </div>
      )}
      <div className={classes.stageArea}>
        {phase !== undefined ? (
          <Waiting label={view.detail !== "" ? `${phase}: ${view.detail}` : phase} />
        ) : view.state === "ready" && view.url !== null ? (
          <LivePage
            key={reloads}
            project={project}
            url={view.url}
            width={width}
            onLogs={openLog}
            picking={picking}
            onPicked={stopPicking}
          />
        ) : view.state === "failed" ? (
          <ErrorCard
            projectId={projectId}
            title="The prototype ended with an error"
            trace={view.detail}
            call={null}
            onLogs={openLog}
            onRetry={() => start.mutate({ projectId })}
          />
        ) : (
          <Empty
            action={
              <Button loading={start.isPending} onClick={() => start.mutate({ projectId })}>
                Start the preview
              </Button>
            }
          >
            {view.detail !== "" ? view.detail : "The preview is not running."}
          </Empty>
        )}
      </div>
    </div>
  );
}

function Limits({ limits }: { limits: PreviewView["limits"] }) {
  if (limits.length === 0) return null;
  return (
    <Popover position="bottom-end" width={260} shadow="md">
      <Popover.Target>
        <ActionIcon aria-label="Limits in force">
          <IconGauge size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <dl className={classes.limits}>
          {limits.map((limit) => (
            <div key={limit.label}>
              <dt>{limit.label}</dt>
              <dd>
                {limit.value}
                {!limit.enforced && <em> advisory</em>}
              </dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
