import type { CandidateSet, LeafView, ProjectSummary } from "@guildhall/contracts";
import { Button, SegmentedControl } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { trpc } from "@/api";
import { useBusyRun } from "@/commands";
import { Failure, Waiting } from "@/components";
import { SOURCE_WORDS } from "@/features/leaves";
import { useLeafRefresh } from "../hooks/use-leaf-refresh";
import classes from "./candidates.module.css";

const CodeEditor = dynamic(() => import("@/editor").then((m) => m.CodeEditor), {
  ssr: false,
  loading: () => <Waiting label="Loading the editor" />,
});
const DiffView = dynamic(() => import("@/editor").then((m) => m.DiffView), {
  ssr: false,
  loading: () => <Waiting label="Loading the editor" />,
});

type Candidate = CandidateSet["candidates"][number];

interface CandidateDetailProps {
  project: ProjectSummary;
  view: LeafView;
  candidate: Candidate;
  winner: Candidate | null;
  inUse: boolean;
  onUsed: () => void;
}

/** One candidate's code, alone or against the winner's, and the button that takes it. */
export function CandidateDetail({ project, view, candidate, winner, inUse, onUsed }: CandidateDetailProps) {
  const refresh = useLeafRefresh();
  const busy = useBusyRun(project.id) !== null;
  const [shown, setShown] = useState("code");
  const use = useMutation(
    trpc.leaves.edit.mutationOptions({
      onSuccess: () => {
        refresh();
        onUsed();
      },
    }),
  );
  const other = winner !== null && winner.id !== candidate.id ? winner : null;
  const { language } = view.leaf;
  return (
    <section className={classes.detail} aria-label="Code of the candidate">
      <header>
        <h3>
          Code from {SOURCE_WORDS[candidate.source]}
          {candidate.prior > 0 && <span> · fits the words by {Math.round(100 * candidate.prior)} %</span>}
        </h3>
        {other !== null && (
          <SegmentedControl
            size="xs"
            aria-label="What is shown"
            value={shown}
            onChange={setShown}
            data={[
              { value: "code", label: "Code" },
              { value: "diff", label: "Against the winner" },
            ]}
          />
        )}
        <Button
          size="xs"
          disabled={inUse || busy || candidate.code === ""}
          loading={use.isPending}
          onClick={() => use.mutate({ projectId: project.id, leaf: view.leaf.name, code: candidate.code })}
        >
          {inUse ? "In use" : "Use this one"}
        </Button>
      </header>
      {use.isError && <Failure error={use.error} title="Not taken" />}
      <div className={classes.code}>
        {other !== null && shown === "diff" ? (
          <DiffView before={other.code} after={candidate.code} language={language} />
        ) : (
          <CodeEditor path={`candidate:${candidate.id}`} language={language} value={candidate.code} readOnly />
        )}
      </div>
      <p className={classes.dim}>
        {busy ? "Wait for the run at work, then choose. " : ""}
        “Use this one” makes a version and marks the leaf as yours; the tests say what it proves.
      </p>
    </section>
  );
}
