import type { CaseFinding } from "@guildhall/contracts";
import { plural } from "@/components";
import { isOpenQuestion, QuestionList, useSpecEditor } from "@/features/spec";
import { FindingCard } from "./finding-card";
import classes from "./findings.module.css";

interface FindingListProps {
  projectId: string;
  findings: CaseFinding[];
  busy: boolean;
}

/** What waits for a person's judgement: failing cases, and inputs on which programs that passed every example disagree. */
export function FindingList({ projectId, findings, busy }: FindingListProps) {
  const editor = useSpecEditor(projectId, { askFirst: false });
  const open = (editor.view?.questions ?? []).filter((question) => question.example && isOpenQuestion(question));
  if (findings.length + open.length === 0) return null;
  return (
    <section className={classes.list} aria-label="Findings">
      <h3>{plural(findings.length + open.length, "finding", "findings")} to judge</h3>
      {findings.map((finding) => (
        <FindingCard key={finding.checkId} projectId={projectId} finding={finding} busy={busy} />
      ))}
      {open.length > 0 && (
        <div className={classes.open}>
          <QuestionList editor={editor} questions={open} />
        </div>
      )}
    </section>
  );
}
