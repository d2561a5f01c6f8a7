import type { ProjectSummary } from "@guildhall/contracts";
import { CodeBlock } from "@/components";
import { CandidatesButton, KeepButtons, LeafQuestion } from "@/features/candidates";
import { ReachBadge, SOURCE_WORDS, signatureText } from "@/features/leaves";
import { goTo } from "@/place";
import type { LiveLeaf } from "../hooks/use-live-leaves";
import classes from "./build.module.css";
import { StuckExits } from "./stuck-exits";

export function LeafDetail({ project, leaf: { view, state, progress } }: { project: ProjectSummary; leaf: LiveLeaf }) {
  const { leaf } = view;
  const detail = progress?.detail || view.detail;
  return (
    <section className={classes.leafDetail} aria-label={leaf.name}>
      <div className={classes.leafHead}>
        <code>{signatureText(leaf)}</code>
        <ReachBadge reach={view.reach} />
        <CandidatesButton project={project} view={view} />
        <KeepButtons projectId={project.id} view={view} />
      </div>
      <p className={classes.purpose}>{leaf.purpose}</p>
      <p className={classes.facts}>
        {view.source !== null && (
          <span>
            Came from {SOURCE_WORDS[view.source]}
            {view.origin !== null && ` (${view.origin})`}
          </span>
        )}
        {leaf.criteria.length > 0 && <span>serves {leaf.criteria.join(", ")}</span>}
        <button type="button" className={classes.link} onClick={() => goTo({ tool: "files", file: leaf.file })}>
          {leaf.file}
        </button>
      </p>
      {detail !== "" && <p className={classes.note}>{detail}</p>}
      <LeafQuestion projectId={project.id} leaf={leaf.name} />
      {(state === "stuck" || state === "stubbed") && <StuckExits project={project} view={view} />}
      {view.code === "" ? (
        <p className={classes.facts}>No code was accepted for this leaf yet.</p>
      ) : (
        <CodeBlock text={view.code} label="Code" maxHeight={420} />
      )}
    </section>
  );
}
