import { AppError } from "@guildhall/contracts";
import { listOllamaModels, OLLAMA_ADDRESS, OllamaProtocol } from "./backends/ollama-protocol.ts";
import { listOpenaiModels, OpenaiProtocol, type RemoteModel } from "./backends/openai-protocol.ts";
import type { RemoteProtocol } from "./backends/remote-backend.ts";
import { isLoopback, isRefusedConnection, normalizeServerUrl, type RemoteServer } from "./backends/remote-request.ts";

export type ServerKind = "openai" | "ollama";
const TEST_TIMEOUT_MS = 5_000;
const DETECT_TIMEOUT_MS = 1_000;

export interface ServerTest {
  models: RemoteModel[];
  latencyMs: number;
  /** `this machine` or the server's address. */
  location: string;
}

/** Where text sent to this address goes. */
export function locationOf(url: string): string {
  return isLoopback(url) ? "this machine" : new URL(url).origin;
}

/** Throws OFFLINE or FORBIDDEN when text must not go to this address. Loopback is always allowed. */
export function requireAllowed(url: string, rules: { offline: boolean; localOnly: boolean }): void {
  if (isLoopback(url)) return;
  if (rules.offline) {
    throw new AppError(
      "OFFLINE",
      `${url} is on the network, and Guildhall is set to use none.`,
      "Start without GUILDHALL_OFFLINE=1, or use a model on this machine.",
    );
  }
  if (rules.localOnly) {
    throw new AppError(
      "FORBIDDEN",
      `This project may only use models on this machine, and ${new URL(url).origin} is not.`,
      "Choose a local model, or allow remote models in the project's settings.",
    );
  }
}

const listModels = (kind: ServerKind, server: RemoteServer): Promise<RemoteModel[]> =>
  kind === "ollama" ? listOllamaModels(server) : listOpenaiModels(server);

/** Asks a server for its models. Throws INVALID_INPUT, OFFLINE, MODEL_UNREACHABLE. */
export async function testServer(
  input: { kind: ServerKind; url: string; apiKey: string },
  offline: boolean,
): Promise<ServerTest> {
  const url = normalizeServerUrl(input.url);
  requireAllowed(url, { offline, localOnly: false });
  const server = { url, apiKey: input.apiKey, answerTimeoutMs: TEST_TIMEOUT_MS, silenceTimeoutMs: TEST_TIMEOUT_MS };
  const started = performance.now();
  const models = await listModels(input.kind, server);
  return { models, latencyMs: Math.round(performance.now() - started), location: locationOf(url) };
}

/** Which of the two protocols an address speaks; OpenAI's when nothing answers and the path ends in /v1. */
export async function guessKind(url: string): Promise<ServerKind> {
  const server = { url, apiKey: "", answerTimeoutMs: DETECT_TIMEOUT_MS };
  if (/\/v\d+$/.test(new URL(url).pathname)) return "openai";
  return listOllamaModels(server).then(
    () => "ollama",
    () => "openai",
  );
}

/** Models of an Ollama on this machine: empty when there is none, null when it could not be found out. */
export async function detectOllama(address = OLLAMA_ADDRESS): Promise<{ url: string; models: RemoteModel[] | null }> {
  const server = { url: address, apiKey: "", answerTimeoutMs: DETECT_TIMEOUT_MS };
  const models = await listOllamaModels(server).catch((error: unknown) => (isRefusedConnection(error) ? [] : null));
  return { url: address, models };
}

/** The protocol adapter of a stored server. */
export function protocolOf(kind: ServerKind, server: RemoteServer, model: string): RemoteProtocol {
  return kind === "ollama" ? new OllamaProtocol(server, model) : new OpenaiProtocol(server, model);
}
