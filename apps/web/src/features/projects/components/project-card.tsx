import type { ProjectSummary } from "@guildhall/contracts";
import { IconFolder } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { StateMark, timeAgo } from "@/components";
import { BlueprintIcon } from "@/features/brainstorm";
import { placeUrl, STAGE_LABELS, STAGE_ORDER } from "@/place";
import { MenuButton } from "./menu-button";
import classes from "./projects-screen.module.css";

// Floating layers are not worth their weight in the first load: the menu comes when the pointer or the focus does.
const fetchMenu = () => import("./card-menu");
const CardMenu = dynamic(fetchMenu, { ssr: false });

export function ProjectCard({ project }: { project: ProjectSummary }) {
  const [wanted, setWanted] = useState(false);
  const router = useRouter();
  const href = placeUrl({ projectId: project.id });
  const fetchPage = () => router.prefetch(href);
  const { tests } = project;
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        {project.origin === "import" ? (
          <IconFolder size={16} stroke={1.7} color="var(--gh-text-dim)" aria-hidden />
        ) : (
          <BlueprintIcon id={project.blueprint} />
        )}
        <Link className={classes.name} href={href} prefetch={false} onPointerEnter={fetchPage} onFocus={fetchPage}>
          {project.name}
        </Link>
      </div>
      {wanted ? (
        <CardMenu project={project} />
      ) : (
        <MenuButton
          name={project.name}
          aria-haspopup="menu"
          onPointerEnter={fetchMenu}
          onFocus={fetchMenu}
          onClick={() => setWanted(true)}
        />
      )}
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
