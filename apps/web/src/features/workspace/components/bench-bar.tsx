import type { ProjectSummary } from "@guildhall/contracts";
import { ActionIcon, Tooltip } from "@mantine/core";
import {
  type Icon,
  IconAlertTriangle,
  IconFiles,
  IconGitCompare,
  IconHistory,
  IconLayoutColumns,
  IconSearch,
  IconSettings,
  IconTerminal2,
  IconX,
} from "@tabler/icons-react";
import { commandById, keysLabel, toggleDrawer, usePreferences } from "@/commands";
import { goTo, STAGE_LABELS, type Tool, usePlaceNow } from "@/place";
import { warmTool } from "./panes";
import classes from "./workspace.module.css";

const TOOLS: Record<Tool, { label: string; icon: Icon }> = {
  files: { label: "Files", icon: IconFiles },
  search: { label: "Search", icon: IconSearch },
  problems: { label: "Problems", icon: IconAlertTriangle },
  changes: { label: "Changes", icon: IconGitCompare },
  history: { label: "History", icon: IconHistory },
  settings: { label: "Project settings", icon: IconSettings },
};

const tip = (id: string, fallback: string): string => {
  const command = commandById(id);
  return command?.keys ? `${command.label}  ${keysLabel(command.keys)}` : (command?.label ?? fallback);
};

interface SwitchProps {
  label: string;
  hint: string;
  icon: Icon;
  on: boolean;
  onPress: () => void;
  onNear?: () => void;
}

function Switch({ label, hint, icon: Shape, on, onPress, onNear }: SwitchProps) {
  return (
    <Tooltip label={hint}>
      <ActionIcon
        aria-label={label}
        aria-pressed={on}
        variant={on ? "light" : "subtle"}
        onClick={onPress}
        onPointerEnter={onNear}
        onFocus={onNear}
      >
        <Shape size={16} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Title of what is shown, and the tools over it. Reads the address itself, so a press is answered at once. */
export function BenchBar({ project }: { project: ProjectSummary }) {
  const place = usePlaceNow();
  const { split, drawer } = usePreferences();
  const { tool } = place;
  const title = tool === null || split ? STAGE_LABELS[place.stage ?? project.stage] : TOOLS[tool].label;
  return (
    <div className={classes.benchBar}>
      <h2 className={classes.benchTitle}>{title}</h2>
      {(Object.keys(TOOLS) as Tool[]).map((id) => (
        <Switch
          key={id}
          label={TOOLS[id].label}
          hint={tip(`tool.${id}`, TOOLS[id].label)}
          icon={TOOLS[id].icon}
          on={tool === id}
          onPress={() => goTo({ tool: tool === id ? null : id, item: null })}
          onNear={() => warmTool(id)}
        />
      ))}
      <Switch
        label="Terminal"
        hint={tip("terminal", "Terminal")}
        icon={IconTerminal2}
        on={drawer}
        onPress={toggleDrawer}
      />
      {tool !== null && (
        <>
          <Switch
            label="Split workbench"
            hint={tip("split", "Split")}
            icon={IconLayoutColumns}
            on={split}
            onPress={() => usePreferences.setState({ split: !split })}
          />
          <Switch
            label="Close tool"
            hint="Back to the stage"
            icon={IconX}
            on={false}
            onPress={() => goTo({ tool: null, file: null, line: null, item: null })}
          />
        </>
      )}
    </div>
  );
}
