import type { ProjectSummary } from "@guildhall/contracts";
import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { Empty } from "@/components";
import { goTo } from "@/place";
import { Preview } from "./preview";
import { RequestConsole } from "./request-console";
import classes from "./run.module.css";
import { TableBrowser } from "./table-browser";
import { TryIt } from "./try-it";

const PREVIEW = { value: "preview", label: "Preview" };
const VIEWS = [PREVIEW, { value: "try", label: "Try it" }];
const SERVICE_VIEWS = [
  { value: "console", label: "Console" },
  { value: "tables", label: "Tables" },
  { value: "preview", label: "Documentation" },
];

/** Pages are seen, programs are called, services are asked: the first view follows the kind of the project. */
export function RunStage({ project }: { project: ProjectSummary }) {
  const views = project.blueprint === "http-api" ? SERVICE_VIEWS : VIEWS;
  const page = project.blueprint === "web-app" || project.blueprint === "free-build";
  const [view, setView] = useState(project.blueprint === "http-api" ? "console" : page ? "preview" : "try");
  if ((project.stages.build ?? "idle") === "idle") {
    return (
      <Empty action={<Button onClick={() => goTo({ stage: "build" })}>Go to Build</Button>}>
        There is nothing to run yet: build the prototype first.
      </Empty>
    );
  }
  return (
    <div className={classes.stage}>
      <div className={classes.switch}>
        <SegmentedControl size="xs" aria-label="View" value={view} onChange={setView} data={views} />
      </div>
      {view === "preview" && <Preview project={project} />}
      {view === "try" && <TryIt project={project} />}
      {view === "console" && <RequestConsole project={project} />}
      {view === "tables" && <TableBrowser project={project} />}
    </div>
  );
}
