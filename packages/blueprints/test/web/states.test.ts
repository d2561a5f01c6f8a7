import { describe, expect, it } from "vitest";
import { blueprintOf } from "../../src/index.ts";
import { type WebForm, webFormSchema } from "../../src/web/form.ts";
import { rankedOptions } from "../../src/web/templates/src/fields.ts";

const web = blueprintOf("web-app");
const drafted = (brief: string): WebForm => webFormSchema.parse(web.draft(brief).form);
const listOf = (form: WebForm) => {
  const [view] = form.views;
  if (view?.kind !== "collection") throw new Error("The first view is no list.");
  return view;
};
const stepsOf = (form: WebForm, id: string) => {
  const check = web.checks(form).find((one) => one.id.endsWith(id));
  return check?.kind === "page" ? check.steps : null;
};

const TASKS =
  "A task list. Each task has a title, a priority (high, medium or low), a status (open, in progress, finished) and a due date.";
const REPAIRS = "A list of repairs. Each repair has a device, a deadline and whether it is finished.";
const TODOS = "A to-do list. Each to-do has a title and a checkbox when it is done.";

describe("an order by a state", () => {
  it.each([
    [TASKS, "High priority first.", "priority:first:high"],
    [TASKS, "Tasks with high priority come first.", "priority:first:high"],
    [TASKS, "Show the high priority ones on top.", "priority:first:high"],
    [TASKS, "Highest priority first.", "priority:first:high"],
    [TASKS, "Low priority last.", "priority:last:low"],
    [TASKS, "Finished tasks last.", "status:last:finished"],
    [TASKS, "Finished tasks go to the bottom.", "status:last:finished"],
    [TASKS, "Finished tasks are moved to the end of the list.", "status:last:finished"],
    [TASKS, "Low priority goes to the bottom.", "priority:last:low"],
    [TASKS, "In progress first.", "status:first:in progress"],
    [TASKS, "Overdue first.", "mark:Overdue"],
    [TASKS, "Overdue last.", "unmarked:Overdue"],
    [REPAIRS, "Finished ones last.", "finished:asc"],
    [REPAIRS, "Finished repairs first.", "finished:desc"],
    [TODOS, "Done ones last.", "completed:asc"],
  ])("%s %s", (brief, wish, order) => {
    const form = drafted(`${brief} ${wish}`);
    expect(listOf(form).order).toBe(order);
    expect(stepsOf(form, "-order")?.at(-1)).toMatchObject({ action: "expect", expect: "order" });
  });

  it.each([
    "Urgent first.",
    "Enter the priority first.",
    "First come, first served.",
    "Done first.",
    "Archived tasks go to the bottom.",
    "The page with high walls first.",
    "Tasks with a title first.",
  ])("is none where the words only look alike: %s", (wish) => {
    expect(listOf(drafted(`${TASKS} ${wish}`)).order).toBe("");
  });

  it("is tried with three records, of which the last one added stands in the middle", () => {
    const steps = stepsOf(drafted(`${TASKS} High priority first.`), "-order") ?? [];
    expect(steps.filter(({ name }) => name === "Priority").map(({ value }) => value)).toEqual([
      "low",
      "high",
      "medium",
    ]);
    expect(steps.at(-1)?.value).toBe("Bravo title\nCharlie title\nAlpha title");
    const late = stepsOf(drafted(`${TASKS} Overdue last.`), "-order") ?? [];
    expect(late.at(-1)?.value).toBe("Bravo title\nAlpha title");
  });

  it("keeps the other options in their order, or turned where the named one is at the other end", () => {
    const options = ["low", "medium", "high"];
    expect(rankedOptions(options, "first", "high")).toEqual(["high", "medium", "low"]);
    expect(rankedOptions(options, "first", "medium")).toEqual(["medium", "low", "high"]);
    expect(rankedOptions(options, "last", "high")).toEqual(["low", "medium", "high"]);
    expect(rankedOptions(options, "last", "low")).toEqual(["high", "medium", "low"]);
  });

  it("is a row that may be chosen, and gone with its option", () => {
    const form = drafted(`${TASKS} High priority first.`);
    const row = web.rows(form, {}).find(({ path }) => path === "/views/0/order");
    expect(row?.options?.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["priority:first:high", "status:last:finished"]),
    );
    const at = form.entities[0]?.fields.findIndex(({ key }) => key === "priority") ?? -1;
    const other = web.edit(form, { op: "set", path: `/entities/0/fields/${at}/options`, value: ["big", "small"] });
    expect(listOf(webFormSchema.parse(other)).order).toBe("");
  });
});

describe("a checkbox that hides what is finished", () => {
  it.each([
    [TASKS, "Hide finished.", { label: "Hide finished", field: "status", value: "finished" }],
    [TASKS, "Hide done tasks.", { label: "Hide done", field: "status", value: "finished" }],
    [TASKS, "A checkbox hides finished ones.", { label: "Hide finished", field: "status", value: "finished" }],
    [
      TASKS,
      'A checkbox "Hide the past" hides what is finished.',
      { label: "Hide the past", field: "status", value: "finished" },
    ],
    [REPAIRS, 'With a checkbox "Hide finished".', { label: "Hide finished", field: "finished", value: "true" }],
    [TODOS, "Hide done ones.", { label: "Hide done", field: "completed", value: "true" }],
  ])("%s %s", (brief, wish, hide) => {
    const form = drafted(`${brief} ${wish}`);
    expect(listOf(form).hides).toEqual([hide]);
    const steps = stepsOf(form, "-hide-1") ?? [];
    const pressed = steps.map(({ action, name }) => (action === "click" && name === hide.label ? "press" : action));
    expect(pressed.slice(-6)).toEqual(["expect", "press", "expect", "expect", "press", "expect"]);
    expect(steps.slice(-6).map((step) => step.expect ?? "")).toEqual([
      "visible",
      "",
      "hidden",
      "visible",
      "",
      "visible",
    ]);
    expect(Object.values(web.emit(form, [])).join("\n")).toContain(`hides: [{ label: "${hide.label}"`);
  });

  it.each([
    "Hide the form.",
    "Hide the finished page.",
    "Hide finished dates.",
    "Hide medium.",
    "Hide old tasks.",
    "Never hide finished tasks.",
    "Hide finished tasks after a week.",
    "A button hides finished tasks.",
    "Show a hidden note.",
  ])("is none where the words only look alike: %s", (wish) => {
    expect(listOf(drafted(`${TASKS} ${wish}`)).hides).toEqual([]);
  });

  it("is the choice of those without, as before, where a switch is hidden without a checkbox", () => {
    const form = drafted(`${REPAIRS} Hide finished repairs.`);
    expect(listOf(form).hides).toEqual([]);
    expect(form.entities[0]?.marks.map(({ label }) => label)).toEqual(["Not finished", "Finished"]);
  });

  it("has a row, by which it is renamed and removed", () => {
    const form = drafted(`${TASKS} Hide finished.`);
    expect(web.rows(form, {}).find(({ path }) => path === "/views/0/hides/0")).toMatchObject({ removable: true });
    const named = web.edit(form, { op: "set", path: "/views/0/hides/0/label", value: "Only what is left" });
    expect(listOf(webFormSchema.parse(named)).hides).toMatchObject([{ label: "Only what is left" }]);
    expect(listOf(webFormSchema.parse(web.edit(form, { op: "remove", path: "/views/0/hides/0" }))).hides).toEqual([]);
  });
});
