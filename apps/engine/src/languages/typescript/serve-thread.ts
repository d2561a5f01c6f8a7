/** The frame of a judge's worker thread: candidates one after the other, each in a realm of its own. */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { openRealm, type Realm, shutDoors } from "./realm.ts";
import type { ThreadMessage, ThreadRequest } from "./thread-protocol.ts";

/** A candidate that loaded: its steps can be taken one by one. */
export interface Loaded {
  count: number;
  take(step: number): Promise<unknown>;
}

/** `load` posts why it rejects a candidate by throwing Rejected. */
export class Rejected extends Error {
  readonly gate: string;

  constructor(gate: string, message: string) {
    super(message);
    this.gate = gate;
  }
}

export function serveThread<Request, Harness>(
  load: (realm: Realm<Harness>, request: Request) => Promise<Loaded>,
): void {
  const port = parentPort;
  if (!port) throw new Error("this file is the entry of a worker thread");
  const post: (message: ThreadMessage) => void = port.postMessage.bind(port);
  const harnessScript = new vm.Script(readFileSync(String(workerData), "utf8"), { filename: "harness" });

  const judgeOne = async ({ request, from }: ThreadRequest<Request>): Promise<void> => {
    post({ begun: true });
    const realm = openRealm<Harness>(harnessScript);
    try {
      const { count, take } = await load(realm, request);
      post({ loaded: true });
      for (let step = from; step < count; step++) post({ step, result: await take(step) });
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      post({ rejected: { gate: error.gate, message: error.message } });
    }
    realm.end();
    post({ end: true, reusable: !realm.touched });
  };

  shutDoors();
  port.on("message", (message: ThreadRequest<Request>) => {
    // Whatever escapes here is a thread in an unknown state: the judge replaces it.
    judgeOne(message).catch(() => post({ end: true, reusable: false }));
  });
}
