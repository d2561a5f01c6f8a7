import type { ModelInfo } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconFilePlus, IconServer } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Empty, Failure, Page, Rows, Section, Waiting } from "@/components";
import { AddFileDialog } from "./add-file-dialog";
import { AddServerDialog } from "./add-server-dialog";
import { ModelRow } from "./model-row";

const MOVING: ReadonlySet<ModelInfo["state"]> = new Set<ModelInfo["state"]>(["downloading", "loading"]);
const here = (model: ModelInfo): boolean => model.state !== "not-installed";

export function ModelsScreen() {
  const [adding, setAdding] = useState<"server" | "file" | null>(null);
  const models = useQuery({
    ...trpc.models.list.queryOptions(),
    refetchInterval: (query) => (query.state.data?.some((model) => MOVING.has(model.state)) ? 1_500 : false),
  });
  const addFile = () => setAdding("file");
  const list = models.data ?? [];
  const ready = list.filter(here);
  const catalogue = list.filter((model) => !here(model));
  return (
    <Page
      title="Models"
      text="Text goes only where the model runs; every row says where that is."
      actions={
        <>
          <Button variant="default" leftSection={<IconFilePlus size={14} />} onClick={addFile}>
            Add a GGUF file
          </Button>
          <Button variant="default" leftSection={<IconServer size={14} />} onClick={() => setAdding("server")}>
            Add a server
          </Button>
        </>
      }
    >
      {models.isPending && <Waiting label="Reading the catalogue" />}
      {models.isError && <Failure error={models.error} onRetry={() => void models.refetch()} />}
      {models.data !== undefined && list.length === 0 && <Empty>The catalogue is empty: add a file or a server.</Empty>}
      <ModelSection title="On hand" models={ready} onAddFile={addFile} />
      <ModelSection title="Can be downloaded" models={catalogue.filter((model) => model.tried)} onAddFile={addFile} />
      <ModelSection title="Known by name" models={catalogue.filter((model) => !model.tried)} onAddFile={addFile} />
      {adding === "server" && <AddServerDialog onClose={() => setAdding(null)} />}
      {adding === "file" && <AddFileDialog onClose={() => setAdding(null)} />}
    </Page>
  );
}

function ModelSection({ title, models, onAddFile }: { title: string; models: ModelInfo[]; onAddFile: () => void }) {
  if (models.length === 0) return null;
  return (
    <Section title={title}>
      <Rows>
        {models.map((model) => (
          <ModelRow key={model.id} model={model} onAddFile={onAddFile} />
        ))}
      </Rows>
    </Section>
  );
}
