import type { CandidateSet, LeafView, ProjectSummary } from "@guildhall/contracts";
import { Badge, Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Empty, Failure, plural, Waiting } from "@/components";
import { CandidateDetail } from "./candidate-detail";
import { CandidateTable } from "./candidate-table";
import classes from "./candidates.module.css";
import { LeafQuestion } from "./leaf-question";

interface CandidateDrawerProps {
  project: ProjectSummary;
  view: LeafView;
  opened: boolean;
  onClose: () => void;
}

/** What each candidate produced, how they group by behaviour, and why the winner won. */
export function CandidateDrawer({ project, view, opened, onClose }: CandidateDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(1040px, 94vw)"
      title={`Candidates for ${view.leaf.name}`}
      closeButtonProps={{ "aria-label": "Close the candidates" }}
    >
      {opened && <Candidates project={project} view={view} onUsed={onClose} />}
    </Drawer>
  );
}

function Candidates({ project, view, onUsed }: { project: ProjectSummary; view: LeafView; onUsed: () => void }) {
  const leaf = view.leaf.name;
  const query = useQuery(trpc.leaves.candidates.queryOptions({ projectId: project.id, leaf }));
  if (query.isLoadingError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting label="Reading the candidates" />;
  if (query.data === null) {
    return <Empty>No search for this leaf is recorded yet: build the project, and what was tried shows here.</Empty>;
  }
  return <CandidatesOf key={query.data.winner} project={project} view={view} set={query.data} onUsed={onUsed} />;
}

interface CandidatesOfProps {
  project: ProjectSummary;
  view: LeafView;
  set: CandidateSet;
  onUsed: () => void;
}

function CandidatesOf({ project, view, set, onUsed }: CandidatesOfProps) {
  const [picked, setPicked] = useState(set.inUse ?? set.winner);
  const candidate = set.candidates.find((entry) => entry.id === picked) ?? set.candidates[0];
  const winner = set.candidates.find((entry) => entry.id === set.winner) ?? null;
  const rest = set.judged - set.candidates.length;
  return (
    <div className={classes.drawer}>
      <p className={classes.reason}>
        <Badge color={set.status === "proved" ? "teal" : "yellow"}>
          {set.status === "none" ? "none passes" : set.status}
        </Badge>
        <span>{set.reason}</span>
      </p>
      {set.inUse === null && view.code !== "" && (
        <p className={classes.dim}>The leaf has other code now: it was written or changed after this search.</p>
      )}
      <LeafQuestion projectId={project.id} leaf={view.leaf.name} />
      {set.behaviours.length > 0 && (
        <ul className={classes.behaviours} aria-label="Groups that behave alike">
          {set.behaviours.map((group) => (
            <li key={group.id}>
              <strong>{group.id}</strong>
              <span className={classes.bar}>
                <i style={{ width: `${Math.round(100 * group.share)}%` }} />
              </span>
              <span>
                {plural(group.candidates.length, "candidate")} behave{group.candidates.length === 1 ? "s" : ""} so ·{" "}
                {Math.round(100 * group.share)} % of the evidence
              </span>
            </li>
          ))}
        </ul>
      )}
      <CandidateTable set={set} picked={candidate?.id ?? null} onPick={setPicked} />
      {rest > 0 && <p className={classes.dim}>{plural(rest, "more candidate")} failed and were not kept.</p>}
      {candidate !== undefined && (
        <CandidateDetail
          key={candidate.id}
          project={project}
          view={view}
          candidate={candidate}
          winner={winner}
          inUse={candidate.id === set.inUse}
          onUsed={onUsed}
        />
      )}
    </div>
  );
}
