import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Failure } from "@/components";

interface PathDialogProps {
  title: string;
  action: string;
  initial: string;
  pending: boolean;
  error: unknown;
  onSubmit: (path: string) => void;
  onClose: () => void;
}

/** Asks for a path inside the project; the engine has the last word on what is allowed. */
export function PathDialog({ title, action, initial, pending, error, onSubmit, onClose }: PathDialogProps) {
  const form = useForm({
    initialValues: { path: initial },
    validate: {
      path: (value) => (value.trim() === "" || value.endsWith("/") ? "Give it a name, like src/notes.md" : null),
    },
  });
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={form.onSubmit(({ path }) => onSubmit(path.trim().replace(/^\/+/, "")))}>
        <Stack gap="sm">
          <TextInput
            label="Path"
            description="Folders are made as needed"
            data-autofocus
            {...form.getInputProps("path")}
          />
          {error !== null && error !== undefined && <Failure error={error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={pending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
