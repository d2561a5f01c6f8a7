import { beforeEach, expect, it } from "vitest";
import { openComposer, setDraft, useComposer, usePreferences } from "../src/commands/ui-store";

beforeEach(() => {
  useComposer.setState({ drafts: {}, wishes: 0 });
  usePreferences.setState({ conversation: false, askOnly: true });
});

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
