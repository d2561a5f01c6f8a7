import type { ModelInfo } from "@guildhall/contracts";
import { ActionIcon, Badge, Button, Menu, Progress } from "@mantine/core";
import { IconDots, IconDownload, IconFilePlus } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Confirm, Failure, formatBytes, type Mark, StateMark } from "@/components";
import { CardFacts } from "./card-facts";
import classes from "./models.module.css";

const STATES: Record<ModelInfo["state"], { word: string; mark: Mark }> = {
  "not-installed": { word: "not here", mark: "idle" },
  downloading: { word: "downloading", mark: "running" },
  installed: { word: "installed, loads when first used", mark: "done" },
  loading: { word: "loading", mark: "running" },
  ready: { word: "ready", mark: "done" },
  failed: { word: "failed", mark: "failed" },
  unreachable: { word: "does not answer", mark: "failed" },
};

/** A model that was never tried here is only a name: its file must come from the person. */
export function ModelRow({ model, onAddFile }: { model: ModelInfo; onAddFile: () => void }) {
  const cache = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const refresh = () => {
    void cache.invalidateQueries({ queryKey: trpc.models.pathKey() });
    void cache.invalidateQueries({ queryKey: trpc.system.status.pathKey() });
  };
  const options = { onSuccess: refresh };
  const download = useMutation(trpc.models.download.mutationOptions(options));
  const cancel = useMutation(trpc.models.cancelDownload.mutationOptions(options));
  const setDefault = useMutation(trpc.models.setDefault.mutationOptions(options));
  const remove = useMutation(trpc.models.remove.mutationOptions(options));
  const state = STATES[model.state];
  const modelId = model.id;
  const failure = download.error ?? cancel.error ?? setDefault.error;
  const usable = model.state === "installed" || model.state === "ready" || model.state === "loading";
  const absent = model.state === "not-installed";
  const again = model.state === "failed" && model.kind === "gguf";
  return (
    <li className={classes.model}>
      <div className={classes.head}>
        <StateMark state={state.mark} size={15} />
        <div className={classes.title}>
          <h3>
            {model.name}
            {model.isDefault && (
              <Badge size="sm" color="iris">
                default
              </Badge>
            )}
            {!model.tried && !absent && (
              <Badge size="sm" color="gray">
                not tried here
              </Badge>
            )}
          </h3>
          <p>
            {[
              state.word,
              model.sizeBytes === null ? null : formatBytes(model.sizeBytes),
              model.memoryNeededBytes === null ? null : `needs ${formatBytes(model.memoryNeededBytes)} of memory`,
              model.licence,
              model.location,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        {model.state === "downloading" && (
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ modelId })}>
            Cancel
          </Button>
        )}
        {absent && !model.tried && (
          <Button variant="default" leftSection={<IconFilePlus size={14} />} onClick={onAddFile}>
            Add its file
          </Button>
        )}
        {((absent && model.tried) || again) && (
          <Button
            variant="default"
            leftSection={<IconDownload size={14} />}
            loading={download.isPending}
            onClick={() => download.mutate({ modelId })}
          >
            {again ? "Download again" : "Download"}
          </Button>
        )}
        {usable && !model.isDefault && (
          <Button variant="default" loading={setDefault.isPending} onClick={() => setDefault.mutate({ modelId })}>
            Make default
          </Button>
        )}
        {!absent && model.state !== "downloading" && (
          <Menu position="bottom-end" width={160}>
            <Menu.Target>
              <ActionIcon aria-label={`Menu of ${model.name}`}>
                <IconDots size={15} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item color="var(--gh-fail)" onClick={() => setRemoving(true)}>
                Remove
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {model.progress !== null && (
        <div className={classes.progress}>
          <Progress
            size="sm"
            animated={model.progress.totalBytes === null}
            value={model.progress.totalBytes ? (100 * model.progress.doneBytes) / model.progress.totalBytes : 100}
            aria-label={`${model.progress.label}, ${model.name}`}
          />
          <span>
            {model.progress.label} · {formatBytes(model.progress.doneBytes)}
            {model.progress.totalBytes !== null && ` of ${formatBytes(model.progress.totalBytes)}`}
          </span>
        </div>
      )}
      {model.error !== null && <Failure error={{ message: model.error, remedy: model.note }} />}
      {model.note !== "" && model.error === null && <p className={classes.note}>{model.note}</p>}
      {model.card !== null && <CardFacts card={model.card} />}
      {failure !== null && <Failure error={failure} />}
      <Confirm
        opened={removing}
        title="Remove model"
        action="Remove"
        danger
        pending={remove.isPending}
        error={remove.error}
        onClose={() => setRemoving(false)}
        onConfirm={() => remove.mutate({ modelId }, { onSuccess: () => setRemoving(false) })}
      >
        {model.kind === "gguf" && model.sizeBytes !== null
          ? `${model.name} and its ${formatBytes(model.sizeBytes)} on disk go; it can be downloaded again.`
          : `${model.name} goes from the list. The server itself is not touched.`}
      </Confirm>
    </li>
  );
}
