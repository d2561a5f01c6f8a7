import type { ExpertFile, TeamExpert } from "@guildhall/contracts";
import { MAX_EXPERT_FILE_CHARACTERS } from "@guildhall/contracts";
import { Button, FileButton, Group, Modal, Stack } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient, trpc } from "@/api";
import { CodeBlock, Failure, plural } from "@/components";
import classes from "./drawer.module.css";
import { ProblemList } from "./problem-list";

const TEMPLATE = `id: translator
name: Translator
summary: Brings the texts of an application into another language.
basedOn: coder
intents: []
requests:
  - translate the labels of the settings page into French
  - the German texts are missing on the login screen
  # at least 20, in the words your team types
`;

const tooLarge = { message: "The file is larger than 500 kB.", remedy: "Give fewer or shorter requests." };

/** A file is read and its problems told by line before anything is added. */
export function AddExpertDialog({ onClose }: { onClose: () => void }) {
  const [refused, setRefused] = useState<typeof tooLarge | null>(null);
  const read = useMutation(trpc.guild.readExpert.mutationOptions());
  const add = useMutation(
    trpc.guild.addExpert.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.guild.experts.pathKey() });
        onClose();
      },
    }),
  );
  const take = async (file: File | null) => {
    if (file === null) return;
    add.reset();
    read.reset();
    setRefused(file.size > MAX_EXPERT_FILE_CHARACTERS ? tooLarge : null);
    if (file.size <= MAX_EXPERT_FILE_CHARACTERS) read.mutate({ text: await file.text() });
  };
  const expert = read.data?.expert ?? null;
  return (
    <Modal opened onClose={onClose} title="Add an expert" size="lg">
      <Stack gap="sm">
        <p className={classes.dim}>
          A YAML or JSON file with at least 20 requests that this expert is meant for. It is routed to at once, by them.
        </p>
        <Group gap="sm">
          <FileButton onChange={(file) => void take(file)} accept=".yaml,.yml,.json">
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconFileUpload size={14} />} loading={read.isPending}>
                {read.data === undefined ? "Choose a file" : "Choose again"}
              </Button>
            )}
          </FileButton>
        </Group>
        {refused !== null && <Failure error={refused} />}
        {read.isError && <Failure error={read.error} />}
        <FileReading reading={read.data} />
        {read.data === undefined && <CodeBlock text={TEMPLATE} label="A file to begin with" />}
        {add.isError && <Failure error={add.error} title="Not added" />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={expert === null}
            loading={add.isPending}
            onClick={() => expert !== null && add.mutate(expert)}
          >
            {expert === null ? "Add" : `Add ${expert.name}`}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function FileReading({ reading }: { reading: ExpertFile | undefined }) {
  if (reading === undefined) return null;
  if (reading.expert === null) {
    return (
      <div role="alert">
        <ProblemList problems={reading.problems} label="What stands in the way" />
      </div>
    );
  }
  return <Summary expert={reading.expert} />;
}

function Summary({ expert }: { expert: TeamExpert }) {
  return (
    <section className={classes.read} aria-label="What the file says">
      <strong>
        {expert.name} <code>{expert.id}</code>
      </strong>
      <span>{expert.summary}</span>
      <small>
        {plural(expert.requests.length, "request")}, works like {expert.basedOn}
        {expert.intents.length > 0 && `, also serves ${expert.intents.join(", ")}`}
      </small>
    </section>
  );
}
