import "@/theme/mantine-more-styles";
import "@mantine/spotlight/styles.layer.css";
import { Kbd } from "@mantine/core";
import { Spotlight, type SpotlightActionGroupData, spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "@/api";
import { available, type CommandContext, keysLabel } from "@/commands";
import { BlueprintIcon } from "@/features/brainstorm";
import { placeUrl } from "@/place";
import classes from "./palette.module.css";

const GROUPS = ["Run", "Go to", "View", "Project", "Help"] as const;

/** Commands that apply now, and every project by name. */
export default function CommandPalette({ context, wishes }: { context: CommandContext; wishes: number }) {
  // External system: Spotlight's own store. A new wish opens it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is the wish
  useEffect(() => spotlight.open(), [wishes]);
  const projects = useQuery(trpc.projects.list.queryOptions()).data ?? [];
  const commands = available(context);
  const actions: SpotlightActionGroupData[] = GROUPS.map((group) => ({
    group,
    actions: commands
      .filter((command) => command.group === group && command.id !== "palette")
      .map((command) => ({
        id: command.id,
        label: command.label,
        keywords: command.words?.split(" "),
        rightSection: command.keys === undefined ? undefined : <Kbd size="xs">{keysLabel(command.keys)}</Kbd>,
        onClick: () => command.perform(context),
      })),
  })).filter((group) => group.actions.length > 0);
  if (projects.length > 0) {
    actions.push({
      group: "Projects",
      actions: projects.map((project) => ({
        id: `project.${project.id}`,
        label: project.name,
        leftSection: <BlueprintIcon id={project.blueprint} />,
        rightSection: project.sample ? <span className={classes.note}>sample</span> : undefined,
        onClick: () => context.open(placeUrl({ projectId: project.id })),
      })),
    });
  }
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      size={560}
      scrollable
      maxHeight={440}
      highlightQuery
      classNames={classes}
      nothingFound="No command of that name"
      searchProps={{
        leftSection: <IconSearch size={16} />,
        placeholder: "Type a command or a project",
        "aria-label": "Command",
      }}
    />
  );
}
