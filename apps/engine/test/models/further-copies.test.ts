import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTestDatabase } from "@guildhall/db";
import pino from "pino";
import { expect, it, vi } from "vitest";
import { createModelService } from "../../src/models/index.ts";
import { installedModel } from "./installed-model.ts";

vi.setConfig({ testTimeout: 120_000 }); // a real model beside whatever else the machine does
const weights = installedModel("smollm2-135m");

it.skipIf(weights === null)(
  "a further copy of a local model answers beside the first and can be ended alone",
  async () => {
    const home = await mkdtemp(join(tmpdir(), "guildhall-copies-"));
    const database = await openTestDatabase();
    const models = createModelService({
      home,
      offline: true,
      setting: null,
      models: database.models,
      settings: database.settings,
      log: pino({ level: "silent" }),
      onChange: () => {},
      local: { contextTokens: 512, sequences: 1 },
    });
    try {
      const { id } = await models.addFile(weights ?? "", "small");
      const request = {
        messages: [{ role: "user" as const, content: "Say yes." }],
        maxTokens: 4,
        temperature: 0,
        samples: 1,
      };
      await models.loadInstance(id, 2);
      const copy = await models.backendFor({ modelId: id, localOnly: true, instance: 2 });
      const first = await models.backendFor({ modelId: id, localOnly: true });
      const answers = await Promise.all([copy.chat(request), first.chat(request)]);
      expect(answers[0]?.samples[0]?.text).toBe(answers[1]?.samples[0]?.text);
      const pids = [models.hostPid(id), models.hostPid(`${id}#2`)];
      expect(new Set(pids).size).toBe(2);
      await models.closeInstance(id, 2);
      expect(models.hostPid(`${id}#2`)).toBeNull();
      expect(models.hostPid(id)).toBe(pids[0]);
    } finally {
      await models.dispose();
      await database.close();
      await rm(home, { recursive: true, force: true });
    }
  },
);
