import { Skeleton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { trpc } from "@/api";
import { Empty, Failure } from "@/components";
import { IdeaComposer } from "@/features/brainstorm";
import { ImportButton } from "@/features/imported";
import { placeUrl } from "@/place";
import { ProjectCard } from "./project-card";
import classes from "./projects-screen.module.css";
import { SetupNotice } from "./setup-notice";

export function ProjectsScreen() {
  const router = useRouter();
  const projects = useQuery(trpc.projects.list.queryOptions());
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const shown = (projects.data ?? [])
    .filter((project) => project.name.toLowerCase().includes(wanted))
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const own = shown.filter((project) => !project.sample);
  const samples = shown.filter((project) => project.sample);

  return (
    <div className={classes.page}>
      <div className={classes.column}>
        <header className={classes.hero}>
          <h1>What shall we build?</h1>
          <p>An idea in, a running and tested prototype out. Everything stays on this machine.</p>
        </header>
        <SetupNotice />
        <IdeaComposer
          projectId={null}
          autoFocus
          onWriting={() => router.prefetch("/project")}
          onStarted={(projectId) => router.push(placeUrl({ projectId, stage: "brainstorm" }))}
        />
        <div className={classes.from}>
          <span>Or go on with what you have:</span>
          <ImportButton />
        </div>
        {projects.isError && <Failure error={projects.error} onRetry={() => void projects.refetch()} />}
        {projects.isPending && (
          <div className={classes.grid} aria-hidden>
            {[0, 1, 2].map((key) => (
              <Skeleton key={key} height={104} radius="md" />
            ))}
          </div>
        )}
        {projects.data !== undefined && projects.data.length > 0 && (
          <section aria-labelledby="projects-heading">
            <div className={classes.sectionHead}>
              <h2 id="projects-heading">Projects</h2>
              <TextInput
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
                placeholder="Search"
                aria-label="Search projects"
                leftSection={<IconSearch size={14} />}
                size="xs"
                w={200}
              />
            </div>
            {shown.length === 0 && <Empty>No project is named like “{search}”.</Empty>}
            {own.length > 0 && (
              <ul className={classes.grid}>
                {own.map((project) => (
                  <ProjectCard key={project.id} project={project} />
                ))}
              </ul>
            )}
            {own.length === 0 && shown.length > 0 && wanted === "" && (
              <p className={classes.first}>
                Your own projects appear here. Until then, look around in a finished sample.
              </p>
            )}
            {samples.length > 0 && (
              <>
                <h3 className={classes.sub}>Samples</h3>
                <ul className={classes.grid}>
                  {samples.map((project) => (
                    <ProjectCard key={project.id} project={project} />
                  ))}
                </ul>
              </>
            )}
          </section>
        )}
      </div>
    </div>
  );
}
