import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startSession, useSession, watchSession } from "../src/api/session";

const address = { hash: "", pathname: "/", search: "" };
const posted: string[] = [];
let signedIn = false;
let stop = () => {};

beforeEach(() => {
  Object.assign(address, { hash: "" });
  posted.length = 0;
  signedIn = false;
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", Object.assign(new EventTarget(), { hidden: false }));
  vi.stubGlobal("location", address);
  vi.stubGlobal("history", { replaceState: () => Object.assign(address, { hash: "" }) });
  vi.stubGlobal("fetch", async (url: string, init?: { body: string }) => {
    if (url === "/api/login" && init) {
      posted.push(init.body);
      signedIn = true;
    }
    return new Response("{}", { status: signedIn ? 200 : 401 });
  });
  useSession.getState().set("out");
  stop = watchSession();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const stateIs = (state: string) => vi.waitFor(() => expect(useSession.getState().state).toBe(state));

it("a link pasted into an open tab is used, once", async () => {
  await startSession();
  await stateIs("out");
  address.hash = "#token=fresh";
  window.dispatchEvent(new Event("hashchange"));
  await stateIs("in");
  window.dispatchEvent(new Event("hashchange"));
  await startSession();
  expect(posted).toEqual(['{"token":"fresh"}']);
  expect(address.hash).toBe("");
});

it("a tab without a session looks again when somebody comes back to it", async () => {
  window.dispatchEvent(new Event("focus"));
  await stateIs("out");
  signedIn = true;
  window.dispatchEvent(new Event("focus"));
  await stateIs("in");
  expect(posted).toEqual([]);
});

it("an engine that is away lets nobody in", async () => {
  const away = vi.fn().mockRejectedValue(new Error("away"));
  vi.stubGlobal("fetch", away);
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.waitFor(() => expect(away).toHaveBeenCalled());
  await Promise.resolve();
  await stateIs("out");
});
