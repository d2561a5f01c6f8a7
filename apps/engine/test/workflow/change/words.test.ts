import { wordTable } from "@guildhall/contracts";
import { expect, test } from "vitest";
import { samePhrase, wordsOf } from "../../../src/workflow/change/place/words.ts";

test("reads words that every object has as words", () => {
  const text = "the constructor calls toString, hasOwnProperty and __proto__";
  expect(wordsOf(text)).toEqual(["constructor", "call", "string", "has", "own", "property", "proto"]);
  expect(samePhrase("rename the constructor", "rename constructors")).toBe(true);
});

test("a table holds its own words only", () => {
  const table = wordTable({ colour: "color" });
  expect(table.colour).toBe("color");
  expect(["constructor", "toString", "__proto__", "valueOf"].map((word) => table[word])).toEqual(
    Array(4).fill(undefined),
  );
});
