import { type FileHandle, open } from "node:fs/promises";
import type { HubSource } from "../catalogue.ts";

export const MODEL_HUB = "https://huggingface.co";
/** An unreachable hub must not hold up the second source. */
const ANSWER_TIMEOUT_MS = 4_000;
const SILENCE_TIMEOUT_MS = 30_000;

interface HubDownload {
  hub: string;
  source: HubSource;
  partPath: string;
  sizeBytes: number;
  signal?: AbortSignal;
  onBytes: (done: number) => void;
}

/** Aborts when nothing happened for a while; `touch` restarts the clock. */
function watchdog(firstMs: number): { signal: AbortSignal; touch: (ms: number) => void; stop: () => void } {
  const controller = new AbortController();
  const expire = (): void => controller.abort(new Error("the hub did not answer in time"));
  let timer = setTimeout(expire, firstMs);
  return {
    signal: controller.signal,
    touch: (ms) => {
      clearTimeout(timer);
      timer = setTimeout(expire, ms);
    },
    stop: () => clearTimeout(timer),
  };
}

async function writeBody(
  body: AsyncIterable<Uint8Array>,
  file: FileHandle,
  from: number,
  request: HubDownload,
  alive: () => void,
): Promise<void> {
  let offset = from;
  for await (const chunk of body) {
    alive();
    if (offset + chunk.length > request.sizeBytes) throw new Error("the hub sent more than the file holds");
    await file.write(chunk, 0, chunk.length, offset);
    offset += chunk.length;
    request.onBytes(offset);
  }
  if (offset < request.sizeBytes) throw new Error("the hub ended the file early");
}

/** Fetches one file from the model hub, going on after the bytes that are there already. Throws on any failure. */
export async function downloadFromHub(request: HubDownload): Promise<void> {
  const file = await open(request.partPath, "a+").then(async (made) => {
    await made.close();
    return open(request.partPath, "r+");
  });
  const dog = watchdog(ANSWER_TIMEOUT_MS);
  try {
    const have = (await file.stat()).size;
    if (have === request.sizeBytes) return;
    const from = have < request.sizeBytes ? have : 0;
    const { repository, file: name } = request.source;
    const response = await fetch(`${request.hub}/${repository}/resolve/main/${name}`, {
      headers: from > 0 ? { range: `bytes=${from}-` } : {},
      signal: request.signal ? AbortSignal.any([request.signal, dog.signal]) : dog.signal,
    });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      throw new Error(`the hub answered ${response.status}`);
    }
    dog.touch(SILENCE_TIMEOUT_MS);
    const start = response.status === 206 ? from : 0;
    await file.truncate(start);
    await writeBody(response.body, file, start, request, () => dog.touch(SILENCE_TIMEOUT_MS));
  } finally {
    dog.stop();
    await file.close();
  }
}
