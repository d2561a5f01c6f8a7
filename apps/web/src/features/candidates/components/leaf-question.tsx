import { isOpenQuestion, QuestionList, useSpecEditor } from "@/features/spec";
import classes from "./candidates.module.css";

/** The question about one leaf, where one is asked; the answer chooses the leaf again from its stored candidates. */
export function LeafQuestion({ projectId, leaf }: { projectId: string; leaf: string }) {
  const editor = useSpecEditor(projectId, { askFirst: false });
  const open = (editor.view?.questions ?? []).filter(
    (question) => question.example?.leaf === leaf && isOpenQuestion(question),
  );
  if (open.length === 0) return null;
  return (
    <section className={classes.question} aria-label={`Question about ${leaf}`}>
      <p>
        {open.some((question) => question.rival !== undefined)
          ? "The candidates disagree here. Your answer becomes an example and the leaf is chosen again at once."
          : "Your answer becomes an example that later builds must keep."}
      </p>
      <QuestionList editor={editor} questions={open} />
    </section>
  );
}
