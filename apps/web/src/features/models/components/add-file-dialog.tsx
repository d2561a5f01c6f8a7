import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "@/api";
import { Failure } from "@/components";

export function AddFileDialog({ onClose }: { onClose: () => void }) {
  const cache = useQueryClient();
  const form = useForm({
    initialValues: { path: "", name: "" },
    validate: {
      path: (value) =>
        value.trim().endsWith(".gguf") ? null : "The path of a .gguf file on the machine where Guildhall runs",
      name: (value) => (value.trim() === "" ? "Give it a name" : null),
    },
  });
  const add = useMutation(
    trpc.models.addFile.mutationOptions({
      onSuccess: () => {
        void cache.invalidateQueries({ queryKey: trpc.models.pathKey() });
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title="Add a GGUF file">
      <form onSubmit={form.onSubmit(({ path, name }) => add.mutate({ path: path.trim(), name: name.trim() }))}>
        <Stack gap="sm">
          <TextInput
            label="Path"
            description="On the machine where Guildhall runs; the file stays where it is"
            placeholder="/models/my-coder-7b-q4_k_m.gguf"
            data-autofocus
            {...form.getInputProps("path")}
          />
          <TextInput label="Name" maxLength={80} {...form.getInputProps("name")} />
          {add.isError && <Failure error={add.error} title="Not added" />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={add.isPending}>
              Add
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
