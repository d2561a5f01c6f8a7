import type { TokenScope } from "@guildhall/contracts";
import { Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "@/api";
import { CodeBlock, Failure } from "@/components";
import { SCOPES } from "../words";
import { Setup } from "./setup";

const DAYS = [
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "One year" },
];

interface TokenForm {
  name: string;
  scopes: TokenScope[];
  days: string;
}

/** Name, scopes and end; then the token, this one time. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const cache = useQueryClient();
  const form = useForm<TokenForm>({
    initialValues: { name: "", scopes: ["chat", "complete"], days: "90" },
    validate: {
      name: (value) => (value.trim() === "" ? "Name the program that will use it" : null),
      scopes: (value) => (value.length === 0 ? "Choose what it may do" : null),
    },
  });
  const create = useMutation(
    trpc.tokens.create.mutationOptions({
      onSuccess: () => void cache.invalidateQueries({ queryKey: trpc.tokens.pathKey() }),
    }),
  );
  if (create.data !== undefined) return <Made token={create.data.token} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title="New token">
      <form
        onSubmit={form.onSubmit(({ name, scopes, days }) =>
          create.mutate({ name: name.trim(), scopes, expiresInDays: Number(days) }),
        )}
      >
        <Stack gap="sm">
          <TextInput
            label="Name"
            placeholder="My editor"
            maxLength={60}
            data-autofocus
            {...form.getInputProps("name")}
          />
          <Checkbox.Group label="May" {...form.getInputProps("scopes")}>
            <Stack gap={8} mt={6}>
              {SCOPES.map(({ scope, label, text }) => (
                <Checkbox key={scope} value={scope} label={label} description={text} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Select label="Ends after" data={DAYS} allowDeselect={false} {...form.getInputProps("days")} />
          {create.isError && <Failure error={create.error} title="Not made" />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={create.isPending}>
              Make token
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Made({ token, onClose }: { token: string; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Your token" size="lg" closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text size="sm">Copy it now: only a fingerprint of it is kept, so it cannot be shown again.</Text>
        <CodeBlock text={token} label="Token" />
        <Setup token={token} />
        <Group justify="flex-end">
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
