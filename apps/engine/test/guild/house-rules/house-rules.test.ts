import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HouseRulesView } from "@guildhall/contracts";
import fc from "fast-check";
import pino from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHouseRules, type HouseRulesService } from "../../../src/guild/house-rules/house-rules-service.ts";
import {
  DEFAULT_RULES,
  MAX_RULES_CHARACTERS,
  parseHouseRules,
} from "../../../src/guild/house-rules/parse-house-rules.ts";
import { systemClock } from "../../../src/platform/clock.ts";

const knows = (expert: string): boolean => ["coder", "tester"].includes(expert);
const parse = (text: string) => parseHouseRules(text, knows);

const WHOLE = `
moe:
  enabled: true
  router: { type: heuristic, top_k: 2, min_confidence: 0.8, weights: { gate: 0.5, record: 0.5 } }
  aggregation:
    strategy: voting
    synthesis_model: qwen2.5-coder-1.5b
  experts:
    - name: coder
      models: [big, small]
      max_instances: 3
  management:
    auto_scale: dry-run
    performance_threshold: 0.9
    remove_underperforming: on
    auto_optimise: true
`;

describe("guildhall.yaml", () => {
  it("is read whole, and what it leaves out keeps its default", () => {
    const { rules, problems } = parse(WHOLE);
    expect(problems).toEqual([]);
    expect(rules?.moe.router).toEqual({
      type: "heuristic",
      top_k: 2,
      min_confidence: 0.8,
      weights: { gate: 0.5, record: 0.5 },
    });
    expect(rules?.moe.experts).toEqual([{ name: "coder", models: ["big", "small"], max_instances: 3 }]);
    expect(rules?.moe.management).toEqual({
      auto_scale: "dry-run",
      performance_threshold: 0.9,
      remove_underperforming: "on",
      auto_optimise: "on",
    });
    expect(parse("").rules).toEqual(DEFAULT_RULES);
    expect(parse("# nothing yet\n").rules).toEqual(DEFAULT_RULES);
    expect(DEFAULT_RULES.moe.router.min_confidence).toBe(0.7);
    expect(DEFAULT_RULES.moe.management.auto_scale).toBe("off");
  });

  it.each([
    ["a value of the wrong kind", "moe:\n  router:\n    top_k: many\n", 3, 12, "moe.router.top_k"],
    ["a value out of range", "moe:\n  router:\n    min_confidence: 1.7\n", 3, 21, "moe.router.min_confidence"],
    ["an unknown setting", "moe:\n  enabled: true\n  rooter: {}\n", 3, 3, "moe.rooter"],
    ["an unknown word", "moe:\n  management:\n    auto_scale: maybe\n", 3, 17, "moe.management.auto_scale"],
    ["a missing name", "moe:\n  experts:\n    - models: [a]\n", 3, 7, "moe.experts.0.name"],
    ["a name used twice", "moe:\n  experts:\n    - name: coder\n    - name: coder\n", 4, 13, "moe.experts.1.name"],
    ["a list where a block belongs", "moe: [1, 2]\n", 1, 6, "moe"],
  ])("names the line of %s", (_, text, line, column, path) => {
    const { rules, problems } = parse(text);
    expect(rules).toBeNull();
    expect(problems[0]).toMatchObject({ severity: "error", line, column, path });
    expect(problems[0]?.message).toMatch(/\.$/);
  });

  it.each([
    ["an open bracket", "moe:\n  router: { type: neural\n  enabled: true\n", 2],
    ["a tab for indentation", "moe:\n\tenabled: true\n", 2],
    ["a key twice", "moe:\n  enabled: true\n  enabled: false\n", 3],
  ])("that is no YAML because of %s names the line", (_, text, line) => {
    const { rules, problems } = parse(text);
    expect(rules).toBeNull();
    expect(problems[0]?.severity).toBe("error");
    expect(problems[0]?.line).toBeGreaterThanOrEqual(line);
  });

  it("refuses a file that would unfold to far more than it is, and one that is too long", () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefg"]
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefg"[index]}`).join(",")}]`)
      .join("\n")}\n`;
    expect(parse(bomb).rules).toBeNull();
    expect(parse("x".repeat(MAX_RULES_CHARACTERS + 1)).problems[0]?.message).toContain("longer");
  });

  it("warns of an expert that does not exist, and is in force all the same", () => {
    const { rules, problems } = parse("moe:\n  experts:\n    - name: painter\n");
    expect(rules?.moe.experts[0]?.name).toBe("painter");
    expect(problems).toMatchObject([{ severity: "warning", line: 3, path: "moe.experts.0.name" }]);
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: fc.constantFrom(..."moe: {}[]&*|>-'\"\n\t#!%@0a\u0000é") }),
        (text) => {
          const { rules, problems } = parse(text);
          expect(rules !== null || problems.length > 0).toBe(true);
        },
      ),
    );
  });
});

describe("the service", () => {
  let home: string;
  let service: HouseRulesService;
  let seen: HouseRulesView[];
  let kept: Map<string, unknown>;

  const make = (): HouseRulesService =>
    createHouseRules({
      home,
      settings: {
        get: async (key) => (kept.get(key) as string | undefined) ?? null,
        set: async (key, value) => void kept.set(key, value),
      },
      clock: systemClock,
      log: pino({ level: "silent" }),
      knows,
      onChange: (view) => seen.push(view),
    });
  const write = (text: string): Promise<void> => writeFile(join(home, "guildhall.yaml"), text);

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "guildhall-rules-"));
    kept = new Map();
    seen = [];
    service = make();
  });
  afterEach(async () => {
    service.stop();
    await rm(home, { recursive: true, force: true });
  });

  it("takes over a file that appears and changes while it runs", async () => {
    await service.start();
    expect(service.view()).toMatchObject({ source: "defaults", problems: [] });
    await write("moe:\n  router: { top_k: 5 }\n");
    await expect.poll(() => service.rules.moe.router.top_k, { timeout: 30_000 }).toBe(5);
    await write("moe:\n  router: { top_k: 6, type: heuristic }\n");
    await expect.poll(() => service.rules.moe.router.top_k, { timeout: 30_000 }).toBe(6);
    expect(service.view().source).toBe("file");
  }, 90_000);

  it("keeps the last good file in force while the file is broken, and says so, also after a restart", async () => {
    await write("moe:\n  router: { top_k: 5 }\n");
    await service.start();
    await write("moe:\n  router: { top_k: [ }\n");
    await service.reload();
    expect(service.rules.moe.router.top_k).toBe(5);
    expect(service.view()).toMatchObject({ source: "last-good" });
    expect(service.view().problems[0]).toMatchObject({ severity: "error", line: 2 });
    expect(service.doctor()).toMatchObject({
      status: "degraded",
      detail: expect.stringContaining("guildhall.yaml:2:"),
    });
    expect(seen.at(-1)?.source).toBe("last-good");

    const restarted = make();
    await restarted.reload();
    expect(restarted.rules.moe.router.top_k).toBe(5);
    expect(restarted.view().source).toBe("last-good");
  });

  it("goes back to the defaults when the file is taken away, and is fine with a repaired one", async () => {
    await write("moe: [");
    await service.start();
    expect(service.view()).toMatchObject({ source: "defaults", problems: [{ severity: "error" }] });
    await write("moe:\n  enabled: false\n");
    await service.reload();
    expect(service.doctor().status).toBe("ok");
    expect(service.rules.moe.enabled).toBe(false);
    await rm(join(home, "guildhall.yaml"));
    await service.reload();
    expect(service.rules).toEqual(DEFAULT_RULES);
  });

  it("never brings back a file that was taken away, also when a later one is broken", async () => {
    await write("moe:\n  router: { top_k: 5 }\n");
    await service.start();
    await rm(join(home, "guildhall.yaml"));
    await service.reload();
    await write("moe: [");
    await service.reload();
    expect(service.view()).toMatchObject({ source: "defaults", problems: [{ severity: "error" }] });
    expect(service.rules).toEqual(DEFAULT_RULES);

    const restarted = make();
    await restarted.reload();
    expect(restarted.rules).toEqual(DEFAULT_RULES);
  });
});
