import type { ProjectSummary } from "@guildhall/contracts";
import { Button, Switch, Tabs } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { usePreferences } from "@/commands";
import { CodeBlock, Empty, Failure, Waiting } from "@/components";
import { EditPreviewBar, isOpenQuestion, QuestionList, RowSections, useSpecEditor } from "@/features/spec";
import { goTo } from "@/place";
import { ExamplesTable } from "./examples-table";
import classes from "./requirements.module.css";
import { Stories } from "./stories";

export function RequirementsStage({ project }: { project: ProjectSummary }) {
  const built = (project.stages.build ?? "idle") !== "idle";
  const editor = useSpecEditor(project.id, { askFirst: built });
  const ears = usePreferences((state) => state.ears);
  const { view } = editor;
  if (editor.query.isLoadingError)
    return <Failure error={editor.query.error} onRetry={() => void editor.query.refetch()} />;
  if (editor.query.isPending) return <Waiting label="Reading the requirements" />;
  if (view === null) {
    return (
      <Empty action={<Button onClick={() => goTo({ stage: "brainstorm" })}>Describe the idea</Button>}>
        Requirements are read from your idea, and there is none yet.
      </Empty>
    );
  }
  const open = view.questions.filter(isOpenQuestion);
  const criteria = view.requirements.reduce((sum, requirement) => sum + requirement.criteria.length, 0);
  return (
    <Tabs defaultValue="document" className={classes.stage} keepMounted={false}>
      <div className={classes.bar}>
        <Tabs.List className={classes.tabs}>
          <Tabs.Tab value="document">Criteria {criteria}</Tabs.Tab>
          <Tabs.Tab value="rows">Rows</Tabs.Tab>
          <Tabs.Tab value="examples">Examples {view.examples.length}</Tabs.Tab>
          <Tabs.Tab value="sheet">Prompt sheet</Tabs.Tab>
        </Tabs.List>
        <div className={classes.actions}>
          <span className={classes.saving} aria-live="polite">
            {editor.saving ? "Saving" : `Revision ${view.revision}`}
          </span>
          <Switch
            size="xs"
            label="EARS"
            checked={ears}
            onChange={(event) => usePreferences.setState({ ears: event.currentTarget.checked })}
          />
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<IconArrowBackUp size={14} />}
            loading={editor.undo.isPending}
            disabled={view.revision <= 1}
            onClick={() => editor.undo.mutate({ projectId: project.id })}
          >
            Undo
          </Button>
        </div>
      </div>
      <div className={classes.body}>
        <Tabs.Panel value="document">
          {open.length > 0 && (
            <section className={classes.block}>
              <h3>Still open</h3>
              <QuestionList editor={editor} questions={open} />
            </section>
          )}
          <Stories projectId={project.id} requirements={view.requirements} parts={view.parts} ears={ears} />
          <Plain title="Assumptions" items={view.spec.assumptions} />
          <Plain title="Out of scope" items={view.spec.outOfScope} />
        </Tabs.Panel>
        <Tabs.Panel value="rows">
          <RowSections editor={editor} rows={view.rows} parts />
        </Tabs.Panel>
        <Tabs.Panel value="examples">
          <ExamplesTable editor={editor} view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="sheet">
          <p className={classes.note}>This is what a model is given at the head of every request.</p>
          <CodeBlock text={view.promptSheet} label="Prompt sheet" maxHeight={640} />
        </Tabs.Panel>
        <EditPreviewBar editor={editor} />
      </div>
    </Tabs>
  );
}

function Plain({ title, items }: { title: string; items: string[] }) {
  if (items.length === 0) return null;
  return (
    <section className={classes.block}>
      <h3>{title}</h3>
      <ul className={classes.plain}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
