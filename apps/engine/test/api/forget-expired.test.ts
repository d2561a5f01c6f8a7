import { afterEach, expect, it } from "vitest";
import { forgetExpired } from "../../src/api/http/forget-expired.ts";
import { openTestResources } from "../test-resources.ts";

const HOUR_MS = 3600_000;
const before = new Date(0);

let resources: Awaited<ReturnType<typeof openTestResources>>;
afterEach(() => resources.close());

it("sessions and one-time tokens are gone from the start after they expired", async () => {
  resources = await openTestResources();
  const { db } = resources;
  const at = (ms: number) => new Date(Date.now() + ms);
  const [old, good] = [await db.sessions.create("owner", at(-HOUR_MS)), await db.sessions.create("owner", at(HOUR_MS))];
  const token = await db.apiTokens.issue({ kind: "login", expiresAt: at(-HOUR_MS) });
  await forgetExpired(resources)();
  // Asked for a time when all of them were good.
  expect(await db.sessions.find(old, before)).toBeNull();
  expect(await db.sessions.find(good, before)).toBe("owner");
  expect(await db.apiTokens.find("login", token, before)).toBeNull();
});
