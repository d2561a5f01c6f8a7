import type { ProjectSummary } from "@guildhall/contracts";
import { Button, SegmentedControl } from "@mantine/core";
import { IconDownload, IconGitBranch } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { CodeBlock, Empty, Failure, plural, Waiting } from "@/components";
import { goTo } from "@/place";
import classes from "./ship.module.css";

/** Files worth a look before taking the project home, wherever the blueprint puts them. */
const SHOWN: { label: string; match: RegExp }[] = [
  { label: "Dockerfile", match: /(^|\/)Dockerfile$/ },
  { label: "CI", match: /^\.(github\/workflows|gitlab-ci|forgejo\/workflows).*\.ya?ml$/ },
  { label: "README", match: /^README\.md$/ },
];

export function ShipStage({ project }: { project: ProjectSummary }) {
  const projectId = project.id;
  const info = useQuery(trpc.ship.info.queryOptions({ projectId }));
  if (info.isLoadingError) return <Failure error={info.error} onRetry={() => void info.refetch()} />;
  if (info.isPending) return <Waiting label="Collecting what goes along" />;
  const { run, files } = info.data;
  if (files.length === 0) {
    return (
      <Empty action={<Button onClick={() => goTo({ stage: "build" })}>Go to Build</Button>}>
        There is nothing to take home yet: build the prototype first.
      </Empty>
    );
  }
  return (
    <div className={classes.stage}>
      <section className={classes.block}>
        <div>
          <h3>Download</h3>
          <p>{plural(files.length, "file")} as a zip: a plain project that needs nothing of Guildhall.</p>
        </div>
        <Button component="a" href={`/api/projects/${projectId}/zip`} download leftSection={<IconDownload size={15} />}>
          Download zip
        </Button>
      </section>
      <Clone projectId={projectId} cloneUrl={info.data.cloneUrl} />
      {run !== null && (
        <section className={classes.column}>
          <h3>Run it</h3>
          <CodeBlock
            text={[run.cwd === "." || run.cwd === "" ? null : `cd ${run.cwd}`, run.argv.join(" ")]
              .filter(Boolean)
              .join(" && ")}
            label="Run command"
          />
          {run.url !== undefined && <p>Then open {run.url}.</p>}
        </section>
      )}
      <Files projectId={projectId} files={files} />
    </div>
  );
}

function Clone({ projectId, cloneUrl }: { projectId: string; cloneUrl: string | null }) {
  const token = useMutation(trpc.ship.cloneToken.mutationOptions());
  return (
    <section className={classes.column}>
      <div className={classes.block}>
        <div>
          <h3>Clone</h3>
          <p>Every version is a commit. The address carries a token for this one project and is shown once.</p>
        </div>
        <Button
          variant="default"
          leftSection={<IconGitBranch size={15} />}
          loading={token.isPending}
          onClick={() => token.mutate({ projectId })}
        >
          {token.data === undefined ? "Make a clone address" : "Make another"}
        </Button>
      </div>
      {token.isError && <Failure error={token.error} />}
      {token.data !== undefined ? (
        <>
          <CodeBlock text={`git clone ${token.data.cloneUrl}`} label="Clone command" />
          <p>Works until {new Date(token.data.expiresAt).toLocaleString("en")}. Copy it now: it is not shown again.</p>
        </>
      ) : (
        cloneUrl !== null && <p className={classes.faint}>{cloneUrl}</p>
      )}
    </section>
  );
}

function Files({ projectId, files }: { projectId: string; files: string[] }) {
  const shown = SHOWN.flatMap(({ label, match }) => {
    const path = files.find((file) => match.test(file));
    return path === undefined ? [] : [{ label, path }];
  });
  const [path, setPath] = useState(shown[0]?.path ?? "");
  const file = useQuery({ ...trpc.files.read.queryOptions({ projectId, path }), enabled: path !== "" });
  if (shown.length === 0) return null;
  return (
    <section className={classes.column}>
      <div className={classes.block}>
        <h3>Goes along</h3>
        <SegmentedControl
          size="xs"
          aria-label="File"
          value={path}
          onChange={setPath}
          data={shown.map(({ label, path: value }) => ({ label, value }))}
        />
      </div>
      {file.isError && <Failure error={file.error} onRetry={() => void file.refetch()} />}
      {file.isPending && <Waiting label={`Reading ${path}`} />}
      {file.data !== undefined && <CodeBlock text={file.data.text} label={path} maxHeight={460} />}
    </section>
  );
}
