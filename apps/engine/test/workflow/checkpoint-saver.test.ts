import { openTestDatabase } from "@guildhall/db";
import { validate } from "@langchain/langgraph-checkpoint-validation";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { RunCheckpointSaver } from "../../src/workflow/checkpoint-saver.ts";

// Its savers for SQLite and MongoDB store whole states too, and skip this one; ours hold ids, a few hundred bytes.
const WHOLE_STATES = "should only store channel_values that have changed (based on newVersions)";
const suiteIt = Object.assign(
  (name: string, test: () => void, timeout?: number) => (name === WHOLE_STATES ? it.skip : it)(name, test, timeout),
  { skip: it.skip, each: it.each.bind(it) },
);
// LangGraph's own suite for savers takes its test functions from the global scope.
Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it: suiteIt });

// Every instance starts on an empty database.
const databases = new Map<RunCheckpointSaver, Awaited<ReturnType<typeof openTestDatabase>>>();
validate({
  checkpointerName: "RunCheckpointSaver",
  createCheckpointer: async () => {
    const db = await openTestDatabase();
    const saver = new RunCheckpointSaver(db.checkpoints);
    databases.set(saver, db);
    return saver;
  },
  destroyCheckpointer: async (saver) => {
    await databases.get(saver)?.close();
    databases.delete(saver);
  },
});
