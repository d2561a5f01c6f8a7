import type { LeafView, ProjectSummary } from "@guildhall/contracts";
import { Badge } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { CodeBlock, plural } from "@/components";
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
      {(state === "stuck" || state === "stubbed") && <StuckExits project={project} view={view} />}
      {view.code === "" ? (
        <p className={classes.facts}>No code was accepted for this leaf yet.</p>
      ) : (
        <CodeBlock text={view.code} label="Code" maxHeight={420} />
      )}
      {view.candidates.length > 0 && <Candidates candidates={view.candidates} />}
    </section>
  );
}

function Candidates({ candidates }: { candidates: LeafView["candidates"] }) {
  return (
    <section className={classes.candidates}>
      <h3>{plural(candidates.length, "candidate")}</h3>
      {candidates.map((candidate, index) => {
        const passed = candidate.results.filter((result) => result.passed).length;
        return (
          <details key={candidate.id} open={candidate.chosen && candidates.length > 1}>
            <summary>
              {candidate.chosen ? (
                <IconCheck size={14} color="var(--gh-ok)" />
              ) : (
                <IconX size={14} color="var(--gh-text-faint)" />
              )}
              <span>
                {index + 1}. {SOURCE_WORDS[candidate.source]}
              </span>
              <span className={classes.faint}>
                {candidate.rejected ?? `${passed} of ${plural(candidate.results.length, "check")} passed`}
              </span>
              {candidate.chosen && (
                <Badge size="xs" color="teal">
                  chosen
                </Badge>
              )}
            </summary>
            {candidate.results.length > 0 && (
              <ul className={classes.results}>
                {candidate.results.map((result) => (
                  <li key={result.check} data-passed={result.passed}>
                    {result.passed ? (
                      <IconCheck size={13} aria-label="passed" />
                    ) : (
                      <IconX size={13} aria-label="failed" />
                    )}
                    <span>{result.check}</span>
                    {!result.passed && <code>got {result.got}</code>}
                  </li>
                ))}
              </ul>
            )}
            <CodeBlock text={candidate.code} label={`Candidate ${index + 1}`} maxHeight={260} />
          </details>
        );
      })}
    </section>
  );
}
