import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { signOut } from "../src/api/sign-out";

const clear = vi.fn();
const replace = vi.fn();
const answering = (reply: () => Promise<Response>) => {
  const fetched = vi.fn(reply);
  vi.stubGlobal("fetch", fetched);
  return fetched;
};

beforeEach(() => {
  vi.stubGlobal("sessionStorage", { clear });
  vi.stubGlobal("location", { replace });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe("signing out", () => {
  it("ends the session, forgets what was typed, and opens the first page anew", async () => {
    const fetched = answering(async () => Response.json({ ok: true }));
    await signOut();
    expect(fetched).toHaveBeenCalledWith("/api/logout", { method: "POST" });
    expect(clear).toHaveBeenCalledOnce();
    expect(replace).toHaveBeenCalledWith("/");
  });

  it.each([
    ["answers with an error", async () => Response.json({ message: "No.", remedy: "Wait." }, { status: 500 }), "No."],
    ["does not answer", () => Promise.reject(new TypeError("failed")), "The engine does not answer."],
  ])("stays where it is and says why when the engine %s", async (_what, reply, message) => {
    answering(reply);
    await expect(signOut()).rejects.toMatchObject({ message });
    expect(clear).not.toHaveBeenCalled();
    expect(replace).not.toHaveBeenCalled();
  });
});
