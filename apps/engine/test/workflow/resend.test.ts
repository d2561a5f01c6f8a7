import type { Message, RouteDecision, RouteRequest, RunSummary } from "@guildhall/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callVerb } from "../../src/api/cli/verb-call.ts";
import { openScriptedHouse, owner, type ScriptedHouse, WORDY } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

type Sent = { message: Message; run: RunSummary | null };
/** As a browser does it: the earlier message in other words. */
const resend = (earlier: Message, text: string, takeBack: boolean, more: object = {}): Promise<Sent> => {
  const { projectId, id: messageId } = earlier;
  const input = { projectId, text, mode: "change", replaces: { messageId, takeBack }, ...more };
  return callVerb(house.verbs, owner, "messages.send", input) as Promise<Sent>;
};
const said = async (projectId: string, text: string): Promise<Message> => {
  const found = (await house.verbs.messages.list(owner, { projectId })).findLast((message) => message.text === text);
  if (!found) throw new Error(`nobody said ${text}`);
  return found;
};
/** Asks for a change and gives back the message that did. */
const changed = async (projectId: string, text: string): Promise<Message> => {
  expect(await house.change(projectId, text), text).toMatchObject({ status: "done", error: null });
  return said(projectId, text);
};
const done = async ({ run }: Sent) => {
  expect(await house.settled(run?.id ?? "")).toMatchObject({ status: "done", error: null });
};
const formOf = async (projectId: string) =>
  JSON.stringify((await house.verbs.spec.get(owner, { projectId }))?.spec.form);
const labels = async (projectId: string) =>
  (await house.verbs.versions.list(owner, { projectId })).map(({ label, origin }) => `${origin}: ${label}`);

it("takes back what the earlier message changed, keeps later changes, and makes a new message and run", async () => {
  const { projectId } = await house.built(WORDY);
  const help = await changed(projectId, "Change the help of secs to Seconds of a time");
  await changed(projectId, "Rename the title to Word Smith");
  const before = await house.verbs.messages.list(owner, { projectId });

  const sent = await resend(help, "Change the description to Words and times", true);
  expect(sent.message.replaces).toEqual({ messageId: help.id, takeBack: true });
  await done(sent);
  const form = await formOf(projectId);
  expect(form).not.toContain("Seconds of a time");
  expect(form).toContain("Word Smith");
  expect(form).toContain("Words and times");
  expect((await labels(projectId)).slice(0, 2)).toEqual([
    "change: Change the description to Words and times",
    "restore: Undo: Change the help of secs to Seconds of a time",
  ]);
  const after = await house.verbs.messages.list(owner, { projectId });
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after[before.length]).toMatchObject({ id: sent.message.id, replaces: { messageId: help.id } });

  // It is out already: edited once more, nothing is taken back a second time.
  await done(await resend(help, "Change the help of zigzag to Waves", true));
  expect((await labels(projectId)).filter((label) => label.startsWith("restore"))).toHaveLength(1);
}, 240_000);

it("sends nothing and takes nothing back where a later change builds on it, and does without the taking back", async () => {
  const { projectId } = await house.built(WORDY);
  const first = await changed(projectId, "Rename the title to Word Smith");
  await changed(projectId, "Rename the title to Wordsmith");
  const state = async () => [
    await house.verbs.messages.list(owner, { projectId }),
    await house.verbs.versions.list(owner, { projectId }),
    await house.verbs.runs.list(owner, { projectId }),
    await formOf(projectId),
  ];
  const before = await state();
  await expect(resend(first, "Rename the title to Smithy", true)).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("/title"),
    remedy: expect.stringMatching(/without taking the earlier change back.*Undo the later change first/),
  });
  expect(await state()).toEqual(before);
  await done(await resend(first, "Rename the title to Smithy", false));
  expect(await formOf(projectId)).toContain("Smithy");
}, 240_000);

it("waits while a run works, takes back when its turn comes, and tells in the conversation what stands in the way", async () => {
  const { projectId } = await house.built(WORDY);
  const help = await changed(projectId, "Change the help of secs to Seconds of a time");
  const title = await changed(projectId, "Rename the title to Word Smith");
  const slow = house.model.on({ when: "Change asked for: Put a greeting", answer: "one two", pauseAfterTokens: 1 });
  const text = "Put a greeting into cli.py that nobody sees";
  const { run } = await house.verbs.messages.send(owner, { projectId, text, mode: "change" });
  await slow.reached;
  const first = await resend(help, "Change the description to Words and times", true);
  expect(first).toMatchObject({ run: null, message: { status: "queued", replaces: { takeBack: true } } });
  await resend(title, "Rename the title to Wordsmith", false);
  // Once the title was changed again, the first change of it cannot be taken back any more.
  const last = await resend(title, "Change the help of zigzag to Waves", true);
  expect(await formOf(projectId)).toContain("Seconds of a time");
  const refused = new Promise<void>((resolve) => {
    const look = async () => {
      const messages = await house.verbs.messages.list(owner, { projectId });
      if (messages.some((message) => message.text.startsWith("A later change builds on this one: /title"))) resolve();
    };
    house.resources.bus.on("invalidate", () => void look());
  });
  await house.verbs.runs.stop(owner, { runId: run?.id ?? "" });
  slow.release();
  slow.remove();
  await refused;
  const form = await formOf(projectId);
  expect(form).not.toContain("Seconds of a time");
  expect(form).toContain("Words and times");
  expect(form).toContain("Wordsmith");
  expect(form).not.toContain("Waves");
  const messages = await house.verbs.messages.list(owner, { projectId });
  expect(messages.find(({ id }) => id === last.message.id)).toMatchObject({ status: "sent", runId: null });
}, 240_000);

