import { houseRulesSchema } from "@guildhall/contracts";
import { expect, it } from "vitest";
import { createRouting } from "../../src/guild/index.ts";
import { openTestResources } from "../test-resources.ts";

it("counts every decision by expert, intent and way, and how long it took", async () => {
  const resources = await openTestResources();
  try {
    const { router } = await createRouting(resources, {
      embedder: async () => null,
      loadedModel: async () => null,
      houseRules: { rules: houseRulesSchema.parse({}) },
      pool: { loadOf: () => ({ load: 0, overCap: false }), setExperts: () => {} },
    });
    const decision = await router.route({
      text: "Review this diff for mistakes",
      projectId: null,
      stage: null,
      expert: "reviewer",
    });
    const text = await resources.metrics.registry.metrics();
    const labels = `expert="reviewer",intent="${decision.intent}",way="named"`;
    expect(text).toContain(`llm_model_selection_total{${labels}} 1`);
    expect(text).toContain("llm_routing_latency_seconds_count 1");
  } finally {
    await resources.close();
  }
});
