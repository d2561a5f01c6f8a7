import "@/theme/mantine-more-styles";
import { Button, Group, Kbd, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { queryClient, trpc } from "@/api";
import { COMMANDS, keysLabel, openDialog, useDialog } from "@/commands";
import { Confirm, Failure } from "@/components";
import classes from "./dialogs.module.css";

const close = () => openDialog(null);

export default function Dialogs() {
  const { dialog } = useDialog();
  return (
    <>
      {dialog?.kind === "rename" && <RenameDialog projectId={dialog.project.id} name={dialog.project.name} />}
      {dialog?.kind === "delete" && <DeleteDialog projectId={dialog.project.id} name={dialog.project.name} />}
      {dialog?.kind === "shortcuts" && <ShortcutsDialog />}
    </>
  );
}

const refreshProjects = () => queryClient.invalidateQueries({ queryKey: trpc.projects.pathKey() });

function RenameDialog({ projectId, name }: { projectId: string; name: string }) {
  const form = useForm({
    initialValues: { name },
    validate: { name: (value) => (value.trim() === "" ? "Give it a name" : null) },
  });
  const rename = useMutation(
    trpc.projects.rename.mutationOptions({
      onSuccess: async () => {
        await refreshProjects();
        close();
      },
    }),
  );
  return (
    <Modal opened onClose={close} title="Rename project">
      <form onSubmit={form.onSubmit((values) => rename.mutate({ projectId, name: values.name.trim() }))}>
        <Stack gap="sm">
          <TextInput label="Name" maxLength={80} data-autofocus {...form.getInputProps("name")} />
          {rename.isError && <Failure error={rename.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={rename.isPending}>
              Rename
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function DeleteDialog({ projectId, name }: { projectId: string; name: string }) {
  const router = useRouter();
  const pathname = usePathname();
  const remove = useMutation(
    trpc.projects.remove.mutationOptions({
      onSuccess: () => {
        close();
        if (pathname.startsWith("/project")) router.push("/");
        void refreshProjects();
      },
    }),
  );
  return (
    <Confirm
      opened
      title="Delete project"
      action="Delete"
      danger
      pending={remove.isPending}
      error={remove.error}
      onClose={close}
      onConfirm={() => remove.mutate({ projectId })}
    >
      <b>{name}</b> with its files, versions, conversation and test records is removed from this machine. This cannot be
      undone; download it first if you may want it again.
    </Confirm>
  );
}

function ShortcutsDialog() {
  const keyed = COMMANDS.filter((command) => command.keys !== undefined);
  const groups = [...new Set(keyed.map((command) => command.group))];
  return (
    <Modal opened onClose={close} title="Keyboard shortcuts" size="lg">
      <div className={classes.shortcuts}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {keyed
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{command.label}</dt>
                    <dd>
                      <Kbd size="xs">{keysLabel(command.keys ?? "")}</Kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
