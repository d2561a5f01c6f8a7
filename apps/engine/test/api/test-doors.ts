import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { AppError, api, type Verbs } from "@guildhall/contracts";
import { createAccessTokens, type DoorParts, type Doors, openDoors } from "../../src/api/index.ts";
import { openTestResources } from "../test-resources.ts";

type TestResources = Awaited<ReturnType<typeof openTestResources>>;

const nothing = async () => {
  throw new AppError("NOT_FOUND", "Not part of this test.", "Use another verb.");
};

/** Verbs of projects and runs on the real database; every other one answers NOT_FOUND. */
function verbsOn({ db }: TestResources): Verbs {
  const rooms = Object.entries(api).map(([room, verbs]) => [
    room,
    Object.fromEntries(Object.keys(verbs).map((name) => [name, nothing])),
  ]);
  const all = Object.fromEntries(rooms) as Verbs;
  return {
    ...all,
    projects: {
      ...all.projects,
      list: () => db.projects.list(),
      get: (_, { projectId }) => db.projects.get(projectId),
      create: (_, { name }) => db.projects.create({ name }),
    },
    runs: { ...all.runs, list: (_, { projectId }) => db.runs.list(projectId) },
    system: { ...all.system, blueprints: () => Promise.reject(new Error("secret detail")) },
  };
}

const noGuild: DoorParts["openai"]["guild"] = {
  experts: () => [],
  routes: () => true,
  route: nothing,
  backendFor: nothing,
};

const PAGES: Record<string, string> = {
  "index.html": "<!doctype html><head></head><script>start()</script><p>home</p>",
  "project.html": "<!doctype html><p>project</p>",
  "404.html": "<!doctype html><p>not here</p>",
  "_next/static/chunk.js": `console.log(${JSON.stringify("x".repeat(4000))})`,
};

export interface TestDoors {
  resources: TestResources;
  doors: Doors;
  address: string;
  port: number;
  previewPort: number;
  /** Folder of the exported workspace. */
  webRoot: string;
  close(): Promise<void>;
}

/** All doors of an engine with the given parts, on free ports. */
export async function openTestDoors(
  parts: Partial<DoorParts> = {},
  variables: Record<string, string> = {},
): Promise<TestDoors> {
  const resources = await openTestResources(variables);
  const webRoot = await mkdtemp(join(tmpdir(), "guildhall-web-"));
  for (const [name, text] of Object.entries(PAGES)) {
    await mkdir(join(webRoot, name, ".."), { recursive: true });
    await writeFile(join(webRoot, name), text);
  }
  const accessTokens = createAccessTokens(resources);
  const doors = await openDoors(resources, {
    verbs: { ...verbsOn(resources), tokens: accessTokens.verbs },
    downloads: {
      zip: async (_, projectId) => ({ fileName: `${projectId}.zip`, stream: Readable.from([Buffer.from("PK")]) }),
      git: async (_, response) => void response.writeHead(401).end(),
    },
    uploads: { zip: nothing },
    previews: { connect: nothing, projectOf: () => null },
    terminals: { open: nothing, write: () => {}, resize: () => {}, close: nothing },
    accessTokens,
    openai: { guild: noGuild, models: { list: async () => [], embedder: async () => null, backendFor: nothing } },
    tools: {
      route: nothing,
      build: nothing,
      change: nothing,
      review: nothing,
      projectUrl: (id) => `http://test/project?id=${id}`,
    },
    commands: {},
    webRoot,
    headless: false,
    ...parts,
  });
  return {
    resources,
    doors,
    address: doors.address ?? "",
    port: doors.ports?.front ?? 0,
    previewPort: doors.ports?.preview ?? 0,
    webRoot,
    close: async () => {
      await resources.close();
      await rm(webRoot, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  body: string;
}

/** One request on 127.0.0.1 with exactly these headers; `fetch` would not let Host and Origin be set. */
export function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const headers = { host: `127.0.0.1:${port}`, ...options.headers };
    const outgoing = request({ host: "127.0.0.1", port, path, method: options.method ?? "GET", headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => {
        const bytes = Buffer.concat(chunks);
        done({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, body: bytes.toString("utf8") });
      });
    });
    outgoing.on("error", fail);
    outgoing.end(options.body);
  });
}

/** Signs in with a fresh link; returns the Cookie header. */
export async function signIn({ doors, port }: TestDoors): Promise<string> {
  const token = (await doors.loginAddress())?.split("#token=")[1];
  const answer = await ask(port, "/api/login", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  return String(answer.headers["set-cookie"]).split(";")[0] ?? "";
}
