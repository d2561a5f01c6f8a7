import type { ProjectSummary } from "@guildhall/contracts";
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { commandById, useCommandContext } from "@/commands";
import { goTo } from "@/place";
import { ContextMeter } from "./context-meter";
import { RunState } from "./run-state";
import { StageRail } from "./stage-rail";
import classes from "./workspace.module.css";

const MENU = ["rename", "duplicate", "delete"] as const;

export function TopBar({ project, narrow }: { project: ProjectSummary; narrow: boolean | undefined }) {
  const context = useCommandContext();
  return (
    <header className={narrow ? `${classes.bar} ${classes.barNarrow}` : classes.bar}>
      <h1 className={classes.hidden}>{project.name}</h1>
      <Menu position="bottom-start" width={200}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            c="var(--gh-text)"
            fw={600}
            rightSection={<IconChevronDown size={13} />}
          >
            <span className={classes.projectName}>{project.name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => goTo({ tool: "settings" })}>Settings</Menu.Item>
          {MENU.map((id) => {
            const command = commandById(id);
            if (command === undefined) return null;
            return (
              <Menu.Item
                key={id}
                color={id === "delete" ? "var(--gh-fail)" : undefined}
                onClick={() => command.perform(context)}
              >
                {command.label}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <StageRail project={project} />
      <div className={classes.barRight}>
        <RunState run={context.activeRun} />
        <ContextMeter projectId={project.id} />
      </div>
    </header>
  );
}
