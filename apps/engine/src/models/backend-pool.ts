import { availableParallelism, freemem } from "node:os";
import type { AppError, ModelInfo } from "@guildhall/contracts";
import type { StoredModel } from "@guildhall/db";
import { LocalBackend } from "./backends/local-backend.ts";
import { RemoteBackend } from "./backends/remote-backend.ts";
import { triedModel } from "./catalogue.ts";
import { protocolOf } from "./model-servers.ts";
import type { ModelSource } from "./model-source.ts";
import type { ChatBackend } from "./ports.ts";
import type { ModelResources } from "./resources.ts";
import { RetryingBackend } from "./retrying-backend.ts";

type Served = Pick<ModelInfo, "state" | "progress" | "error">;

interface Entry {
  backend: ChatBackend;
  local: LocalBackend | null;
  served: Served | null;
}

/** A model nobody measured needs its file, its context and working memory: about this many times its file. */
const UNKNOWN_MODEL_FACTOR = 2;

const fileSize = (id: string, source: ModelSource): number =>
  source.kind === "file" ? source.sizeBytes : (triedModel(id)?.artifact.sizeBytes ?? 0);

/** The backends made so far, one a model, and what each is doing. */
export class BackendPool {
  readonly #resources: ModelResources;
  readonly #entries = new Map<string, Entry>();

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

  get(model: StoredModel, source: ModelSource, findFile: () => Promise<string>): ChatBackend {
    const known = this.#entries.get(model.id);
    if (known) return known.backend;
    const entry: Entry =
      source.kind === "server"
        ? this.#remote(model, source)
        : this.#local(model, fileSize(model.id, source), async () => {
            await this.#makeRoom(model.id, source);
            return findFile();
          });
    this.#entries.set(model.id, entry);
    return entry.backend;
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

  #local(model: StoredModel, totalBytes: number, findFile: () => Promise<string>): Entry {
    const local = new LocalBackend({
      modelId: model.id,
      findFile,
      threads: availableParallelism(),
      ...this.#resources.local,
      log: this.#resources.log,
      knownCard: model.card,
      onCard: this.#storeCard(model.id),
      onState: (state, fraction) => {
        if (state === "unloaded") this.#show(model.id, null);
        else if (state === "ready") this.#show(model.id, { state, progress: null, error: null });
        else {
          const doneBytes = Math.round((fraction ?? 0) * totalBytes);
          this.#show(model.id, {
            state,
            progress: { label: `Loading ${model.name}`, doneBytes, totalBytes },
            error: null,
          });
        }
      },
    });
    const onOutcome = (error: AppError | null): void => {
      if (error && (error.code === "MODEL_CORRUPT" || error.code === "MODEL_CRASHED")) {
        this.#show(model.id, { state: "failed", progress: null, error: `${error.message} ${error.remedy}` });
      }
    };
    return { backend: new RetryingBackend(local, onOutcome), local, served: null };
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
    return { backend: new RetryingBackend(remote, onOutcome), local: null, served: null };
  }

  /** Ends idle models when the memory would not do for another one. */
  async #makeRoom(id: string, source: ModelSource): Promise<void> {
    const needed = triedModel(id)?.memoryNeededBytes ?? fileSize(id, source) * UNKNOWN_MODEL_FACTOR;
    for (const [other, { local }] of this.#entries) {
      if (freemem() >= needed) return;
      if (other !== id && local?.idle) await local.dispose();
    }
  }

  /** Ends the backend of a model that was removed or changed. */
  async drop(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    this.#entries.delete(id);
    await entry?.backend.dispose();
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#entries.keys()].map((id) => this.drop(id)));
  }
}
