import { describe, expect, it } from "vitest";
import { deriveSpec } from "../../src/workflow/spec/derive-spec.ts";
import { draftSpec } from "../../src/workflow/spec/understand-brief.ts";

const openOf = (brief: string, blueprint: "web-app" | "http-api" = "web-app") =>
  deriveSpec(draftSpec(brief, blueprint)).unplaced;
const RUNS = "A page where I record runs with date and kilometres.";

describe("what tells of people and reasons promises nothing", () => {
  it.each([
    "Our spreadsheet got out of hand.",
    "My notes keep getting lost.",
    "We always forget who ran how far.",
    "So please make us a run list page.",
    "No login.",
    "It works without an account.",
    "Keep the runs in the browser so a reload doesn't lose them.",
    "With an Add button.",
  ])("%s", (clause) => {
    expect(openOf(`${RUNS} ${clause}`)).toEqual([]);
  });

  it("said behind a field neither", () => {
    expect(openOf("A guest list with name and seats (how many chairs they need).")).toEqual([]);
    expect(openOf("A guest list with name and seats (which must be paid in advance).")).not.toEqual([]);
  });

  it.each([
    "Our spreadsheet must be imported.",
    "We always forget who ran, so send us a mail.",
    "Please make us a chart with the weather of each run.",
    "The title gets bold once it is overdue.",
    "The page keeps counting in the background.",
    "Only trainers press Delete.",
    "We need a reminder for the runs.",
  ])("but a wish beside it stays open: %s", (clause) => {
    expect(openOf(`${RUNS} ${clause}`)).not.toEqual([]);
  });
});

describe("what the whole is called", () => {
  it.each([
    "A little converter for our front-end people: enter pixels and the base font size (16 unless I change it) and see the value in rem.",
    "Web page to split a bill. I type the bill, the tip in percent and the number of people; it shows the total including tip and what each person pays.",
  ])("is a converter where something is worked out, and units are no wishes: %s", (brief) => {
    expect(openOf(brief)).toEqual([]);
  });

  it("but a counter is no list", () => {
    expect(openOf("A counter with plus and minus buttons.")).not.toEqual([]);
  });
});

describe("what is added up", () => {
  it("is a figure, and no adding of an entry", () => {
    const brief = `${RUNS} Above the list I'd like the kilometres of all runs added up.`;
    const { requirements, unplaced } = deriveSpec(draftSpec(brief, "web-app"));
    expect(unplaced).toEqual([]);
    expect(JSON.stringify(requirements)).toContain("Total kilometres");
    expect(openOf("A page where I record films with a title. Above the list I'd like the films added up.")).not.toEqual(
      [],
    );
  });
});

describe("a blueprint that accounts for its brief", () => {
  it("is not asked again: its own open words are the only ones", () => {
    const brief =
      "The scales in our hives send us weights. `POST /weighings` takes a hive and kilos (number). `GET /weighings` returns all weighings as an array, in the colours of the day.";
    const { requirements, unplaced } = deriveSpec(draftSpec(brief, "http-api"));
    expect(unplaced).toEqual([]);
    const open = requirements.flatMap(({ criteria }) => criteria.filter(({ shall }) => shall.startsWith("keep to")));
    expect(open).toHaveLength(1);
    expect(open[0]?.shall).toContain("colours of the day");
  });
});
