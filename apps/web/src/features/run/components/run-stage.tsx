import type { ProjectSummary } from "@guildhall/contracts";
import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { Empty } from "@/components";
import { goTo } from "@/place";
import { Preview } from "./preview";
import classes from "./run.module.css";
import { TryIt } from "./try-it";

/** Pages are seen, programs are called: the first view follows the kind of the project. */
export function RunStage({ project }: { project: ProjectSummary }) {
  const page = project.blueprint === "web-app" || project.blueprint === "free-build";
  const [view, setView] = useState(page ? "preview" : "try");
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
        <SegmentedControl
          size="xs"
          aria-label="View"
          value={view}
          onChange={setView}
          data={[
            { value: "preview", label: "Preview" },
            { value: "try", label: "Try it" },
          ]}
        />
      </div>
      {view === "preview" ? <Preview project={project} /> : <TryIt project={project} />}
    </div>
  );
}
