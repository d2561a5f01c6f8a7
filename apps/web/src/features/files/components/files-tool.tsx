import type { ProjectSummary } from "@guildhall/contracts";
import { useQuery } from "@tanstack/react-query";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { trpc } from "@/api";
import { Empty, Failure, Waiting } from "@/components";
import { usePlace } from "@/place";
import { Explorer } from "./explorer";
import { FileEditor } from "./file-editor";
import { FileOutline } from "./file-outline";
import classes from "./files.module.css";
import outline from "./outline.module.css";

export function FilesTool({ project }: { project: ProjectSummary }) {
  const { file, line } = usePlace();
  const files = useQuery(trpc.files.list.queryOptions({ projectId: project.id }));
  const layout = useDefaultLayout({ id: "guildhall.files", panelIds: ["explorer", "editor"], storage: localStorage });
  if (files.isLoadingError) return <Failure error={files.error} onRetry={() => void files.refetch()} />;
  if (files.isPending) return <Waiting label="Reading the file list" />;
  return (
    <Group orientation="horizontal" className={classes.fill} {...layout}>
      <Panel id="explorer" defaultSize="28%" minSize="150px">
        <div className={outline.side}>
          <Explorer projectId={project.id} entries={files.data} current={file} />
          {file !== null && <FileOutline projectId={project.id} path={file} />}
        </div>
      </Panel>
      <Separator className={classes.handle} />
      <Panel id="editor" minSize="200px">
        {file === null ? (
          <Empty>Choose a file on the left, or press Ctrl+P to find one by name.</Empty>
        ) : (
          <FileEditor key={file} projectId={project.id} path={file} line={line} />
        )}
      </Panel>
    </Group>
  );
}
