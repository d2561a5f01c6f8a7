import { Button, Group, Modal, PasswordInput, SegmentedControl, Select, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "@/api";
import { Failure, formatDuration } from "@/components";

interface ServerForm {
  kind: "openai" | "ollama";
  url: string;
  apiKey: string;
  model: string;
  name: string;
}

/** A server is tried before it is stored: its models, its speed, and where the text would go. */
export function AddServerDialog({ onClose }: { onClose: () => void }) {
  const cache = useQueryClient();
  const form = useForm<ServerForm>({
    initialValues: { kind: "openai", url: "", apiKey: "", model: "", name: "" },
    validate: {
      url: (value) => (/^https?:\/\/.+/.test(value.trim()) ? null : "An address like http://gpu-box:8000/v1"),
      model: (value) => (value === "" ? "Test the server, then choose a model" : null),
      name: (value) => (value.trim() === "" ? "Give it a name" : null),
    },
    onValuesChange: (values, before) => {
      if (values.url !== before.url || values.kind !== before.kind || values.apiKey !== before.apiKey) test.reset();
    },
  });
  const test = useMutation(
    trpc.models.testServer.mutationOptions({
      onSuccess: (reply) => {
        const first = reply.models[0]?.id ?? "";
        form.setFieldValue("model", first);
        if (form.values.name === "") form.setFieldValue("name", first.slice(0, 80));
      },
    }),
  );
  const add = useMutation(
    trpc.models.addServer.mutationOptions({
      onSuccess: () => {
        void cache.invalidateQueries({ queryKey: trpc.models.pathKey() });
        onClose();
      },
    }),
  );
  const tried = test.data;
  const server = { kind: form.values.kind, url: form.values.url.trim(), apiKey: form.values.apiKey };
  return (
    <Modal opened onClose={onClose} title="Add a server">
      <form onSubmit={form.onSubmit(({ model, name }) => add.mutate({ ...server, model, name: name.trim() }))}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label="Kind of server"
            data={[
              { value: "openai", label: "OpenAI-compatible" },
              { value: "ollama", label: "Ollama" },
            ]}
            {...form.getInputProps("kind")}
          />
          <TextInput
            label="Address"
            placeholder={form.values.kind === "ollama" ? "http://127.0.0.1:11434" : "http://gpu-box:8000/v1"}
            data-autofocus
            {...form.getInputProps("url")}
          />
          <PasswordInput
            label="Key"
            description="If the server wants one; kept on this machine"
            autoComplete="off"
            {...form.getInputProps("apiKey")}
          />
          <Group gap="sm">
            <Button
              variant="default"
              loading={test.isPending}
              onClick={() => {
                if (!form.validateField("url").hasError) test.mutate(server);
              }}
            >
              Test
            </Button>
            {tried !== undefined && (
              <Text size="sm" c="dimmed">
                Answers in {formatDuration(tried.latencyMs)}. Text goes to {tried.location}.
              </Text>
            )}
          </Group>
          {test.isError && <Failure error={test.error} />}
          {tried !== undefined && (
            <>
              <Select
                label="Model"
                searchable
                data={tried.models.map((model) => ({
                  value: model.id,
                  label:
                    model.contextTokens === null
                      ? model.id
                      : `${model.id} (${model.contextTokens.toLocaleString("en")} tokens)`,
                }))}
                {...form.getInputProps("model")}
              />
              <TextInput label="Name" maxLength={80} {...form.getInputProps("name")} />
            </>
          )}
          {add.isError && <Failure error={add.error} title="Not added" />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={add.isPending} disabled={tried === undefined}>
              Add
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
