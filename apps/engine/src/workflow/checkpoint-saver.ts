import type { CheckpointKey, CheckpointRepository, StoredCheckpoint } from "@guildhall/db";
import type { RunnableConfig } from "@langchain/core/runnables";
import {
  BaseCheckpointSaver,
  type Checkpoint,
  type CheckpointListOptions,
  type CheckpointMetadata,
  type CheckpointPendingWrite,
  type CheckpointTuple,
  copyCheckpoint,
  getCheckpointId,
  maxChannelVersion,
  type PendingWrite,
  TASKS,
  WRITES_IDX_MAP,
} from "@langchain/langgraph-checkpoint";

const configOf = ({ threadId, namespace, checkpointId }: CheckpointKey): RunnableConfig => ({
  configurable: { thread_id: threadId, checkpoint_ns: namespace, checkpoint_id: checkpointId },
});

function threadOf(config: RunnableConfig): { threadId: string; namespace: string } {
  const { thread_id: threadId, checkpoint_ns: namespace } = config.configurable ?? {};
  if (typeof threadId !== "string" || threadId === "") {
    throw new Error('A checkpoint needs "thread_id" in the configurable part of its config.');
  }
  return { threadId, namespace: typeof namespace === "string" ? namespace : "" };
}

/** LangGraph's checkpoints in the database, so that a run goes on after the engine died. */
export class RunCheckpointSaver extends BaseCheckpointSaver {
  readonly #checkpoints: CheckpointRepository;

  constructor(checkpoints: CheckpointRepository) {
    super();
    this.#checkpoints = checkpoints;
  }

  async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    if (config.configurable?.thread_id === undefined) return undefined;
    const thread = threadOf(config);
    const checkpointId = getCheckpointId(config);
    const row = checkpointId
      ? await this.#checkpoints.get({ ...thread, checkpointId })
      : await this.#checkpoints.latest(thread.threadId, thread.namespace);
    return row ? this.#tuple(row) : undefined;
  }

  async *list(config: RunnableConfig, options: CheckpointListOptions = {}): AsyncGenerator<CheckpointTuple> {
    const { thread_id: threadId, checkpoint_ns: namespace, checkpoint_id: only } = config.configurable ?? {};
    const before = options.before?.configurable?.checkpoint_id;
    const rows = await this.#checkpoints.list({ threadId, namespace, before });
    let left = options.limit ?? Number.POSITIVE_INFINITY;
    for (const row of rows) {
      if (left <= 0) return;
      if (only && row.checkpointId !== only) continue;
      const tuple = await this.#tuple(row);
      const metadata: Record<string, unknown> = { ...tuple.metadata };
      if (!Object.entries(options.filter ?? {}).every(([key, value]) => metadata[key] === value)) continue;
      left -= 1;
      yield tuple;
    }
  }

  async put(config: RunnableConfig, checkpoint: Checkpoint, metadata: CheckpointMetadata): Promise<RunnableConfig> {
    const key = { ...threadOf(config), checkpointId: checkpoint.id };
    const [[type, bytes], [, metadataBytes]] = await Promise.all([
      this.serde.dumpsTyped(copyCheckpoint(checkpoint)),
      this.serde.dumpsTyped(metadata),
    ]);
    await this.#checkpoints.put({
      ...key,
      parentId: config.configurable?.checkpoint_id ?? null,
      type,
      checkpoint: bytes,
      metadata: metadataBytes,
    });
    return configOf(key);
  }

  async putWrites(config: RunnableConfig, writes: PendingWrite[], taskId: string): Promise<void> {
    const checkpointId = config.configurable?.checkpoint_id;
    if (typeof checkpointId !== "string") throw new Error("Writes belong to a checkpoint: its id is missing.");
    const rows = await Promise.all(
      writes.map(async ([channel, value], index) => {
        const [type, bytes] = await this.serde.dumpsTyped(value);
        const idx = WRITES_IDX_MAP[String(channel)] ?? index;
        // Special channels (errors, interrupts) have one slot and the newest counts; others are written once.
        return { taskId, idx, channel: String(channel), type, value: bytes, replace: idx < 0 };
      }),
    );
    await this.#checkpoints.putWrites({ ...threadOf(config), checkpointId }, rows);
  }

  async deleteThread(threadId: string): Promise<void> {
    await this.#checkpoints.removeThread(threadId);
  }

  async #tuple(row: StoredCheckpoint): Promise<CheckpointTuple> {
    const checkpoint: Checkpoint = await this.serde.loadsTyped(row.type, row.checkpoint);
    const metadata: CheckpointMetadata = await this.serde.loadsTyped("json", row.metadata);
    const parent = row.parentId === null ? null : { ...row, checkpointId: row.parentId };
    if (checkpoint.v < 4 && parent) await this.#takePendingSends(checkpoint, parent);
    const tuple: CheckpointTuple = {
      config: configOf(row),
      checkpoint,
      metadata,
      pendingWrites: await this.#pendingWrites(row),
    };
    return parent ? { ...tuple, parentConfig: configOf(parent) } : tuple;
  }

  async #pendingWrites({ threadId, namespace, checkpointId }: CheckpointKey): Promise<CheckpointPendingWrite[]> {
    const writes = await this.#checkpoints.writes({ threadId, namespace, checkpointId });
    return Promise.all(
      writes.map(async (write): Promise<CheckpointPendingWrite> => {
        return [write.taskId, write.channel, await this.serde.loadsTyped(write.type, write.value)];
      }),
    );
  }

  /** Before format 4, tasks sent to the next step were writes of the parent. */
  async #takePendingSends(checkpoint: Checkpoint, parent: CheckpointKey): Promise<void> {
    const sends = (await this.#pendingWrites(parent)).filter(([, channel]) => channel === TASKS);
    const versions = Object.values(checkpoint.channel_versions);
    checkpoint.channel_values[TASKS] = sends.map(([, , value]) => value);
    checkpoint.channel_versions[TASKS] =
      versions.length > 0 ? maxChannelVersion(...versions) : this.getNextVersion(undefined);
  }
}
