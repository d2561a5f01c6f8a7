import type { ProjectSummary } from "@guildhall/contracts";
import { ActionIcon, Menu } from "@mantine/core";
import { IconCopy, IconDots, IconDownload, IconPencil, IconTrash } from "@tabler/icons-react";
import Link from "next/link";
import { openDialog, useActions } from "@/commands";
import { StateMark, timeAgo } from "@/components";
import { BlueprintIcon } from "@/features/brainstorm";
import { placeUrl, STAGE_LABELS, STAGE_ORDER } from "@/place";
import classes from "./projects-screen.module.css";

export function ProjectCard({ project }: { project: ProjectSummary }) {
  const { duplicate } = useActions();
  const { tests } = project;
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <BlueprintIcon id={project.blueprint} />
        <Link className={classes.name} href={placeUrl({ projectId: project.id })} prefetch={false}>
          {project.name}
        </Link>
      </div>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <ActionIcon className={classes.menu} size={24} aria-label={`Menu of ${project.name}`}>
            <IconDots size={15} />
          </ActionIcon>
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
            color="red"
            leftSection={<IconTrash size={14} />}
            onClick={() => openDialog({ kind: "delete", project })}
          >
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <div className={classes.stages} aria-hidden>
        {STAGE_ORDER.map((stage) => (
          <i key={stage} data-state={project.stages[stage] ?? "idle"} />
        ))}
      </div>
      <div className={classes.foot}>
        <StateMark state={project.stages[project.stage] ?? "idle"} size={13} />
        <span>{STAGE_LABELS[project.stage]}</span>
        {tests.total > 0 && (
          <span className={tests.failed > 0 ? classes.failed : classes.passed}>
            {tests.failed > 0
              ? `${tests.failed} of ${tests.total} failing`
              : `${tests.passed} of ${tests.total} passed`}
          </span>
        )}
        <time dateTime={project.updatedAt}>{timeAgo(project.updatedAt)}</time>
      </div>
    </li>
  );
}
