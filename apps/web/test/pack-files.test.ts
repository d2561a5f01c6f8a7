import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { chooseFiles, packFiles } from "../src/features/imported/hooks/pack-files.ts";

const chosen = (path: string, text = "x", sizeBytes = text.length) => ({
  path,
  sizeBytes,
  read: async () => new TextEncoder().encode(text).buffer,
});

it("does not send what tools made or what is too long, and counts it by folder", () => {
  const { send, leftOut } = chooseFiles([
    chosen("repo/a.py"),
    chosen("repo/node_modules/x/a.js"),
    chosen("repo/node_modules/y/b.js"),
    chosen("repo/data.csv", "x", 2 * 1024 * 1024),
  ]);
  expect(send.map((file) => file.path)).toEqual(["repo/a.py"]);
  expect(leftOut).toEqual([
    { path: "repo/node_modules", files: 2, why: "not-needed" },
    { path: "repo/data.csv", files: 1, why: "not-needed" },
  ]);
});

it("packs bytes as they are", async () => {
  const { zip } = await packFiles([chosen("r/crlf.txt", "a\r\n\uFEFFb\t")]);
  const entries = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(entries["r/crlf.txt"])).toBe("a\r\n\uFEFFb\t");
});

it("names a file that may not be read, and sends the others", async () => {
  const closed = { ...chosen("r/b.py"), read: () => Promise.reject(new DOMException("closed", "NotReadableError")) };
  const { zip, unreadable } = await packFiles([chosen("r/a.py"), closed]);
  expect(Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())))).toEqual(["r/a.py"]);
  expect(unreadable).toEqual([{ path: "r/b.py", files: 1, why: "unreadable" }]);
  await expect(packFiles([closed])).rejects.toMatchObject({
    code: "FORBIDDEN",
    remedy: expect.stringContaining("chmod"),
  });
  const gone = { ...closed, read: () => Promise.reject(new DOMException("gone", "NotFoundError")) };
  await expect(packFiles([chosen("r/a.py"), gone])).rejects.toThrow("gone");
});

it("refuses before it packs what the engine would refuse", async () => {
  const many = Array.from({ length: 5001 }, (_, at) => chosen(`r/${at}.txt`));
  await expect(packFiles(many)).rejects.toMatchObject({ code: "TOO_LARGE" });
});
