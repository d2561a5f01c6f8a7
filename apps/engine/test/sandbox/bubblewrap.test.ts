import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createBubblewrapDriver } from "../../src/sandbox/index.ts";
import { describeDriver } from "./driver-contract.ts";

const driver = createBubblewrapDriver({ home: join(tmpdir(), "guildhall-no-home") });

describeDriver("bubblewrap", () => driver);

describe("bubblewrap driver", () => {
  test("refuses to run anything without bubblewrap and says what to install", async () => {
    const none = createBubblewrapDriver({ home: tmpdir(), bwrap: "/nowhere/bwrap" });
    const workspaceDir = await mkdtemp(join(tmpdir(), "guildhall-none-"));
    const spec = {
      workspaceDir,
      workspaceAccess: "read-write",
      argv: ["touch", "ran"],
      toolchains: [],
      network: "none",
    } as const;
    await expect(none.run({ ...spec, argv: [...spec.argv], toolchains: [] })).rejects.toMatchObject({
      code: "SANDBOX_UNAVAILABLE",
      remedy: expect.stringContaining("apt install bubblewrap"),
    });
    expect(await readdir(workspaceDir)).toEqual([]);
    expect(await none.doctor()).toMatchObject([{ id: "sandbox.start", status: "failed" }]);
  });

  test("starts sandboxes again after its temporary folder was tidied away", async () => {
    const workspaceDir = await mkdtemp(join(tmpdir(), "guildhall-tidied-"));
    const own = createBubblewrapDriver({ home: join(tmpdir(), "guildhall-no-home") });
    const runFolders = async () => {
      const names = await readdir(tmpdir());
      return names.filter((name) => name.startsWith(`guildhall-sandbox-${process.pid}-`));
    };
    const others = new Set(await runFolders());
    const code = async () => {
      const spec = { workspaceDir, workspaceAccess: "read-only", toolchains: [], network: "none" } as const;
      return (await own.run({ ...spec, argv: ["/bin/true"], toolchains: [] })).exitCode;
    };
    expect(await code()).toBe(0);
    const mine = (await runFolders()).filter((name) => !others.has(name));
    expect(mine).toHaveLength(1);
    for (const name of mine) await rm(join(tmpdir(), name), { recursive: true });
    expect(await Promise.all([code(), code()])).toEqual([0, 0]);
    const again = (await runFolders()).filter((name) => !others.has(name));
    expect(again).toHaveLength(1);
  });

  test("proves its promises on this machine by trying to break them", async () => {
    const checks = await driver.doctor();
    expect(checks.filter((check) => check.status === "failed")).toEqual([]);
    expect(checks.map((check) => check.id)).toEqual(
      expect.arrayContaining([
        "sandbox.network",
        "sandbox.files",
        "sandbox.tasks",
        "sandbox.memory",
        "sandbox.leftovers",
      ]),
    );
    expect(checks.filter((check) => check.status === "degraded").every((check) => check.remedy !== "")).toBe(true);
  }, 60_000);
});
