import { experts } from "@guildhall/experts";
import { expect, it } from "vitest";
import { AUTO, chooseModel } from "../../../src/api/openai/model-choice.ts";
import type { OpenaiDoorParts } from "../../../src/api/openai/ports.ts";

const parts: OpenaiDoorParts = {
  guild: {
    experts: () => experts,
    routes: () => false,
    route: async () => {
      throw new Error("routing is switched off");
    },
    backendFor: async () => {
      throw new Error("not asked for");
    },
  },
  models: { list: async () => [], embedder: async () => null, backendFor: async () => Promise.reject(new Error("no")) },
};

it("lets the plain model answer where the team switched routing off", async () => {
  expect(await chooseModel(parts, { model: AUTO, text: "write a parser" })).toEqual({
    place: { expert: null, modelId: null },
    expert: null,
    decision: null,
  });
});
