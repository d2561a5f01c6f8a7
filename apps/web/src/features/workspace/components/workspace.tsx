import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import Link from "next/link";
import { Suspense } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { toProblem, trpc } from "@/api";
import { usePreferences } from "@/commands";
import { Empty, Failure, Waiting } from "@/components";
import { usePlace } from "@/place";
import { useProjectStream } from "@/realtime";
import { isFresh } from "../hooks/is-fresh";
import { layoutStorage } from "../hooks/layout-storage";
import { TopBar } from "./top-bar";
import { Workbench } from "./workbench";
import classes from "./workspace.module.css";

export function Workspace() {
  return (
    <Suspense fallback={<Waiting label="Opening the project" />}>
      <OpenProject />
    </Suspense>
  );
}

function OpenProject() {
  const { projectId } = usePlace();
  const project = useQuery({ ...trpc.projects.get.queryOptions({ projectId }), enabled: projectId !== "" });
  const runs = useQuery({ ...trpc.runs.list.queryOptions({ projectId }), enabled: projectId !== "" });
  useProjectStream(projectId, runs.data);

  const problem = project.isError ? toProblem(project.error) : null;
  const missing = problem?.code === "NOT_FOUND";
  if (project.isError && !missing && project.data === undefined) {
    return <Failure error={project.error} onRetry={() => void project.refetch()} />;
  }
  if (projectId === "" || missing) {
    return (
      <Empty
        action={
          <Button component={Link} href="/">
            Go to projects
          </Button>
        }
      >
        {missing ? `${problem?.message} ${problem?.remedy}` : "No project is open."}
      </Empty>
    );
  }
  if (project.data === undefined) return <Waiting label="Opening the project" />;
  return <Layout key={projectId} project={project.data} />;
}

type LayoutProps = { project: Parameters<typeof TopBar>[0]["project"] };

function Layout({ project }: LayoutProps) {
  const narrow = useMediaQuery("(max-width: 900px)", false, { getInitialValueInEffect: false });
  const drawer = usePreferences((state) => state.drawer);
  const rows = useDefaultLayout({
    id: "guildhall.rows",
    panelIds: drawer ? ["columns", "drawer"] : ["columns"],
    storage: layoutStorage,
  });
  const body = narrow ? <NarrowBody project={project} /> : <WideBody project={project} />;
  return (
    <div className={classes.workspace}>
      <TopBar project={project} narrow={narrow} />
      <Group orientation="vertical" className={classes.fill} {...rows}>
        <Panel id="columns" minSize="120px">
          {body}
        </Panel>
        {drawer && (
          <>
            <Separator className={classes.rowHandle} />
            <Panel id="drawer" defaultSize="32%" minSize="90px">
              <Drawer projectId={project.id} />
            </Panel>
          </>
        )}
      </Group>
    </div>
  );
}

// Closed drawer and wide window are the common case: neither the drawer nor the tabs belong to the first load.
const Drawer = dynamic(() => import("@/features/terminal").then((m) => m.Drawer), { ssr: false });
const Conversation = dynamic(() => import("@/features/conversation").then((m) => m.Conversation), {
  ssr: false,
  loading: () => <Waiting label="Opening the conversation" />,
});
const NarrowBody = dynamic(() => import("./narrow-body").then((m) => m.NarrowBody), { ssr: false });

function WideBody({ project }: LayoutProps) {
  const wanted = usePreferences((state) => state.conversation);
  const conversation = wanted && !isFresh(project);
  const columns = useDefaultLayout({
    id: "guildhall.columns",
    panelIds: conversation ? ["conversation", "workbench"] : ["workbench"],
    storage: layoutStorage,
  });
  return (
    <Group orientation="horizontal" className={classes.fill} {...columns}>
      {conversation && (
        <>
          <Panel id="conversation" defaultSize="30%" minSize="280px" maxSize="60%">
            <Conversation project={project} />
          </Panel>
          <Separator className={classes.columnHandle} />
        </>
      )}
      <Panel id="workbench" minSize="360px">
        <Workbench project={project} />
      </Panel>
    </Group>
  );
}
