import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { AppError, IMPORT_LIMITS, type ImportReport } from "@guildhall/contracts";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { ask, openTestDoors, signIn, type TestDoors } from "./test-doors.ts";

let test: TestDoors;
let cookie: string;
let received: { path: string; name: string; text: string }[] = [];
beforeAll(async () => {
  test = await openTestDoors({
    uploads: {
      zip: async (_actor, path, name) => {
        received.push({ path, name, text: await readFile(path, "utf8") });
        if (name === "bad.zip") throw new AppError("PATH_REFUSED", "It leads outside.", "Choose another.");
        return { ok: true } as ImportReport;
      },
    },
  });
  cookie = await signIn(test);
});
afterAll(() => test.close());
beforeEach(() => {
  received = [];
});

const upload = (name: string, body: string, headers: Record<string, string> = {}) =>
  ask(test.port, `/api/imports?name=${encodeURIComponent(name)}`, { method: "POST", headers, body });

it("hands an uploaded zip on as a file with its name, and leaves no file behind", async () => {
  expect((await upload("my repo.zip", "PK bytes", { cookie })).status).toBe(200);
  expect(received).toMatchObject([{ name: "my repo.zip", text: "PK bytes" }]);
  expect(existsSync(received[0]?.path ?? "")).toBe(false);
});

it("leaves no file behind either when the import is refused, and says why", async () => {
  const answer = await upload("bad.zip", "PK", { cookie });
  expect([answer.status, JSON.parse(answer.body)]).toEqual([
    400,
    { code: "PATH_REFUSED", message: "It leads outside.", remedy: "Choose another." },
  ]);
  expect(existsSync(received[0]?.path ?? "")).toBe(false);
});

it("takes nothing without a session, from another origin, or over the limit", async () => {
  expect((await upload("a.zip", "PK")).status).toBe(401);
  expect((await upload("a.zip", "PK", { cookie, origin: "https://evil.example" })).status).toBe(403);
  const declared = { cookie, "content-length": String(IMPORT_LIMITS.uploadBytes + 1) };
  expect((await upload("a.zip", "", declared)).status).toBe(413);
  expect(received).toEqual([]);
});
