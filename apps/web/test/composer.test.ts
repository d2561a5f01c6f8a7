import { afterEach, beforeEach, expect, it, vi } from "vitest";
import {
  beginEdit,
  changeEdit,
  endEdit,
  forgetSent,
  isAskOnly,
  type MessageEdit,
  openComposer,
  setAskOnly,
  setDraft,
  useComposer,
  usePreferences,
} from "../src/commands/ui-store";

const edit: MessageEdit = {
  messageId: "m",
  text: "Said before",
  mode: "change",
  expert: null,
  part: null,
  takeBack: null,
};

beforeEach(() => {
  useComposer.setState({ drafts: {}, edits: {}, wishes: 0 });
  usePreferences.setState({ conversation: false, askOnly: true });
});

afterEach(() => vi.unstubAllGlobals());

it("opens the composer of one project with the words given, ready to edit", () => {
  openComposer("a", "Fix this");
  expect(useComposer.getState()).toEqual({ drafts: { a: "Fix this" }, edits: {}, wishes: 1 });
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
  beginEdit("b", edit);
  const before = [...kept];
  expect(before).toHaveLength(1);
  useComposer.setState({ drafts: {}, edits: {}, wishes: 0 });
  for (const [key, value] of before) kept.set(key, value);
  await useComposer.persist.rehydrate();
  expect(useComposer.getState()).toEqual({ drafts: { a: "Not sent yet" }, edits: { b: edit }, wishes: 0 });
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

it("edits a message above the draft, which is there again once that is left", () => {
  setDraft("a", "My draft");
  beginEdit("a", edit);
  changeEdit("a", { text: "Said better" });
  changeEdit("b", { text: "No edit of this project is open" });
  expect(useComposer.getState()).toMatchObject({ drafts: { a: "My draft" }, edits: { a: { text: "Said better" } } });
  expect(useComposer.getState().edits.b).toBeUndefined();
  endEdit("a");
  expect(useComposer.getState()).toMatchObject({ drafts: { a: "My draft" }, edits: {} });
});

it("forgets what was stored where it was typed, and nothing that was typed since", () => {
  setDraft("a", "Same words");
  beginEdit("a", { ...edit, text: " Same words " });
  forgetSent("a", { text: "Same words", replaces: { messageId: "another" } });
  expect(useComposer.getState()).toMatchObject({ drafts: { a: "" }, edits: { a: { messageId: "m" } } });
  setDraft("a", "Same words");
  forgetSent("a", { text: "Same words", replaces: { messageId: "m" } });
  expect(useComposer.getState()).toMatchObject({ drafts: { a: "Same words" }, edits: {} });
  // What was folded away meanwhile is sent without a word of what it was.
  beginEdit("a", edit);
  forgetSent("a", { text: "Said before" });
  expect(useComposer.getState().edits).toEqual({});
  forgetSent("a", { text: "Other words" });
  expect(useComposer.getState().drafts.a).toBe("Same words");
});

it("adds the words of another screen to the edit that is open, and makes that a change", () => {
  setDraft("a", "My draft");
  beginEdit("a", { ...edit, mode: "ask" });
  openComposer("a", "Change “Total” to ");
  expect(useComposer.getState()).toMatchObject({
    drafts: { a: "My draft" },
    edits: { a: { text: "Said before\n\nChange “Total” to ", mode: "change" } },
  });
  // How a person likes to write is not touched by one edit.
  expect(usePreferences.getState().askOnly).toBe(true);
});

it("switches between change and ask only where the words stand", () => {
  setAskOnly("a", false);
  expect(usePreferences.getState().askOnly).toBe(false);
  beginEdit("a", edit);
  setAskOnly("a", true);
  expect([isAskOnly("a"), isAskOnly("b"), usePreferences.getState().askOnly]).toEqual([true, false, false]);
});
