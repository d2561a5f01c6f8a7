import { AppError } from "@guildhall/contracts";
import { describe, expect, test } from "vitest";
import { checkBrief, essentialBrief, guessBlueprint } from "../../src/index.ts";
import { BRIEFS } from "./briefs.ts";

describe("the kind of a brief", () => {
  test.each(Object.entries(BRIEFS).filter(([name]) => name !== "empty"))(
    "%s is a command line tool",
    (_name, brief) => {
      expect(guessBlueprint(brief).blueprint).toBe("python-cli");
    },
  );

  test.each([
    "A kanban board with columns and cards I can drag",
    "A landing page for a bakery with a contact form",
    "A dashboard with a chart of my weight",
    "A pomodoro timer with 25 minute sessions, start, pause and reset, and a count of finished sessions",
    "Convert between kilometres and miles, kilograms and pounds",
    "A converter for recipes: I pick an ingredient and a unit from dropdowns, type an amount, press Convert and see the weight",
  ])("%s is a web app", (brief) => {
    expect(guessBlueprint(brief).blueprint).toBe("web-app");
  });

  test.each([
    "Member list for our chess club: name, email and rating. I want to add and remove members.",
    "A little converter for our designers: enter points and the base size and see the value in picas",
  ])("%s is a web app, whatever it is about", (brief) => {
    expect(guessBlueprint(brief).blueprint).toBe("web-app");
  });

  test("a collection of games is kept, not played", () => {
    expect(guessBlueprint("A board game collection: title, players, rating from 1 to 10").blueprint).toBe("web-app");
  });

  test("a game stays a game", () => {
    expect(guessBlueprint("Play chess against a friend on one page").blueprint).toBe("free-build");
    expect(guessBlueprint("A memory game with a list of the best times").blueprint).toBe("free-build");
  });

  test("calls in backticks and exit codes are a command line, without saying so", () => {
    const brief =
      "We catalogue donated plates. `plate check AB-12` says `fine` and exits 0; anything wrong prints `bad` and exits 1.";
    expect(guessBlueprint(brief).blueprint).toBe("python-cli");
  });

  test("TypeScript with a command line is the TypeScript tool", () => {
    expect(guessBlueprint("A TypeScript command line tool that renames files").blueprint).toBe("typescript-cli");
  });
});

describe("what is out of scope", () => {
  test.each([
    "A shop where users sign up and pay with Stripe",
    "An iPhone app for my recipes",
    "Train a model that recognises birds",
    "A chat app between two users",
    "A scraper for live stock prices",
    "Train a small model on my photos",
    "A shop with a basket and a checkout",
    "When I log in I see my notes",
    "A list of my recipes for my iPhone",
  ])("%s is said with the nearest thing and a first slice", (brief) => {
    const { beyond } = guessBlueprint(brief);
    expect(beyond?.reason).toBeTruthy();
    expect(beyond?.firstSlice.length).toBeGreaterThan(15);
  });

  test.each([
    "A todo list, no login needed",
    "Count the log lines per login",
    "A tracker of payments I made, by month",
    "A list of toy trains with model and price",
    "Hotel guests with a name, a check-in date and a checkout date",
    "A page where I note when I log in and when I log out",
    "A list of iPhone cases for iPhone owners, with colour and price",
  ])("%s is within reach", (brief) => {
    expect(guessBlueprint(brief).beyond).toBeNull();
  });
});

describe("the brief itself", () => {
  test.each([
    ["", "INVALID_INPUT"],
    ["  \n ", "INVALID_INPUT"],
    ["\u0000\u0001PK\u0003", "INVALID_INPUT"],
    ["a".repeat(100_001), "TOO_LARGE"],
  ])("%j is refused with %s", (brief, code) => {
    expect(() => checkBrief(brief)).toThrow(AppError);
    try {
      checkBrief(brief);
    } catch (error) {
      expect(error).toMatchObject({ code });
    }
  });

  test("a long brief keeps its beginning and its literal lines", () => {
    const brief = `A tool for notes.\n${"Background that says little. ".repeat(100)}\nUse it as \`note add TEXT\`.`;
    const cut = essentialBrief(brief, 500);
    expect(cut.length).toBeLessThanOrEqual(500);
    expect(cut).toContain("A tool for notes");
    expect(cut).toContain("note add TEXT");
  });
});
