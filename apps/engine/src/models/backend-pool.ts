import { availableParallelism, freemem } from "node:os";
import { AppError, type ModelInfo } from "@guildhall/contracts";
import type { StoredModel } from "@guildhall/db";
import { LocalBackend } from "./backends/local-backend.ts";
import { RemoteBackend } from "./backends/remote-backend.ts";
import { triedModel } from "./catalogue.ts";
import { MemoryLedger } from "./memory-ledger.ts";
import { protocolOf } from "./model-servers.ts";
import type { ModelSource } from "./model-source.ts";
import type { ChatBackend } from "./ports.ts";
import { ReportingBackend } from "./reporting-backend.ts";
import type { ModelResources } from "./resources.ts";

type Served = Pick<ModelInfo, "state" | "progress" | "error">;

interface Entry {
  backend: ChatBackend;
  local: LocalBackend | null;
  served: Served | null;
  /** Gives back what was reserved for its load. */
  release: () => void;
}

/** The first copy of a model is called as the model. */
const entryId = (modelId: string, instance: number): string => (instance <= 1 ? modelId : `${modelId}#${instance}`);

/** A model nobody measured needs its file, its context and working memory: about this many times its file. */
const UNKNOWN_MODEL_FACTOR = 2;

const memoryNeeded = (id: string, source: ModelSource): number =>
  triedModel(id)?.memoryNeededBytes ?? fileSize(id, source) * UNKNOWN_MODEL_FACTOR;

const fileSize = (id: string, source: ModelSource): number =>
  source.kind === "file" ? source.sizeBytes : (triedModel(id)?.artifact.sizeBytes ?? 0);

/** The backends made so far, one a model, and what each is doing. */
export class BackendPool {
  readonly #resources: ModelResources;
  readonly #entries = new Map<string, Entry>();
  readonly #memory = new MemoryLedger(freemem);

  constructor(resources: ModelResources) {
    this.#resources = resources;
  }

  /** What a used model does now; null when it was not used yet, or is not in memory. */
  served(id: string): Served | null {
    return this.#entries.get(id)?.served ?? null;
  }

  /** The process that holds a local model, when it runs. */
  pid(id: string): number | null {
    return this.#entries.get(id)?.local?.pid ?? null;
  }

  /** @param instance 1, or the number of a further copy of a local model, which ends no other model for its room */
  get(model: StoredModel, source: ModelSource, findFile: () => Promise<string>, instance = 1): ChatBackend {
    const id = entryId(model.id, source.kind === "server" ? 1 : instance);
    const known = this.#entries.get(id);
    if (known) return known.backend;
    const entry: Entry =
      source.kind === "server"
        ? this.#remote(model, source)
        : this.#local(model, id, fileSize(model.id, source), async () => {
            const path = await findFile();
            await this.#makeRoom(id, memoryNeeded(model.id, source), instance);
            return path;
          });
    this.#entries.set(id, entry);
    return entry.backend;
  }

  /** Loads a copy of a local model now. Throws BUSY when its memory is not free, and as a first request does. */
  async load(modelId: string, instance: number): Promise<void> {
    await this.#entries.get(entryId(modelId, instance))?.local?.load();
  }

  #show(id: string, served: Served | null): void {
    const entry = this.#entries.get(id);
    if (!entry || JSON.stringify(entry.served) === JSON.stringify(served)) return;
    entry.served = served;
    this.#resources.onChange();
  }

  #storeCard(id: string) {
    return async (card: StoredModel["card"]): Promise<void> => {
      await this.#resources.models.update(id, { card });
      this.#resources.onChange();
    };
  }

  #local(model: StoredModel, id: string, totalBytes: number, findFile: () => Promise<string>): Entry {
    const local = new LocalBackend({
      modelId: model.id,
      findFile,
      threads: availableParallelism(),
      ...this.#resources.local,
      log: this.#resources.log,
      knownCard: model.card,
      onCard: this.#storeCard(model.id),
      onState: (state, fraction) => {
        if (state !== "loading") this.#entries.get(id)?.release();
        if (state === "unloaded") this.#show(id, null);
        else if (state === "ready") this.#show(id, { state, progress: null, error: null });
        else {
          const doneBytes = Math.round((fraction ?? 0) * totalBytes);
          this.#show(id, {
            state,
            progress: { label: `Loading ${model.name}`, doneBytes, totalBytes },
            error: null,
          });
        }
      },
    });
    const onOutcome = (error: AppError | null): void => {
      if (error && (error.code === "MODEL_CORRUPT" || error.code === "MODEL_CRASHED")) {
        this.#show(id, { state: "failed", progress: null, error: `${error.message} ${error.remedy}` });
      }
    };
    return { backend: new ReportingBackend(local, onOutcome), local, served: null, release: () => {} };
  }

  #remote(model: StoredModel, source: Extract<ModelSource, { kind: "server" }>): Entry {
    const kind = model.kind === "ollama" ? "ollama" : "openai";
    const remote = new RemoteBackend({
      modelId: model.id,
      protocol: protocolOf(kind, { url: source.url, apiKey: source.apiKey }, source.model),
      knownCard: model.card,
      onCard: this.#storeCard(model.id),
    });
    const onOutcome = (error: AppError | null): void => {
      if (error === null) this.#show(model.id, { state: "ready", progress: null, error: null });
      else if (error.code === "MODEL_UNREACHABLE") {
        this.#show(model.id, { state: "unreachable", progress: null, error: error.message });
      }
    };
    return { backend: new ReportingBackend(remote, onOutcome), local: null, served: null, release: () => {} };
  }

  /**
   * Sets the memory of a load aside. Idle models end for the first copy of another one; a further copy is only taken
   * where there is room. Throws BUSY for that copy when there is none.
   */
  async #makeRoom(id: string, neededBytes: number, instance: number): Promise<void> {
    if (instance > 1 && this.#memory.free < neededBytes) {
      throw new AppError(
        "BUSY",
        `There is no memory for another copy of ${id.split("#")[0]}.`,
        "Free some memory, or lower `max_instances` in guildhall.yaml.",
      );
    }
    for (const [other, { local }] of this.#entries) {
      if (this.#memory.free >= neededBytes) break;
      if (other !== id && local?.idle) await local.dispose();
    }
    const entry = this.#entries.get(id);
    entry?.release();
    if (entry) entry.release = this.#memory.reserve(neededBytes);
  }

  /** Ends the backends of a model that was removed or changed. */
  async drop(modelId: string): Promise<void> {
    const ids = [...this.#entries.keys()].filter((id) => id === modelId || id.startsWith(`${modelId}#`));
    await Promise.all(ids.map((id) => this.close(id)));
  }

  /** Ends one copy. */
  async close(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    this.#entries.delete(id);
    entry?.release();
    await entry?.backend.dispose();
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#entries.keys()].map((id) => this.close(id)));
  }
}
