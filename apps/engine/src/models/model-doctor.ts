import { freemem } from "node:os";
import { AppError, type DoctorCheck, type ModelInfo, toErrorBody } from "@guildhall/contracts";
import type { Progress } from "./download/artifact-download.ts";
import type { ChatBackend, Embedder } from "./ports.ts";

const TRY_TIMEOUT_MS = 60_000;

interface DoctorInput {
  model: ModelInfo | null;
  backend: () => Promise<ChatBackend>;
  /** Reads the whole file of a catalogue model and compares its checksum. */
  checkModelFile: (id: string) => Promise<void>;
  embedder: Embedder | null;
  embedderDownload: Progress | null;
}

const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`;

async function answersIn(backend: ChatBackend): Promise<number> {
  const result = await backend.chat(
    { messages: [{ role: "user", content: "Say yes." }], maxTokens: 4, temperature: 0, samples: 1 },
    { signal: AbortSignal.timeout(TRY_TIMEOUT_MS) },
  );
  return Math.round(result.totalMs);
}

async function modelCheck(input: DoctorInput): Promise<DoctorCheck> {
  const base = { id: "model", title: "Language model" };
  const { model } = input;
  if (!model) {
    return { ...base, status: "failed", detail: "no model is chosen", remedy: "Choose a model on the Models page." };
  }
  if (model.state === "downloading" && model.progress) {
    const { doneBytes, totalBytes } = model.progress;
    const percent = Math.floor((doneBytes / (totalBytes ?? model.sizeBytes ?? Number.POSITIVE_INFINITY)) * 100);
    return {
      ...base,
      status: "degraded",
      detail: `${model.name} is being downloaded (${percent} %)`,
      remedy: "Wait for it; everything else works.",
    };
  }
  try {
    if (model.kind === "gguf") await input.checkModelFile(model.id);
    const ms = await answersIn(await input.backend());
    const where = model.kind === "gguf" ? "file checked, loaded" : `reached at ${model.location}`;
    return { ...base, status: "ok", detail: `${model.name}: ${where}, answered in ${ms} ms`, remedy: "" };
  } catch (error) {
    const { message, remedy } = toErrorBody(error);
    const slow = error instanceof AppError && error.code === "CANCELLED";
    const detail = slow ? `${model.name} did not answer within ${TRY_TIMEOUT_MS / 1000} s` : message;
    return {
      ...base,
      status: "failed",
      detail,
      remedy: slow ? "Choose a smaller model, or free processor time." : remedy,
    };
  }
}

function memoryCheck({ model }: DoctorInput): DoctorCheck {
  const base = { id: "model-memory", title: "Memory for the model" };
  const needed = model?.memoryNeededBytes ?? null;
  const free = freemem();
  if (needed === null || model?.state === "ready") {
    return { ...base, status: "ok", detail: `${gigabytes(free)} free`, remedy: "" };
  }
  const enough = free >= needed;
  return {
    ...base,
    status: enough ? "ok" : "degraded",
    detail: `${gigabytes(free)} free, the model needs ${gigabytes(needed)}`,
    remedy: enough ? "" : "Close other programs, or choose a smaller model on the Models page.",
  };
}

async function embedderCheck({ embedder, embedderDownload }: DoctorInput): Promise<DoctorCheck> {
  const base = { id: "embedder", title: "Text embedder" };
  if (!embedder) {
    const detail = embedderDownload ? "is being downloaded" : "not installed: similar pieces are found by words only";
    return {
      ...base,
      status: "degraded",
      detail,
      remedy: embedderDownload ? "Wait for it." : "Start with a network once, or download it on the Models page.",
    };
  }
  try {
    const started = performance.now();
    const [vector] = await embedder.embed(["is it there"], AbortSignal.timeout(TRY_TIMEOUT_MS));
    const ms = Math.round(performance.now() - started);
    return { ...base, status: "ok", detail: `${vector?.length ?? 0} dimensions, answered in ${ms} ms`, remedy: "" };
  } catch (error) {
    const { message, remedy } = toErrorBody(error);
    return { ...base, status: "degraded", detail: message, remedy };
  }
}

/** The doctor's rows about models: file, checksum, a real answer, memory, embedder. */
export async function doctorOfModels(input: DoctorInput): Promise<DoctorCheck[]> {
  const memory = memoryCheck(input); // before the model takes its share
  return [await modelCheck(input), memory, await embedderCheck(input)];
}
