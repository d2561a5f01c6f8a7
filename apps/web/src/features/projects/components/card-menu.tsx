import "@/theme/mantine-more-styles";
import type { ProjectSummary } from "@guildhall/contracts";
import { Menu } from "@mantine/core";
import { IconCopy, IconDownload, IconPencil, IconTrash } from "@tabler/icons-react";
import { openDialog, useActions } from "@/commands";
import { useOpening } from "@/components";
import { MenuButton } from "./menu-button";

/** Mounted by the first press, so it opens at once; its button takes the focus over from the one it replaces. */
export default function CardMenu({ project }: { project: ProjectSummary }) {
  const { duplicate } = useActions();
  const opening = useOpening();
  return (
    <Menu position="bottom-end" width={180} returnFocus {...opening}>
      <Menu.Target>
        <MenuButton name={project.name} autoFocus />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => openDialog({ kind: "rename", project })}>
          Rename
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={14} />}
          disabled={duplicate.isPending}
          onClick={() => duplicate.mutate({ projectId: project.id })}
        >
          Duplicate
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDownload size={14} />}
          component="a"
          href={`/api/projects/${project.id}/zip`}
          download
        >
          Download
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="var(--gh-fail)"
          leftSection={<IconTrash size={14} />}
          onClick={() => openDialog({ kind: "delete", project })}
        >
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
