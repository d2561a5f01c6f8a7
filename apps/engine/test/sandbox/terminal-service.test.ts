import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createBubblewrapDriver, createTerminalService, projectEnvironment } from "../../src/sandbox/index.ts";

const workspace = await mkdtemp(join(tmpdir(), "guildhall-terminal-"));
const driver = createBubblewrapDriver({ home: join(tmpdir(), "guildhall-no-home") });

/** A service with what a page would have received. */
function openService(idleMs?: number, values: Record<string, string> = {}) {
  const chunks: { terminalId: string; seq: number; data: string }[] = [];
  const exits = new Map<string, number | null>();
  const waiting = new Set<() => void>();
  const tell = () => {
    for (const look of waiting) look();
  };
  const service = createTerminalService({
    driver,
    workspaceOf: () => workspace,
    environmentOf: async (projectId) =>
      projectEnvironment(projectId in values ? [{ name: "OWN", value: values[projectId] ?? "" }] : []),
    onData: (chunk) => {
      chunks.push(chunk);
      tell();
    },
    onExit: ({ terminalId, exitCode }) => {
      exits.set(terminalId, exitCode);
      tell();
    },
    idleMs,
  });
  const until = (condition: () => boolean) =>
    new Promise<void>((done) => {
      const look = () => {
        if (!condition()) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      look();
    });
  const text = (id: string) =>
    chunks
      .filter((chunk) => chunk.terminalId === id)
      .map((chunk) => chunk.data)
      .join("");
  return { service, chunks, exits, until, text };
}

describe("terminals", () => {
  const services: { dispose(): Promise<void> }[] = [];
  afterAll(() => Promise.all(services.map((service) => service.dispose())));

  test("a shell finds the values of its own project and of no other", async () => {
    const { service, until, text } = openService(undefined, { p: "mine" });
    services.push(service);
    for (const [projectId, found] of [
      ["p", "own:mine path:/opt"],
      ["q", "own: path:/opt"],
    ] as const) {
      const { terminalId } = await service.open({ projectId, terminalId: null, cols: 80, rows: 24 });
      service.input(terminalId, 'echo "own:$OWN pa"\'th:\'"${PATH:0:4}"\n');
      await until(() => text(terminalId).includes("path:/opt"));
      expect(text(terminalId)).toContain(found);
    }
  });

  test("a reloaded page gets the scrollback and then every later chunk once", async () => {
    const { service, chunks, exits, until, text } = openService();
    services.push(service);
    const first = await service.open({ projectId: "p", terminalId: null, cols: 80, rows: 24 });
    service.input(first.terminalId, "echo hel''lo; touch made-here\n");
    await until(() => text(first.terminalId).includes("hello"));
    const again = await service.open({ projectId: "p", terminalId: first.terminalId, cols: 100, rows: 30 });
    expect(again.terminalId).toBe(first.terminalId);
    expect(again.scrollback).toContain("hello");
    expect(again.scrollback).toBe(
      chunks
        .filter((chunk) => chunk.seq <= again.seq)
        .map((chunk) => chunk.data)
        .join(""),
    );
    service.input(first.terminalId, "stty size; exit 3\n");
    await until(() => exits.has(first.terminalId));
    expect(text(first.terminalId)).toContain("30 100");
    expect(chunks.map((chunk) => chunk.seq)).toEqual(chunks.map((_, index) => index + 1));
    expect(exits.get(first.terminalId)).toBe(3);
    expect(await readdir(workspace)).toContain("made-here");
    expect(service.projectOf(first.terminalId)).toBeNull();
  });

  test("another project cannot attach, and a terminal that ended is replaced", async () => {
    const { service } = openService();
    services.push(service);
    const mine = await service.open({ projectId: "p", terminalId: null, cols: 80, rows: 24 });
    const other = await service.open({ projectId: "q", terminalId: mine.terminalId, cols: 80, rows: 24 });
    expect(other.terminalId).not.toBe(mine.terminalId);
    await service.close(mine.terminalId);
    const next = await service.open({ projectId: "p", terminalId: mine.terminalId, cols: 80, rows: 24 });
    expect(next.terminalId).not.toBe(mine.terminalId);
  });

  test("a project has at most six, and an idle one ends", async () => {
    const { service, exits, until } = openService(400);
    services.push(service);
    const open = () => service.open({ projectId: "p", terminalId: null, cols: 80, rows: 24 });
    const ids = await Promise.all([open(), open(), open(), open(), open(), open()]);
    await expect(open()).rejects.toMatchObject({ code: "BUSY" });
    await until(() => ids.every(({ terminalId }) => exits.has(terminalId)));
    expect(exits.size).toBe(6);
  });
});
