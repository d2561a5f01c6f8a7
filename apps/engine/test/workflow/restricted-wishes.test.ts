import { describe, expect, it } from "vitest";
import { deriveSpec } from "../../src/workflow/spec/derive-spec.ts";
import { draftSpec } from "../../src/workflow/spec/understand-brief.ts";
import { unplacedClauses } from "../../src/workflow/spec/unplaced-clauses.ts";

const RUNS = "A page where I record runs with date and kilometres.";
const openOf = (brief: string, kind: Parameters<typeof draftSpec>[1] = "web-app") =>
  deriveSpec(draftSpec(brief, kind)).unplaced;

describe("what takes something away is not spoken of by the promise it contradicts", () => {
  it("the page itself is understood", () => {
    expect(openOf(RUNS)).toEqual([]);
  });

  it.each([
    "Runs must not be deleted.",
    "I can't delete a run.",
    "Nobody can delete a run.",
    "Runs cannot be changed once saved.",
    "There is no way to edit runs.",
    "The runs are not kept after a reload.",
    "Nothing is saved.",
    "Never show the date in the list.",
    "Runs with 0 kilometres are not counted in the total kilometres.",
    "Show the total kilometres without today.",
    "Show the total kilometres of the runs that are not old.",
    "Only I may delete runs.",
    "Each date may only be used once.",
    "Delete all runs at once with one button.",
    "Edit several runs at once.",
    "Sort runs by date, but runs of the same date by kilometres.",
    "Only the last 20 runs are kept.",
    "Deleting a run asks for confirmation first.",
    "Deleting must be confirmed.",
  ])("%s", (wish) => {
    const open = openOf(`${RUNS} ${wish}`);
    expect(open).toHaveLength(1);
    expect(wish).toContain(open[0]);
  });

  it("nor in a program of the command line", () => {
    const todo = 'A Python todo. `todo add "x"` adds, `todo list` lists, `todo done 1` marks done.';
    expect(openOf(`${todo} \`todo list\` does not show done todos.`, "python-cli")).toEqual([
      "`todo list` does not show done todos",
    ]);
  });

  it("nor by the same promise for another field", () => {
    const members = "A list of members. Each member has a name and a phone number.";
    expect(openOf(`${members} No two members may have the same phone number.`)).toEqual([]);
    const byName = ["the person adds a second member with the same name: twice alike → refuse"];
    const wish = "No two members may have the same phone";
    expect(unplacedClauses(`Members. ${wish}.`, ["Member", "Phone"], [], byName)).toEqual([wish]);
  });

  it("nor by a promise for some cases, where it is meant for all", () => {
    const agreed = ["Part", "Move", "remove the part"];
    const promised = ["a part that a move belongs to is removed → refuse it with 409"];
    expect(unplacedClauses("Parts. Parts cannot be deleted.", agreed, [], promised)).toHaveLength(1);
    expect(
      unplacedClauses("Parts. A part with moves cannot be deleted.", [...agreed, ...promised], [], promised),
    ).toEqual([]);
  });
});

describe("what is restricted by one promise needs no row of its own", () => {
  const LOANS =
    "A list of loans. Each loan has a title, a borrower, a number of days from 1 to 30, a lent on date and a due back date.";

  it.each([
    "The title must not be empty.",
    "Empty titles can't be saved.",
    "No two loans may have the same title.",
    "The same title must not be entered twice.",
    "Due back must not be before lent on.",
    "At most 30 days are allowed.",
    "The number of days must not be more than 30.",
    "Nothing gets lost when I close the page.",
  ])("%s", (wish) => {
    expect(openOf(`${LOANS} ${wish}`)).toEqual([]);
  });

  it.each(["Show how many are not returned.", "Show the loans that are not returned first.", "Hide returned loans."])(
    "%s",
    (wish) => {
      expect(openOf(`A list of loans. Each loan has a title and whether it is returned. ${wish}`)).toEqual([]);
    },
  );

  it.each([
    ["web-app", "A list of members. Each member has a name and a unique member number."],
    [
      "python-cli",
      "A habit tracker in the terminal. `habit add run` adds a habit, `habit list` prints all habits. The same habit cannot be added twice. Data is kept in habits.json.",
    ],
  ] as const)("%s: %s", (kind, brief) => {
    expect(openOf(brief, kind)).toEqual([]);
  });

  it("nor what a bound in brackets or a promise in the same words holds", () => {
    const brief = 'Each item has a name and a quantity. Buttons on each row: "Use one" (never below zero).';
    expect(openOf(brief)).toEqual([]);
    const rule = "Harvested beds can no longer be edited";
    expect(unplacedClauses(`Beds. ${rule}.`, ["Beds", rule], [], [`the app is used → keep to: ${rule}`])).toEqual([]);
  });
});

