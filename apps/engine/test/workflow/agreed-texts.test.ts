import type { Check, SpecRow } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { agreedTexts } from "../../src/workflow/spec/agreed-texts.ts";
import { deriveSpec } from "../../src/workflow/spec/derive-spec.ts";
import { draftSpec } from "../../src/workflow/spec/understand-brief.ts";

const row = (kind: SpecRow["kind"], label: string, value: SpecRow["value"], more: Partial<SpecRow> = {}): SpecRow => ({
  path: `/${label}`,
  section: "App",
  label,
  kind,
  value,
  source: "default",
  ...more,
});
const textsOf = (...rows: SpecRow[]) => agreedTexts({ rows, requirements: [], checks: [] }).join("\n");
const openOf = (brief: string) => deriveSpec(draftSpec(brief, "web-app")).unplaced;

describe("settings speak only of what is set", () => {
  it.each([
    ["a switch that is off", row("boolean", "No two alike", false)],
    ["a figure that is missing", row("number", "Largest value", null)],
    ["a list without items", row("list", "Filters", [])],
    ["nothing chosen", row("choice", "Counts up", "", { options: [{ value: "", label: "None" }] })],
    ["the heading of an empty list", row("heading", "Charts", "Charts", { addTo: "/charts" })],
    ["the name of a text", row("text", "Introduction", "")],
  ])("%s", (_what, one) => {
    expect(textsOf(one)).toBe("");
  });

  it("a switch that is on, a figure, the chosen option and the text itself do", () => {
    const options = [
      { value: "bar", label: "Bars" },
      { value: "pie", label: "Ring" },
    ];
    const texts = textsOf(
      row("boolean", "Search", true),
      row("number", "Largest value", 5),
      row("choice", "Drawn as", "pie", { options }),
      row("text", "Label", "Kilometres"),
    );
    expect(texts).toBe("Search\nLargest value 5\nDrawn as\nRing\nKilometres");
  });
});

it("a check speaks by what it shows, and not by the names of its parts", () => {
  const check: Check = {
    kind: "http",
    id: "R1.1-one",
    title: "a book is kept",
    criteria: ["R1.1"],
    oracle: "house",
    method: "POST",
    path: "/books",
    body: { author: "Ann" },
    status: 201,
  };
  const texts = agreedTexts({ rows: [], requirements: [], checks: [check] });
  expect(texts).toEqual(["a book is kept", "POST /books", '{"author":"Ann"}']);
});

describe("a page that is no more than the list of anything", () => {
  it.each([
    ["A counter with plus and minus buttons.", "A counter with plus and minus buttons"],
    ["A stopwatch with laps.", "A stopwatch with laps"],
    [
      "A packing list. I tick what is packed. It shows how many of how many are packed.",
      "It shows how many of how many are packed",
    ],
    ["A board for cards. Each card has a title and an owner. At most 3 cards in Doing.", "At most 3 cards in Doing"],
  ])("does not keep what its name promises: %s", (brief, clause) => {
    expect(openOf(brief)).toContain(clause);
  });

  it.each([
    "A packing list for trips. Things can be ticked as packed.",
    "An inventory app. Each item has a name and a quantity.",
    "A web page where a choir keeps its songs: title, composer.",
    "A habit tracker where I can tick habits off each day and see my current streak for every habit.",
    "A landing page for a bike repair shop called Spoke with services and contact",
  ])("keeps what only names it: %s", (brief) => {
    expect(openOf(brief)).toEqual([]);
  });
});
