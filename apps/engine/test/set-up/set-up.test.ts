import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { setUp } from "../../../../scripts/setup/index.mjs";
import { checkSwitches } from "../../../../scripts/setup/paths.mjs";
import { backgroundModels, MODEL_FILES } from "../../../../scripts/setup/plan.mjs";
import { childEnv } from "../../../../scripts/setup/toolchain.mjs";
import { EMBEDDER, TRIED_MODELS } from "../../src/models/catalogue.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const has =
  (...ids: string[]) =>
  (id: string): boolean =>
    ids.includes(id);

afterEach(() => vi.unstubAllEnvs());

/** What a module of set-up says in a process of its own, since it reads the environment as it is loaded. */
async function said(expression: string, environment: Record<string, string>): Promise<string> {
  const program = `const { downloads } = await import("./scripts/setup/plan.mjs");
    const { HOME } = await import("./scripts/setup/paths.mjs");
    console.log(await (${expression}));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...environment },
  });
  return stdout.trim();
}

describe("the environment of set-up", () => {
  it("lets no tool of a build call home", () => {
    expect(childEnv()).toMatchObject({ CHECKPOINT_DISABLE: "1", NEXT_TELEMETRY_DISABLED: "1" });
  });

  it.each(["", "0", "1"])("takes a switch that is '%s'", (value) => {
    expect(() => checkSwitches({ GUILDHALL_OFFLINE: value, GUILDHALL_NO_APT: value })).not.toThrow();
  });

  it.each([
    ["GUILDHALL_OFFLINE", "true"],
    ["GUILDHALL_OFFLINE", "yes"],
    ["GUILDHALL_NO_APT", "TRUE"],
  ])("refuses %s=%s and names it", (name, value) => {
    expect(() => checkSwitches({ [name]: value })).toThrow(`${name} is not usable`);
  });

  it("refuses it before anything is done", async () => {
    vi.stubEnv("GUILDHALL_OFFLINE", "true");
    await expect(setUp({ quiet: true })).rejects.toThrow("GUILDHALL_OFFLINE is not usable");
  });

  it("takes an empty home for none", async () => {
    expect(await said("HOME", { GUILDHALL_HOME: "" })).toBe(join(ROOT, ".guildhall"));
    expect(await said("HOME", { GUILDHALL_HOME: "/srv/guild" })).toBe("/srv/guild");
  });
});

describe("what a start says it will fetch", () => {
  it("names the packages of APIs", async () => {
    const lines = await said('downloads({ packages: [], models: false }).then((all) => all.join("\\n"))', {
      GUILDHALL_HOME: "/nowhere",
    });
    expect(lines).toContain("the packages APIs are written with");
  });

  it("names the model of the setting, whatever other model is here", () => {
    const here = has("all-minilm-l6-v2", "qwen2.5-coder-1.5b");
    expect(backgroundModels("", here)).toBeNull();
    expect(backgroundModels("qwen2.5-coder-0.5b", here)).toContain("Qwen2.5-Coder-0.5B-Instruct (0.5 GB)");
    expect(backgroundModels("qwen2.5-coder-1.5b", has("qwen2.5-coder-0.5b"))).toContain("1.5B-Instruct (1.1 GB)");
    expect(backgroundModels("", has("all-minilm-l6-v2"))).toContain("the default model");
  });

  it("names no chat model where a file or a server is set", () => {
    for (const setting of ["/models/own.gguf", "http://127.0.0.1:8080/v1#name"]) {
      expect(backgroundModels(setting, has("all-minilm-l6-v2"))).toBeNull();
    }
  });

  it("looks for the files of the catalogue", () => {
    const files = [...TRIED_MODELS.map(({ id, artifact }) => [id, artifact.file]), [EMBEDDER.id, EMBEDDER.file]];
    expect(MODEL_FILES).toEqual(Object.fromEntries(files));
  });
});
