import { Button, Group, Modal, NumberInput, SegmentedControl, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient, trpc } from "@/api";
import { Failure } from "@/components";
import { expertsToTry, isTried } from "../hooks/experts-to-try";

const KINDS = [
  { value: "model", label: "Model" },
  { value: "prompt", label: "Prompt" },
  { value: "policy", label: "Policy" },
] as const;
type Kind = (typeof KINDS)[number]["value"];
/** The engine takes no shorter prompt. */
const MIN_PROMPT = 40;

interface Plan {
  name: string;
  kind: Kind;
  expert: string | null;
  variant: string;
  /** Per cent. */
  variantShare: number;
}

/** What is tried, for whom, and on how much of the work. */
export function ExperimentDialog({ onClose }: { onClose: () => void }) {
  const experts = useQuery(trpc.guild.experts.queryOptions()).data ?? [];
  const experiments = useQuery(trpc.guild.experiments.queryOptions()).data ?? [];
  const policies = useQuery(trpc.guild.policies.queryOptions()).data ?? [];
  const models = useQuery(trpc.models.list.queryOptions()).data ?? [];
  const start = useMutation(
    trpc.guild.createExperiment.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.guild.pathKey() });
        onClose();
      },
    }),
  );
  const form = useForm<Plan>({
    initialValues: { name: "", kind: "model", expert: null, variant: "", variantShare: 50 },
    // A refusal speaks of what was sent, not of what stands there now.
    onValuesChange: () => start.isError && start.reset(),
    validate: {
      name: (value) => (value.trim() === "" ? "Give it a name" : null),
      expert: (value, { kind }) => (kind !== "policy" && value === null ? "Choose the expert it is tried for" : null),
      variant: (value, { kind }) => {
        if (kind === "prompt") return value.trim().length < MIN_PROMPT ? `At least ${MIN_PROMPT} characters` : null;
        return value === "" ? "Choose what is tried" : null;
      },
    },
  });
  const { kind } = form.values;
  // Another policy is tried for all experts at once.
  const isPolicyTried = isTried(experiments, { kind: "policy", expert: null });
  const offered = kind === "policy" ? [] : expertsToTry(experts, experiments, kind);
  const choose = (next: Kind): void => {
    const still = next !== "policy" && expertsToTry(experts, experiments, next).map(({ value }) => value);
    const { expert } = form.values;
    form.setValues({
      kind: next,
      variant: "",
      expert: still && expert !== null && still.includes(expert) ? expert : null,
    });
  };
  const options =
    kind === "policy"
      ? (isPolicyTried ? [] : policies).filter(({ state }) => state !== "active").map(({ id }) => id)
      : models.filter(({ state }) => state !== "not-installed").map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Modal opened onClose={onClose} title="Start an experiment" size="lg">
      <form
        onSubmit={form.onSubmit(({ name, expert, variant, variantShare }) =>
          start.mutate({
            name: name.trim(),
            kind,
            expert: kind === "policy" ? null : expert,
            variant: variant.trim(),
            variantShare: variantShare / 100,
          }),
        )}
      >
        <Stack gap="sm">
          <TextInput label="Name" maxLength={80} data-autofocus {...form.getInputProps("name")} />
          <SegmentedControl aria-label="What is tried" data={[...KINDS]} value={kind} onChange={choose} />
          {kind !== "policy" && (
            <Select
              label="Expert"
              searchable
              description={ABOUT[kind]}
              data={offered}
              {...form.getInputProps("expert")}
            />
          )}
          {kind === "prompt" ? (
            <Textarea
              label="Prompt"
              description="What the expert is told first, in the place of its own"
              autosize
              minRows={4}
              maxRows={10}
              maxLength={1200}
              {...form.getInputProps("variant")}
            />
          ) : (
            <Select
              label={kind === "policy" ? "Policy" : "Model"}
              description={options.length === 0 ? nothing(kind, isPolicyTried) : undefined}
              data={options}
              {...form.getInputProps("variant")}
              value={form.values.variant === "" ? null : form.values.variant}
              onChange={(value) => form.setFieldValue("variant", value ?? "")}
            />
          )}
          <NumberInput
            label="Projects that get it"
            suffix=" %"
            min={5}
            max={95}
            step={5}
            clampBehavior="strict"
            allowDecimal={false}
            {...form.getInputProps("variantShare")}
          />
          {start.isError && <Failure error={start.error} title="Not started" />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={start.isPending}>
              Start
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const ABOUT: Record<Exclude<Kind, "policy">, string> = {
  model: "Those that ask a model, and for which none is being tried",
  prompt: "Those that ask by their prompt, and for which none is being tried",
};

const nothing = (kind: Kind, isPolicyTried: boolean): string =>
  kind === "policy"
    ? isPolicyTried
      ? "A policy is being tried already: stop that experiment first."
      : "There is only one policy: train another on the Policies tab first."
    : "There is no model on hand: add one on the Models page first.";
