import type { ErrorBody, ModelInfo } from "@guildhall/contracts";
import type { StoredModel } from "@guildhall/db";
import { type TriedModel, UNTRIED_MODELS } from "./catalogue.ts";
import type { Progress } from "./download/artifact-download.ts";
import { locationOf } from "./model-servers.ts";
import type { ModelSource } from "./model-source.ts";

export interface InfoParts {
  row: StoredModel | null;
  isDefault: boolean;
  /** What the pool says it does; null = nothing. */
  served: Pick<ModelInfo, "state" | "progress" | "error"> | null;
}

const shownError = (error: ErrorBody | null): string | null => (error ? `${error.message} ${error.remedy}` : null);

/** A catalogue model as people see it. */
export function catalogueInfo(
  entry: TriedModel,
  parts: InfoParts & { installed: boolean; download: Progress | null; error: ErrorBody | null; note: string },
): ModelInfo {
  const base = {
    id: entry.id,
    name: entry.name,
    kind: "gguf" as const,
    licence: entry.licence,
    sizeBytes: entry.artifact.sizeBytes,
    memoryNeededBytes: entry.memoryNeededBytes,
    tried: true,
    isDefault: parts.isDefault,
    location: "this machine",
    card: parts.row?.card ?? null,
    note: parts.note,
  };
  if (parts.download) return { ...base, state: "downloading", progress: parts.download, error: null };
  if (parts.served) return { ...base, ...parts.served };
  if (parts.installed) return { ...base, state: "installed", progress: null, error: null };
  return { ...base, state: parts.error ? "failed" : "not-installed", progress: null, error: shownError(parts.error) };
}

/** A file or server somebody added. */
export function addedInfo(row: StoredModel, source: ModelSource, parts: InfoParts & { present: boolean }): ModelInfo {
  const isFile = source.kind === "file";
  const idle = { state: parts.present ? ("installed" as const) : ("failed" as const), progress: null };
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    licence: isFile ? "see the file's publisher" : "see the server",
    sizeBytes: isFile ? source.sizeBytes : null,
    memoryNeededBytes: null,
    tried: row.card !== null,
    isDefault: parts.isDefault,
    location: source.kind === "server" ? locationOf(source.url) : "this machine",
    card: row.card,
    note: isFile
      ? source.path
      : source.kind === "server"
        ? `${source.model || "its first model"} on ${source.url}`
        : "",
    ...(parts.served ?? { ...idle, error: parts.present ? null : "The file is not there any more." }),
  };
}

/** Names people ask for and we never measured. */
export function untriedInfos(): ModelInfo[] {
  return UNTRIED_MODELS.map((entry) => ({
    id: entry.id,
    name: entry.name,
    kind: "gguf",
    licence: entry.licence,
    sizeBytes: null,
    memoryNeededBytes: null,
    tried: false,
    isDefault: false,
    state: "not-installed",
    progress: null,
    location: "this machine",
    card: null,
    note: entry.note,
    error: null,
  }));
}
