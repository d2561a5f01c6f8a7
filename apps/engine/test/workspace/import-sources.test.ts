import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createWorkspaceService,
  importFiles,
  openFolderSource,
  openZipSource,
  type WorkspaceService,
} from "../../src/workspace/index.ts";

let base: string;
let service: WorkspaceService;
let count = 0;
let projectId = "";
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "guildhall-import-"));
  service = createWorkspaceService({ home: join(base, "home") });
});
afterAll(() => rm(base, { recursive: true, force: true }));
beforeEach(async () => {
  count += 1;
  projectId = `p${count}`;
  await service.create(projectId);
});

const bytes = (text: string) => new TextEncoder().encode(text);
/** Line ends, byte-order mark, tabs, no line end at the end, 5,000 lines. */
const ODD: Record<string, string> = {
  "crlf.py": "a = 1\r\n\tb = 2\r\n",
  "bom.js": "\uFEFFexport const x = 1;",
  "long.csv": Array.from({ length: 5000 }, (_, line) => `${line};x`).join("\n"),
  "empty.txt": "",
  "sub/\u00e9t\u00e9 & co.md": "# hi\n",
};

async function zipFile(entries: Zippable, edit?: (zip: Buffer) => void): Promise<string> {
  const path = join(base, `${count}.zip`);
  const zip = Buffer.from(zipSync(entries));
  edit?.(zip);
  await writeFile(path, zip);
  return path;
}

async function opened(path: string) {
  const source = await openZipSource(path);
  try {
    return await service.exclusive(projectId, (project) => importFiles(source, project));
  } finally {
    await source.close();
  }
}

const readBack = async (path: string) => (await service.open(projectId)).files.readBytes(path);

describe("a zip", () => {
  it("becomes version 1, every file byte for byte", async () => {
    const path = await zipFile(
      Object.fromEntries(Object.entries(ODD).map(([name, text]) => [`top/${name}`, bytes(text)])),
    );
    const result = await opened(path);
    expect(result.files).toBe(Object.keys(ODD).length);
    for (const [name, text] of Object.entries(ODD)) expect(Buffer.from(await readBack(name)).toString()).toBe(text);
    const versions = await (await service.open(projectId)).versions.list();
    expect(versions).toMatchObject([{ seq: 1, label: "Imported", origin: "import" }]);
  });

  it("leaves out binary files with the reason", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]);
    const { skipped } = await opened(
      await zipFile({ "a.py": bytes("x = 1\n"), "logo.png": png, "latin1.txt": new Uint8Array([0xe9]) }),
    );
    expect(skipped).toEqual([
      { path: "logo.png", reason: "binary", files: 1 },
      { path: "latin1.txt", reason: "binary", files: 1 },
    ]);
  });

  it.each([["../x.py"], ["/x.py"], ["C:/x.py"], ["a\\..\\x.py"]])("with the path %j is refused", async (name) => {
    await expect(opened(await zipFile({ "a.py": bytes("1"), [name]: bytes("2") }))).rejects.toMatchObject({
      code: "PATH_REFUSED",
    });
  });

  it("never follows or keeps a link", async () => {
    const path = await zipFile({
      "a.py": bytes("1"),
      passwd: [bytes("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }],
    });
    expect((await opened(path)).skipped).toEqual([{ path: "passwd", reason: "link", files: 1 }]);
  });

  it("that unpacks to more than it declares is refused before it is unpacked", async () => {
    const bomb = new Uint8Array(900_000);
    // The declared size lies in the central directory, 24 bytes after its mark, and in the local header at 22.
    const path = await zipFile({ "bomb.txt": bytes("x".repeat(10)), "b.txt": bomb }, (zip) => {
      for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 4)) {
        if (zip.readUInt32LE(at + 24) === bomb.length) zip.writeUInt32LE(500, at + 24);
      }
    });
    await expect(opened(path)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("that declares gigabytes keeps none of it", async () => {
    const path = await zipFile({ "a.py": bytes("1"), "zeros.txt": new Uint8Array(4 * 1024 * 1024) });
    expect((await opened(path)).skipped).toEqual([{ path: "zeros.txt", reason: "too-large", files: 1 }]);
  });

  it("whose bytes were changed is refused by their checksum", async () => {
    const path = await zipFile({ "a.py": [bytes("value = 'kept'\n"), { level: 0 }] }, (zip) => {
      zip[zip.indexOf("kept")] = 0x4b;
    });
    await expect(opened(path)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("that is none is told apart from one that is not there", async () => {
    const path = join(base, "no.zip");
    await writeFile(path, "this is text");
    await expect(openZipSource(path)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(openZipSource(join(base, "gone.zip"))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a folder", () => {
  it("is read without following links, and without looking into what tools made", async () => {
    const folder = join(base, "repo");
    await mkdir(join(folder, "src"), { recursive: true });
    await mkdir(join(folder, "node_modules", "x"), { recursive: true });
    await writeFile(join(folder, "src", "a.py"), ODD["crlf.py"] ?? "");
    await writeFile(join(folder, "node_modules", "x", "i.js"), "1");
    await writeFile(join(base, "secret.txt"), "outside");
    await symlink(join(base, "secret.txt"), join(folder, "secret.txt"));
    await symlink(base, join(folder, "up"));
    const source = await openFolderSource(folder);
    const { files, skipped } = await service.exclusive(projectId, (project) => importFiles(source, project));
    expect(files).toBe(1);
    expect(skipped.sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: "node_modules", reason: "generated", files: 1 },
      { path: "secret.txt", reason: "link", files: 1 },
      { path: "up", reason: "link", files: 1 },
    ]);
    expect(Buffer.from(await readBack("src/a.py")).toString()).toBe(
      await readFile(join(folder, "src", "a.py"), "utf8"),
    );
  });

  it("of more files than a process may have open is imported in steps", async () => {
    const path = await zipFile(
      Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`d${at % 40}/f${at}.txt`, bytes(`${at}\n`)])),
    );
    expect((await opened(path)).files).toBe(1500);
  });
});
