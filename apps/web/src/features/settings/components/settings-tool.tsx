import type { ProjectSettings, ProjectSummary } from "@guildhall/contracts";
import { Button, Group, Select, Stack, Switch, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { trpc } from "@/api";
import { Failure, Waiting } from "@/components";
import { KeptLeaves } from "@/features/candidates";
import { EnvironmentSection } from "./environment-section";
import { LimitsSection } from "./limits-section";
import classes from "./settings.module.css";

const DEFAULT = "";

export function SettingsTool({ project }: { project: ProjectSummary }) {
  const settings = useQuery(trpc.projects.settings.queryOptions({ projectId: project.id }));
  if (settings.isLoadingError) return <Failure error={settings.error} onRetry={() => void settings.refetch()} />;
  if (settings.isPending) return <Waiting label="Reading the settings" />;
  return (
    <>
      <SettingsForm projectId={project.id} stored={settings.data} />
      <EnvironmentSection projectId={project.id} />
      <LimitsSection projectId={project.id} />
      <KeptLeaves projectId={project.id} />
    </>
  );
}

function SettingsForm({ projectId, stored }: { projectId: string; stored: ProjectSettings }) {
  const cache = useQueryClient();
  const models = useQuery(trpc.models.list.queryOptions()).data ?? [];
  const form = useForm<ProjectSettings>({ initialValues: stored });
  const save = useMutation(
    trpc.projects.saveSettings.mutationOptions({
      onSuccess: (saved) => {
        cache.setQueryData(trpc.projects.settings.queryKey({ projectId }), saved);
        form.setInitialValues(saved);
        form.setValues(saved);
      },
    }),
  );
  const usable = models.filter((model) => model.state !== "not-installed" && model.state !== "downloading");
  return (
    <form className={classes.form} onSubmit={form.onSubmit((settings) => save.mutate({ projectId, settings }))}>
      <Stack gap="lg">
        <Textarea
          label="Rules"
          description="Every prompt sheet of this project begins with this text, like an AGENTS.md."
          placeholder="Amounts are in euros. Error messages end with a full stop."
          autosize
          minRows={5}
          maxRows={18}
          maxLength={8000}
          {...form.getInputProps("rules")}
        />
        <Select
          label="Model"
          description="Used for this project only."
          allowDeselect={false}
          maw={360}
          data={[
            { value: DEFAULT, label: "The default model" },
            ...usable.map((model) => ({ value: model.id, label: model.name })),
          ]}
          value={form.values.modelId ?? DEFAULT}
          onChange={(value) => form.setFieldValue("modelId", value === DEFAULT ? null : value)}
        />
        <Switch
          label="Local only"
          description="Never send text of this project to a server outside this machine, whatever the model."
          {...form.getInputProps("localOnly", { type: "checkbox" })}
        />
        <Switch
          label="Step by step"
          description="Stop for your approval after the requirements and after the plan."
          {...form.getInputProps("stepByStep", { type: "checkbox" })}
        />
        {save.isError && <Failure error={save.error} title="Not saved" />}
        <Group gap="xs">
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            {save.isSuccess && !form.isDirty() ? "Saved" : "Save"}
          </Button>
          <Button variant="default" disabled={!form.isDirty()} onClick={() => form.reset()}>
            Discard
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
