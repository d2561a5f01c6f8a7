import { describe, expect, it } from "vitest";
import { type Evidence, isHeldOut, labelRows } from "../../../src/guild/learning/label-rows.ts";

const evidence = (change: Partial<Evidence> = {}): Evidence => ({
  decisionId: "d1",
  text: "the invoice list eats every second row",
  projectId: "p1",
  way: "gate",
  label: "codegen",
  at: "2026-11-01T00:00:00.000Z",
  saidAt: "2026-11-01T00:00:00.000Z",
  feedback: [],
  outcomes: [],
  ...change,
});
const word = (person: string, change: Partial<Evidence["feedback"][number]> = {}) => ({
  ...{ person, thumb: null, otherLabel: null, kept: null },
  ...change,
});

describe("labelRows", () => {
  it("takes another expert as a strong label, whatever else is said", () => {
    const rows = labelRows([
      evidence({
        feedback: [word("ann", { otherLabel: "debug" })],
        outcomes: [{ source: "tests", success: true, weight: 1 }],
      }),
    ]);
    expect(rows).toMatchObject([{ label: "debug", weight: 1, by: "ann" }]);
  });

  it("labels nothing for a thumb down alone, nor for what nobody spoke of", () => {
    expect(labelRows([evidence({ feedback: [word("ann", { thumb: "down" })] }), evidence()])).toEqual([]);
  });

  it("takes passed tests as a weak label and work that was taken back as none", () => {
    const passed = { source: "tests", success: true, weight: 1 };
    const restored = { source: "restore", success: false, weight: 1 };
    expect(labelRows([evidence({ outcomes: [passed] })])).toMatchObject([{ label: "codegen", weight: 0.25 }]);
    expect(labelRows([evidence({ outcomes: [passed, restored] })])).toEqual([]);
  });

  it("counts a thumb once, though it also stands among the outcomes", () => {
    const rows = labelRows([
      evidence({
        feedback: [word("ann", { thumb: "up" })],
        outcomes: [{ source: "thumbs", success: true, weight: 0.3 }],
      }),
    ]);
    expect(rows[0]?.weight).toBe(0.5);
  });

  it("lets a thumb down weaken the expert the person named, and tells what was kept", () => {
    const named = evidence({ way: "person", feedback: [word("ann", { thumb: "down" })] });
    expect(labelRows([named])[0]?.weight).toBeCloseTo(0.3);
    expect(labelRows([evidence({ feedback: [word("ann", { kept: 0.97 })] })])).toMatchObject([{ weight: 0.25 }]);
  });

  it("gives nobody more rows than the cap, and keeps the newest", () => {
    const flood = Array.from({ length: 400 }, (_, at) =>
      evidence({
        decisionId: `d${at}`,
        text: `wish number ${"abcdefghijklmnopqrstuvwxyz"[at % 26]} ${at.toString(26).replace(/\d/g, "z")} q${at}`,
        at: new Date(at * 1000).toISOString(),
        feedback: [word("mallory", { otherLabel: "docs" })],
      }),
    );
    const rows = labelRows(flood);
    expect(rows).toHaveLength(60);
    expect(rows.every(({ at }) => Date.parse(at) >= 340_000)).toBe(true);
  });

  it("holds one of many people to half of what the others weigh together", () => {
    const many = ["ann", "bob", "cem", "dia", "eve"].flatMap((person, index) =>
      Array.from({ length: person === "eve" ? 60 : 8 }, (_, at) =>
        evidence({
          decisionId: `${person}${at}`,
          text: `${person} asks for thing${index} part${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`,
          feedback: [word(person, { otherLabel: at % 2 ? "docs" : "test" })],
        }),
      ),
    );
    const rows = labelRows(many);
    const eve = rows.filter(({ by }) => by === "eve").reduce((sum, { weight }) => sum + weight, 0);
    expect(eve).toBeCloseTo(16);
  });

  it("counts the same words once and drops a contradiction that nobody wins", () => {
    const asks = (person: string, otherLabel: string, decisionId: string) =>
      evidence({ decisionId, feedback: [word(person, { otherLabel })] });
    expect(labelRows([asks("ann", "debug", "a"), asks("ann", "debug", "b")])).toHaveLength(1);
    expect(labelRows([asks("ann", "debug", "a"), asks("bob", "docs", "b")])).toEqual([]);
    expect(labelRows([asks("ann", "debug", "a"), asks("cem", "debug", "c"), asks("bob", "docs", "b")])).toMatchObject([
      { label: "debug" },
    ]);
  });

  it("tells when something was said last of the words of a row, by whomever", () => {
    const said = (decisionId: string, saidAt: string) =>
      evidence({ decisionId, saidAt, feedback: [word("ann", { otherLabel: "debug" })] });
    const rows = labelRows([said("a", "2026-11-05T00:00:00.000Z"), said("b", "2026-11-03T00:00:00.000Z")]);
    expect(rows).toMatchObject([{ saidAt: "2026-11-05T00:00:00.000Z", at: "2026-11-01T00:00:00.000Z" }]);
  });

  it("takes the mode's choice for no word of the person, and the person's own for one", () => {
    expect(labelRows([evidence({ way: "mode" })])).toEqual([]);
    expect(labelRows([evidence({ way: "mode", feedback: [word("ann", { thumb: "up" })] })])).toMatchObject([
      { label: "codegen", weight: 0.5 },
    ]);
    expect(labelRows([evidence({ way: "person" })])).toMatchObject([{ label: "codegen", weight: 0.8 }]);
  });

  it("holds the same words out for ever, whatever their case", () => {
    const texts = Array.from({ length: 400 }, (_, at) => `Wish ${at.toString(36)} please`);
    const held = texts.filter(isHeldOut).length;
    expect(held).toBeGreaterThan(60);
    expect(held).toBeLessThan(140);
    expect(texts.every((text) => isHeldOut(text) === isHeldOut(`${text.toUpperCase()}!`))).toBe(true);
  });
});
