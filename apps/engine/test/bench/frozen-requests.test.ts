import { expect, test } from "vitest";
import { paraphrases, routingRows } from "../../../../bench/routing/rows.ts";
import { wordsOf } from "../../src/guild/gate/request-text.ts";
import { FIT } from "../../src/guild/gate/training/fit-options.ts";
import { houseRows } from "../../src/guild/gate/training/rows.ts";

/** Two or three words are a common phrase and no leak. */
const TELLING_WORDS = 4;

test("nothing the gate learns stands in the frozen requests", async () => {
  const words = (text: string) => wordsOf(text).join(" ");
  const frozen = [...(await routingRows(null)), ...(await paraphrases(null))].map(({ text }) => words(text));
  expect(frozen.length).toBeGreaterThan(500);
  const learned = new Set(houseRows(FIT).map(({ text }) => words(text)));
  expect(frozen.filter((text) => text.split(" ").length >= TELLING_WORDS && learned.has(text))).toEqual([]);
});