describe("what an output leaves out is no word about signing in", () => {
  const USERS =
    "A Python user list. `users add NAME PASSWORD` adds a user with a name and a password, `users list` prints all users.";

  it.each(["`users list` prints users without passwords.", "The list is printed without passwords."])("%s", (wish) => {
    expect(openOf(`${USERS} ${wish}`, "python-cli")).toEqual([wish.replace(/\.$/, "")]);
  });

  it.each([
    "Export runs without passwords.",
    "Export the runs without the kilometres.",
    "List the runs without their date.",
    "Show the runs with no passwords.",
    "A list with no passwords.",
    "Print it without colours.",
  ])("on a page: %s", (wish) => {
    expect(openOf(`${RUNS} ${wish}`)).toEqual([wish.replace(/\.$/, "")]);
  });

  it.each([
    ["python-cli", `${USERS} It works without a database.`],
    ["python-cli", `${USERS} It runs without passwords.`],
    ["web-app", `${RUNS} It works without an account.`],
    ["web-app", `${RUNS} Runs without internet.`],
    ["web-app", `${RUNS} No passwords.`],
    ["web-app", "A run list page with no passwords where I record runs with date and kilometres."],
    ["web-app", "A run list without accounts, with date and kilometres."],
    ["python-cli", "A script for words. `words dedupe FILE` prints the lines without duplicates."],
  ] as const)("but this is, or is checked (%s): %s", (kind, brief) => {
    expect(openOf(brief, kind)).toEqual([]);
  });

  it("is settled by a promise that leaves just that out, and by no other", () => {
    const agreed = ["Users", "Password", "export the users"];
    const wish = "Export the users without their passwords";
    const open = (promise: string) => unplacedClauses(`Users. ${wish}.`, [...agreed, promise], [], [promise]);
    expect(open("the users are exported → give each name without the password")).toEqual([]);
    expect(open("the users are exported → export each user, and say so when there are no users")).toEqual([wish]);
    expect(open("a user without a password is added → refuse; export the users with their passwords")).toEqual([wish]);
  });
});

describe("what leads, trails or is hidden", () => {
  const TASKS =
    "A task list. Each task has a title, a priority (high, medium or low), a status (open, in progress, finished) and a due date.";

  it.each([
    "High priority first.",
    "Low priority last.",
    "Finished tasks last.",
    "Overdue first.",
    "Overdue last.",
    "Hide finished.",
    "A checkbox hides finished tasks.",
    "Sorted by due date.",
    "The list can be sorted by due date.",
  ])("is promised: %s", (wish) => {
    expect(openOf(`${TASKS} ${wish}`)).toEqual([]);
  });

  it.each([
    "Tasks with a title first.",
    "Done first.",
    "Never hide finished tasks.",
    "Hide finished tasks after a week.",
    "A button hides finished tasks.",
    "Hide medium.",
    "Hide the finished page.",
  ])("stays open where no promise does just that: %s", (wish) => {
    expect(openOf(`${TASKS} ${wish}`)).toEqual([wish.replace(/\.$/, "")]);
  });

  it("what hides one thing speaks for no other", () => {
    expect(openOf(`${TASKS} Show overdue tasks in red. Hide medium.`)).toContain("Hide medium");
    expect(openOf(`${TASKS} Hide finished. Hide high ones.`)).toEqual(["Hide high ones"]);
  });

  it("one order does not speak for another", () => {
    expect(openOf(`${TASKS} Sorted by due date. High priority first.`)).toEqual(["Sorted by due date"]);
    expect(openOf(`${TASKS} High priority first. Finished tasks last.`)).toEqual(["Finished tasks last"]);
  });
});