it("runs the same words again with another seed, about the same row, also where only the change took that row away", async () => {
  const { projectId } = await house.built(WORDY);
  const gone = await changed(projectId, "Remove the command secs");
  const helps = async () => {
    const { rows = [] } = (await house.verbs.spec.get(owner, { projectId })) ?? {};
    return rows.filter((row) => /^.commands.[0-9]+.help$/.test(row.path));
  };
  const again = await resend(gone, "Remove the command secs", true);
  await done(again);
  expect((await house.resources.db.runs.get(again.run?.id ?? "")).seed).toBe(2);
  expect(await helps()).toMatchObject([{ path: "/commands/0/help" }]);

  const part = { path: "/commands/1/help", ask: "change" };
  await expect(resend(again.message, "Change it to Seconds", false, { part })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const row = await resend(again.message, "Change it to Seconds", true, { part });
  expect(row.message).toMatchObject({ part, replaces: { messageId: again.message.id } });
  await done(row);
  expect((await helps()).filter(({ value }) => value === "Seconds")).toMatchObject([{ path: part.path }]);
}, 240_000);

it("refuses to replace what is none of the person's messages in this conversation", async () => {
  const { projectId } = await house.built(WORDY);
  const { projectId: other } = await house.understood(WORDY);
  const title = await changed(projectId, "Rename the title to Word Smith");
  const [brief] = await house.verbs.messages.list(owner, { projectId });
  if (!brief) throw new Error("no conversation");
  const spoken = { projectId, role: "guildhall", text: "Done.", mode: "status" } as const;
  const answer = await house.resources.db.messages.add(spoken);
  const count = (await house.verbs.messages.list(owner, { projectId })).length;
  const cases: [Message, object, string][] = [
    [{ ...title, projectId: other }, {}, "NOT_FOUND"],
    [{ ...title, id: "msg_nobody" }, {}, "NOT_FOUND"],
    [answer, {}, "NOT_FOUND"],
    [brief, {}, "CONFLICT"],
    [title, { mode: "ask" }, "INVALID_INPUT"],
    [title, { text: "Undo “Rename the title to Word Smith”", expert: "nobody-here" }, "NOT_FOUND"],
  ];
  for (const [earlier, more, code] of cases) {
    await expect(resend(earlier, "Rename it to X", true, more), code).rejects.toMatchObject({ code });
  }
  const [head] = await house.verbs.versions.list(owner, { projectId });
  await house.resources.db.messages.update(title.id, { status: "folded" });
  await expect(resend(title, "Rename it to X", false)).rejects.toMatchObject({ code: "CONFLICT" });
  await house.resources.db.messages.update(title.id, { status: "sent" });
  expect(await house.verbs.messages.list(owner, { projectId })).toHaveLength(count);
  expect((await house.verbs.versions.list(owner, { projectId }))[0]).toEqual(head);

  // Words that undo take back one change: the one they replace, or nothing.
  const later = await changed(projectId, "Change the description to Words and times");
  await expect(resend(title, "undo", true)).rejects.toMatchObject({ code: "CONFLICT" });
  await done(await resend(later, "undo", true));
  expect(await formOf(projectId)).not.toContain("Words and times");
  expect(await formOf(projectId)).toContain("Word Smith");
}, 240_000);

it("takes back what the first message changed where the one in its place started no run", async () => {
  let sure = true;
  const route = async ({ expert }: RouteRequest): Promise<RouteDecision> => ({
    ...{ id: `decision-${sure}`, intent: null, confidence: 0.5, way: "gate", abstained: !sure, outOfDomain: false },
    ...{ candidates: [], reasons: ["because"], degraded: [], latencyMs: 1, policy: "p" },
    expert: expert ?? (sure ? "coder" : null),
  });
  const other = await openScriptedHouse(route);
  try {
    const { projectId } = await other.built(WORDY);
    const send = (text: string, earlier?: Message) =>
      other.verbs.messages.send(owner, {
        ...{ projectId, text, mode: "change" },
        ...(earlier ? { replaces: { messageId: earlier.id, takeBack: true } } : {}),
      });
    const ended = async ({ run }: Sent) => (await other.settled(run?.id ?? "")).status;
    const form = async () => JSON.stringify((await other.verbs.spec.get(owner, { projectId }))?.spec.form);
    const first = await send("Change the help of secs to Seconds of a time");
    expect(await ended(first)).toBe("done");
    sure = false;
    const unserved = await send("do the seconds thing", first.message);
    expect(unserved).toMatchObject({ run: null, message: { status: "sent", runId: null } });
    expect(await form()).toContain("Seconds of a time");
    expect(await ended(await send("@coder Change the description to Words and times", unserved.message))).toBe("done");
    expect(await form()).not.toContain("Seconds of a time");
    expect(await form()).toContain("Words and times");
  } finally {
    await other.close();
  }
}, 240_000);
