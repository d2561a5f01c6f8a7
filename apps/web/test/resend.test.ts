import type { Message, RunSummary, Version } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { standingOf } from "../src/features/changes/hooks/standing";
import {
  canResend,
  editOf,
  isTouched,
  keptExpert,
  lastToResend,
  offersTakeBack,
  partWords,
  type Resend,
  replacements,
  resendRequest,
  resendWords,
  runToTakeBack,
  takeBackOffer,
  takesBack,
} from "../src/features/conversation/hooks/resend";
import { indexOfMessage, timeline } from "../src/features/conversation/hooks/timeline";

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

const message = (id: string, more: Partial<Message> = {}): Message => ({
  id,
  projectId: "p",
  role: "user",
  text: `Words of ${id}`,
  mode: "change",
  status: "sent",
  runId: null,
  versionId: null,
  expert: null,
  decisionId: null,
  part: null,
  replaces: null,
  createdAt: at(10),
  ...more,
});

const run = (id: string, more: Partial<RunSummary> = {}): RunSummary => ({
  id,
  projectId: "p",
  kind: "change",
  status: "done",
  stage: "build",
  request: "",
  startedAt: at(11),
  endedAt: at(12),
  lastSeq: 1,
  promptTokens: 0,
  completionTokens: 0,
  error: null,
  ...more,
});

const version = (seq: number, runId: string | null, origin: Version["origin"] = "change"): Version => ({
  id: `v${seq}`,
  seq,
  label: "",
  origin,
  createdAt: at(seq),
  runId,
  filesChanged: 1,
});

describe("a message that can be edited and sent again", () => {
  it.each<[string, Partial<Message>, boolean]>([
    ["a change", {}, true],
    ["a question", { mode: "ask" }, true],
    ["what was only said to a run", { mode: "steer", runId: "before" }, false],
    ["what was said to a run and became a change", { mode: "steer", runId: "after" }, true],
    ["a row that was read again", { part: { path: "/title", ask: "reread" } }, false],
    ["a comment on a row", { part: { path: "/title", ask: "change" } }, true],
    ["what was folded away", { status: "folded" }, false],
    ["what still waits", { status: "queued" }, false],
    ["an answer", { role: "guildhall", mode: "status" }, false],
  ])("%s", (_name, more, can) => {
    const one = message("m", more);
    expect(canResend(one, [one], [run("before", { startedAt: at(1) }), run("after")])).toBe(can);
  });

  it("is the newest brief, and the arrow up opens what was said after it", () => {
    const [first, second] = [message("b1", { mode: "brief" }), message("b2", { mode: "brief" })];
    const all = [first, second];
    expect([canResend(first, all, []), canResend(second, all, [])]).toEqual([false, true]);
    expect(lastToResend(all, [])).toBeNull();
    const said = [...all, message("m1"), message("m2", { status: "folded" }), message("a", { role: "guildhall" })];
    expect(lastToResend(said, [])?.id).toBe("m1");
  });
});

describe("what can be taken back", () => {
  const offer = (versions: Version[], of = run("r")) => takeBackOffer(of, standingOf(versions, of.id), versions);
  it.each<[string, Version[], ReturnType<typeof offer>]>([
    ["nothing where the run made no version", [version(1, "other")], "none"],
    ["a change after which nothing changed", [version(3, "r"), version(2, "r"), version(1, null)], "newest"],
    ["the work of a run that was stopped", [version(3, "r", "stopped"), version(2, "r")], "newest"],
    ["a change after which something else changed", [version(3, null, "edit"), version(2, "r")], "older"],
    ["nothing of a change that is out", [version(3, "r", "restore"), version(2, "r")], "none"],
    [
      "a change that was put in again",
      [version(4, "r", "restore"), version(3, "r", "restore"), version(2, "r")],
      "newest",
    ],
    ["nothing of a build", [version(2, "r", "build")], "none"],
  ])("%s", (_name, versions, expected) => {
    expect(offer(versions)).toBe(expected);
    expect(offer(versions.toReversed())).toBe(expected);
  });

  it("is what a run changes until it ends; a question and a test change nothing", () => {
    expect(offer([], run("r", { status: "running" }))).toBe("working");
    expect(offer([], run("r", { status: "queued" }))).toBe("working");
    expect(offer([], run("r", { status: "running", kind: "ask" }))).toBe("none");
    expect(takeBackOffer(undefined, null, [])).toBe("none");
  });
});

describe("a message that started no run", () => {
  const first = message("m1", { runId: "r1" });
  const unserved = message("m2", { replaces: { messageId: "m1", takeBack: true } });
  const again = message("m3", { replaces: { messageId: "m2", takeBack: true } });

  it("takes back what the one it replaces changed", () => {
    expect(runToTakeBack(again, [first, unserved, again])).toBe("r1");
    expect(runToTakeBack({ ...again, runId: "r3" }, [first, unserved, again])).toBe("r3");
    expect(runToTakeBack(message("m"), [first])).toBeNull();
    expect(runToTakeBack(again, [])).toBeNull();
    const [one, other] = [unserved, message("m1", { replaces: { messageId: "m2", takeBack: true } })];
    expect(runToTakeBack(one, [one, other])).toBeNull();
  });

  it("is opened with what was chosen for it", () => {
    expect(editOf(unserved).takeBack).toBe(true);
    expect(editOf({ ...unserved, replaces: { messageId: "m1", takeBack: false } }).takeBack).toBe(false);
    expect(editOf({ ...unserved, runId: "r2" }).takeBack).toBeNull();
  });
});

