/**
 * Entry point of the child process that holds one base model. Speaks the protocol of protocol.ts over the channel to
 * its parent and ends with it.
 */
import { availableParallelism } from "node:os";
import { AppError, toErrorBody } from "@guildhall/contracts";
import { ChatModel } from "./chat-model.ts";
import type { ChatLoadOptions, HostCommand, HostReply } from "./protocol.ts";
import { createTextBatch } from "./text-batch.ts";

const PROGRESS_STEP = 0.02;

const send = (reply: HostReply): void => void process.send?.(reply);
const running = new Map<number, AbortController>();
let loading: Promise<ChatModel> | null = null;

function load(id: number, options: ChatLoadOptions): Promise<ChatModel> {
  const threads = Math.min(options.threads, availableParallelism());
  let told = 0;
  const onProgress = (fraction: number): void => {
    if (fraction - told < PROGRESS_STEP) return;
    told = fraction;
    send({ type: "progress", id, fraction });
  };
  return ChatModel.load({ ...options, threads }, onProgress).catch((cause: unknown) => {
    throw new AppError(
      "MODEL_CORRUPT",
      `The model file could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`,
      "Check that it is a whole GGUF file and that enough memory is free; download it again, or choose a smaller model.",
      { cause },
    );
  });
}

async function answer(command: HostCommand): Promise<void> {
  if (command.type === "abort") {
    running.get(command.id)?.abort(new DOMException("stopped", "AbortError"));
    return;
  }
  try {
    if (command.type === "load") {
      loading = load(command.id, command.options);
      send({ type: "loaded", id: command.id, value: (await loading).loaded });
    } else if (command.type === "chat" && loading) {
      const controller = new AbortController();
      running.set(command.id, controller);
      const batch = createTextBatch((parts) => send({ type: "text", id: command.id, parts }));
      const model = await loading;
      const value = await model
        .chat(command.request, { signal: controller.signal, onText: batch.add })
        .finally(batch.flush);
      send({ type: "chatDone", id: command.id, value });
    } else {
      throw new AppError("INTERNAL", `The model host cannot do ${command.type} now.`, "Restart Guildhall.");
    }
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof DOMException)) console.error(error); // to the engine's log
    send({ type: "failed", id: command.id, error: toErrorBody(error) });
  } finally {
    running.delete(command.id);
  }
}

process.on("message", (command: HostCommand) => void answer(command));
process.on("disconnect", () => process.exit(0));
