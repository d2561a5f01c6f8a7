import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "@guildhall/contracts";
import { openTestDatabase, type Repositories } from "@guildhall/db";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { createTerminalService, type SandboxDriver } from "../../src/sandbox/index.ts";
import { createProjectVerbs } from "../../src/workflow/verbs/project-verbs.ts";
import { createWorkspaceService } from "../../src/workspace/index.ts";

type Input = Parameters<typeof createProjectVerbs>[0];
type Terminal = Awaited<ReturnType<SandboxDriver["terminal"]>>;

const owner: Actor = { id: "owner", role: "owner" };
const database = await openTestDatabase();
afterAll(() => database.close());

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "project-verbs-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** A shell that does nothing until it is ended, and then ends a little later. */
function idleShell(): Terminal {
  let end = (): void => undefined;
  const exited = new Promise<{ exitCode: null }>((resolve) => {
    end = () => void setTimeout(() => resolve({ exitCode: null }), 20);
  });
  return {
    write: () => undefined,
    resize: () => undefined,
    onData: () => () => undefined,
    exited,
    kill: async () => {
      end();
      await exited;
    },
  };
}

/** The verbs on real files, a real database and shells that only wait; no run and no preview is at work. */
function openVerbs(db: Repositories = database) {
  const workspace = createWorkspaceService({ home });
  const ended: string[] = [];
  const terminals = createTerminalService({
    driver: { terminal: async () => idleShell() } as unknown as SandboxDriver,
    workspaceOf: async (projectId) => (await workspace.open(projectId)).files.root,
    onData: () => undefined,
    onExit: ({ terminalId }) => void ended.push(terminalId),
  });
  const previews = { stop: async () => undefined } as unknown as Input["previews"];
  const none = {} as never;
  const verbs = createProjectVerbs({
    db,
    workspace,
    previews,
    terminals,
    runs: none,
    importer: none,
    driver: none,
    home,
    onTestsForgotten: () => undefined,
  });
  return { workspace, terminals, ended, verbs };
}

it("ends the terminals of a project that is removed", async () => {
  const { verbs, terminals, ended } = openVerbs();
  const { id: projectId } = await verbs.create(owner, { name: "Gone" });
  const open = { projectId, terminalId: null, cols: 80, rows: 24 };
  const { terminalId } = await terminals.open(open);
  await verbs.remove(owner, { projectId });
  expect(ended).toEqual([terminalId]);
  expect(terminals.projectOf(terminalId)).toBeNull();
  await expect(terminals.open(open)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await readdir(join(home, "projects"))).toEqual([]);
});

it("opens no terminal while a project is closed, and again after it", async () => {
  const { verbs, terminals } = openVerbs();
  const { id: projectId } = await verbs.create(owner, { name: "Closed" });
  const open = { projectId, terminalId: null, cols: 80, rows: 24 };
  const there = await terminals.open(open);
  const onItsWay = terminals.open(open);
  await terminals.closeProject(projectId, async () => {
    for (const { terminalId } of [there, await onItsWay]) expect(terminals.projectOf(terminalId)).toBeNull();
    await expect(terminals.open(open)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
  const again = await terminals.open(open);
  await terminals.close(again.terminalId);
});

it("leaves no half copy of a project when copying fails", async () => {
  const copy = () => Promise.reject(new Error("the disk is gone"));
  const { verbs, workspace } = openVerbs({ ...database, specs: { ...database.specs, copy } });
  const { id: projectId } = await verbs.create(owner, { name: "Source" });
  await (await workspace.open(projectId)).files.write("a", "1");
  const before = (await verbs.list(owner, undefined)).map(({ id }) => id);
  await expect(verbs.duplicate(owner, { projectId })).rejects.toThrow("the disk is gone");
  expect((await verbs.list(owner, undefined)).map(({ id }) => id)).toEqual(before);
  expect(await readdir(join(home, "projects"))).toEqual([projectId]);
  await verbs.remove(owner, { projectId });
});