const known = (offer: ReturnType<typeof takeBackOffer>, text = "Words of m"): Resend["target"] => ({
  kind: "known",
  text,
  offer,
});
const resend = (target: Resend["target"], more: Partial<Resend["edit"]> = {}): Resend => ({
  edit: { ...editOf(message("m")), ...more },
  target,
});

describe("whether it is taken back", () => {
  it.each<[Resend, boolean, boolean]>([
    [resend(known("newest")), true, true],
    [resend(known("working")), true, true],
    [resend(known("older")), true, false],
    [resend(known("older"), { takeBack: true }), true, true],
    [resend(known("newest"), { takeBack: false }), true, false],
    [resend(known("none"), { takeBack: true }), false, false],
    [resend(known("newest"), { mode: "ask", takeBack: true }), false, false],
    [resend({ kind: "gone" }, { takeBack: true }), false, false],
    [resend({ kind: "reading" }, { takeBack: true }), false, false],
  ])("%j", (one, offered, taken) => {
    expect([offersTakeBack(one), takesBack(one)]).toEqual([offered, taken]);
  });
});

describe("what is asked of the engine", () => {
  it("keeps mode, expert and row of the message, and says which one it replaces", () => {
    const part = { path: "/title", ask: "change" } as const;
    const edit = editOf(message("m", { mode: "ask", expert: "reviewer", part, text: "Is it safe?" }));
    expect(resendRequest("p", { edit: { ...edit, text: " Is it fast? " }, target: known("newest") })).toEqual({
      projectId: "p",
      text: "Is it fast?",
      mode: "ask",
      expert: "reviewer",
      part,
      replaces: { messageId: "m", takeBack: false },
    });
    expect(editOf(message("m", { mode: "steer" })).mode).toBe("change");
  });

  it("asks whom the words name instead, and leaves out what the person let go of", () => {
    const edit = { ...editOf(message("m", { expert: "reviewer" })), text: "@tester: test the total" };
    expect(keptExpert(edit)).toBeNull();
    expect(keptExpert({ ...edit, text: "mail @tester about it" })).toBe("reviewer");
    expect(resendRequest("p", { edit, target: known("older") })).toEqual({
      projectId: "p",
      text: "@tester: test the total",
      mode: "change",
      replaces: { messageId: "m", takeBack: false },
    });
  });

  it("is a message like any other where the earlier one was folded away", () => {
    expect(resendRequest("p", resend({ kind: "gone" }))).toEqual({
      projectId: "p",
      text: "Words of m",
      mode: "change",
    });
  });
});

it("names the row it is about as the requirements are now", () => {
  const row = {
    path: "/commands/0/help",
    section: "secs",
    label: "Help",
    kind: "text",
    value: "",
    source: "model",
  } as const;
  const part = { path: "/commands/0/help", ask: "change" } as const;
  expect(partWords(part, [row], false)).toBe("“secs: Help”");
  expect(partWords({ ...part, path: "/commands/7/help" }, [row], false)).toBe("a row that is gone");
  expect(partWords(part, undefined, false)).toBe("one row");
  // The change that is taken back may have brought the row that stands in its place now.
  expect(partWords(part, [row], true)).toBe("one row");
});

it("says what sending will do", () => {
  expect(resendWords(resend(known("newest"), { text: "Other" }), false)).toBe(
    "This is sent as a new message; the earlier one stays where it is.",
  );
  expect(resendWords(resend(known("newest")), true)).toMatch(/waits until the run has ended.*same: it runs again/);
  expect(resendWords(resend({ kind: "gone" }), false)).toContain("folded away");
  expect(resendWords(resend({ kind: "reading" }), true)).toBe("Reading the conversation.");
});

it("marks what was edited by the newest message that was sent for it", () => {
  const replaces = { messageId: "m", takeBack: false };
  const all = [
    message("m"),
    message("n1", { replaces }),
    message("n2", { replaces }),
    message("n3", { replaces, status: "queued" }),
    message("n4", { replaces, status: "folded" }),
  ];
  expect([...replacements(all)]).toEqual([["m", "n2"]]);
});

it("knows an edit whose words are not those of its message", () => {
  const edit = editOf(message("m"));
  expect(isTouched(undefined, [])).toBe(false);
  expect(isTouched(edit, [message("m")])).toBe(false);
  expect(isTouched({ ...edit, text: "Other" }, [message("m")])).toBe(true);
  expect(isTouched(edit, [])).toBe(true);
});

it("finds a message in the list, also where it was folded away", () => {
  const all = [
    message("a"),
    message("b", { status: "folded", createdAt: at(20) }),
    message("c", { createdAt: at(30) }),
  ];
  const items = timeline(all, []);
  expect(["a", "b", "c", "d"].map((id) => indexOfMessage(items, id))).toEqual([0, 1, 2, -1]);
});
