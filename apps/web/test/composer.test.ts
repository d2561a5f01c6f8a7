import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openComposer, setDraft, useComposer, usePreferences } from "../src/commands/ui-store";

beforeEach(() => {
  useComposer.setState({ drafts: {}, wishes: 0 });
  usePreferences.setState({ conversation: false, askOnly: true });
});

afterEach(() => vi.unstubAllGlobals());

it("opens the composer of one project with the words given, ready to edit", () => {
  openComposer("a", "Fix this");
  expect(useComposer.getState()).toEqual({ drafts: { a: "Fix this" }, wishes: 1 });
  expect(usePreferences.getState()).toMatchObject({ conversation: true, askOnly: false });
});

it("keeps what was typed there, and adds the same words once", () => {
  setDraft("a", "My own words");
  openComposer("a", "Fix this");
  expect(useComposer.getState().drafts.a).toBe("My own words\n\nFix this");
  setDraft("a", "Fix this");
  openComposer("a", "Fix this");
  expect(useComposer.getState().drafts.a).toBe("Fix this");
});

it("keeps what was typed over a reload, and nothing else", async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  openComposer("a", "Not sent yet");
  const before = [...kept];
  expect(before).toHaveLength(1);
  useComposer.setState({ drafts: {}, wishes: 0 });
  for (const [key, value] of before) kept.set(key, value);
  await useComposer.persist.rehydrate();
  expect(useComposer.getState()).toEqual({ drafts: { a: "Not sent yet" }, wishes: 0 });
});

it("goes on where the browser can keep no more", () => {
  vi.stubGlobal("sessionStorage", {
    setItem: () => {
      throw new Error("full");
    },
  });
  setDraft("a", "Still typing");
  expect(useComposer.getState().drafts.a).toBe("Still typing");
});
