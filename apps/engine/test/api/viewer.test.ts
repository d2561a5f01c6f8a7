import { EventEmitter } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import type { RunEvent } from "@guildhall/contracts";
import pino from "pino";
import { beforeEach, expect, it } from "vitest";
import { type BrowserSocket, Viewer } from "../../src/api/realtime/viewer.ts";
import { createEventBus } from "../../src/platform/index.ts";

const RUN = { id: "r1", projectId: "p1" };

let conn: EventEmitter & { readyState: string; writeBuffer: unknown[] };
let read: number;
let viewer: Viewer;
beforeEach(() => {
  conn = Object.assign(new EventEmitter(), { readyState: "open", writeBuffer: [] });
  read = 0;
  const later = async <T>(value: T): Promise<T> => {
    await turn();
    return value;
  };
  const resources = {
    bus: createEventBus(pino({ level: "silent" })),
    db: {
      projects: { exists: () => later(true) },
      runs: {
        list: () => later([RUN]),
        listActive: () => later([RUN]),
        listEvents: async (): Promise<RunEvent[]> => {
          read += 1;
          return later([]);
        },
      },
    },
  };
  const socket = { conn, emit: () => true, disconnect: () => {} };
  viewer = new Viewer(
    socket as unknown as BrowserSocket,
    resources as unknown as ConstructorParameters<typeof Viewer>[1],
  );
});

it("opens the runs of a project that the tab watches", async () => {
  await viewer.watch("p1", {});
  expect(read).toBe(1);
});

it.each([1, 2, 3])("opens nothing when the tab closes or leaves the project %i looks later", async (looks) => {
  for (const leave of [() => viewer.close(), () => viewer.unwatch("p1")]) {
    const watching = viewer.watch("p1", { r1: 3 });
    for (let look = 1; look < looks; look += 1) await turn();
    leave();
    await watching;
  }
  expect(read).toBe(0);
});

it("leaves no listener on the connection after a wait for it", async () => {
  conn.writeBuffer = Array.from({ length: 500 });
  const watching = viewer.watch("p1", {});
  while (conn.listenerCount("drain") === 0) await turn();
  conn.writeBuffer = [];
  conn.emit("drain");
  await watching;
  expect([conn.listenerCount("drain"), conn.listenerCount("close")]).toEqual([0, 0]);
});