describe("what is hidden, when and for whom", () => {
  const TASKS =
    "A task list. Each task has a title, a priority (Low, Medium, High), a due date and a status (Open, In progress, Done).";
  const BOXED = `${TASKS} A checkbox hides done tasks.`;

  it.each([
    "Hide what is done.",
    "Hide all the done tasks.",
    "Hide open tasks.",
    "A checkbox hides done tasks in the list.",
    "A checkbox hides done tasks when it is ticked.",
    "Hide done tasks if I tick a box.",
    "It would be nice if I could hide done tasks.",
    'A checkbox "Hide the past" hides what is done.',
    "A checkbox hides done tasks. Done tasks can be hidden with the checkbox.",
    "A checkbox hides done tasks. If it is ticked, done tasks are hidden.",
  ])("is promised by a checkbox: %s", (wish) => {
    expect(openOf(`${TASKS} ${wish}`)).toEqual([]);
  });

  it.each([
    "Hide done tasks by default.",
    "By default, hide done tasks.",
    "A checkbox hides done tasks from guests.",
    "A checkbox hides done tasks, ticked at first.",
    "Hide done tasks with a checkbox that is ticked at first.",
    "A checkbox that is ticked hides done tasks.",
    "Hide done tasks when printing.",
    "Done tasks can be hidden.",
  ])("stays open where it holds only sometimes, for some, or at once: %s", (wish) => {
    expect(openOf(`${TASKS} ${wish}`)).toEqual([wish.replace(/\.$/, "")]);
  });

  it.each([
    "Done tasks are hidden by default.",
    "Initially, done tasks are hidden.",
    "Done tasks start hidden.",
    "Hide the status of done tasks.",
    "Hide done tasks' status.",
    "Hide the status.",
    "Hide tasks.",
    "Hide new ones.",
    "Hide done tasks at midnight.",
    "Hide done tasks when printing.",
    "When printing, hide done tasks.",
    "Never hide done tasks.",
    "The checkbox is ticked by default.",
  ])("and a checkbox that hides the same does not speak for it: %s", (wish) => {
    expect(openOf(`${BOXED} ${wish}`)).toEqual([wish.replace(/\.$/, "")]);
  });

  it.each([
    ["A checkbox hides done tasks, but only when printing.", "but only when printing"],
    ["Sort by due date, but only when there are many.", "but only when there are many"],
    ["Show the number of open tasks, only if there are more than three.", "only if there are more than three"],
  ])("a condition in plain words is no word about nothing: %s", (wish, condition) => {
    expect(openOf(`${TASKS} ${wish}`)).toEqual([condition]);
  });

  it("what is wanted only if needed is wanted", () => {
    expect(openOf(`${TASKS} Sort by due date, only if needed.`)).toEqual([]);
  });

  it("a choice that shows what has a mark does not hide it", () => {
    expect(openOf(`${TASKS} Show overdue tasks in red. Hide overdue tasks.`)).toContain("Hide overdue tasks");
  });

  it.each([
    "Done tasks go to the bottom.",
    "Done tasks go to the bottom of the list.",
    "Done tasks are moved to the end.",
    "Open tasks come first.",
    "Open tasks go to the top.",
    "In progress comes first.",
  ])("an order is understood however things get there: %s", (wish) => {
    expect(openOf(`${TASKS} ${wish}`)).toEqual([]);
  });

  it.each([
    "Archived tasks go to the bottom.",
    "Archived tasks go to the bottom of the list.",
    "Archived tasks come first.",
    "New tasks come first.",
    "The total goes to the bottom.",
  ])("and stays open where nobody knows what is meant: %s", (wish) => {
    expect(openOf(`${TASKS} ${wish}`)).toEqual([wish.replace(/\.$/, "")]);
  });

  it("and where another order is built", () => {
    expect(openOf(`${TASKS} Newest first. Open tasks come first.`)).toEqual(["Open tasks come first"]);
  });
});
