import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Place, placeUrl, readPlace, STAGE_ORDER } from "../src/place/place";

describe("the address of a place", () => {
  it("leads back to the same place", () => {
    const place: fc.Arbitrary<Place> = fc.record({
      projectId: fc.uuid(),
      stage: fc.option(fc.constantFrom(...STAGE_ORDER)),
      tool: fc.option(fc.constantFrom("files", "search", "problems", "history", "settings")),
      file: fc.option(fc.string({ minLength: 1 })),
      line: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
      item: fc.option(fc.string({ minLength: 1 })),
    });
    fc.assert(
      fc.property(place, (there) => {
        expect(readPlace(new URL(placeUrl(there), "http://localhost").searchParams)).toEqual(there);
      }),
    );
  });

  it("ignores words that name no stage or tool", () => {
    expect(readPlace(new URLSearchParams("id=p&stage=launch&tool=rm&line=-3"))).toMatchObject({
      stage: null,
      tool: null,
      line: null,
    });
  });
});
