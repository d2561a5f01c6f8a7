import { DEFAULT_MODEL_ID, SMALLER_MODEL_ID, triedModel } from "./catalogue.ts";

const GIB = 1024 ** 3;
/** What the sandbox, the database and the browser on the same machine need besides the model. */
const HEADROOM_BYTES = 1.5 * GIB;
/** Room in which a model of seven billion weights in four bits, its context and all else fit. */
const ROOM_FOR_BIGGER_BYTES = 10 * GIB;

export interface DefaultChoice {
  modelId: string;
  /** Why this one, and what a bigger one would bring; one or two sentences for the person. */
  reason: string;
}

/** Picks the first default by free memory. */
export function chooseDefault(freeBytes: number): DefaultChoice {
  const free = `${(freeBytes / GIB).toFixed(1)} GB`;
  const needed = triedModel(DEFAULT_MODEL_ID)?.memoryNeededBytes ?? 0;
  if (freeBytes < needed + HEADROOM_BYTES) {
    return {
      modelId: SMALLER_MODEL_ID,
      reason: `Chosen because ${free} of memory are free. The 1.5B model is right clearly more often; free about ${((needed + HEADROOM_BYTES) / GIB).toFixed(0)} GB and choose it.`,
    };
  }
  const bigger =
    freeBytes >= ROOM_FOR_BIGGER_BYTES
      ? "There is room for a bigger one (7B and up, as a GGUF file or on a server): it gets more pieces right at the first try and can write longer ones, and is several times slower on a processor."
      : "A bigger one would get more pieces right and write longer ones; it needs more memory than is free, so add a server that has one.";
  return { modelId: DEFAULT_MODEL_ID, reason: `Chosen because ${free} of memory are free. ${bigger}` };
}
