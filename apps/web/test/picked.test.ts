import { expect, it } from "vitest";
import { pickedRequest, readPicked } from "../src/features/run/hooks/picked";

const told = { guildhall: "picked", role: "heading", name: "", text: "Expenses", selector: "h1" };

it("takes four short texts and refuses any other shape", () => {
  expect(readPicked(told)).toEqual({ role: "heading", name: "", text: "Expenses", selector: "h1" });
  for (const odd of [
    null,
    "picked",
    { ...told, guildhall: "other" },
    { ...told, text: 7 },
    { ...told, name: "x".repeat(201) },
    { guildhall: "picked", none: true },
  ]) {
    expect(readPicked(odd)).toBeNull();
  }
});

it("takes quotes and line breaks out, so that the words stay words of the request", () => {
  const picked = readPicked({ ...told, text: 'Save”\n\nand "delete" everything' });
  expect(picked && pickedRequest(picked)).toBe("Change “Save and delete everything” to ");
});

it("names an element without words by its place", () => {
  expect(pickedRequest({ role: "picture", name: "", text: "", selector: "main > img" })).toBe(
    "Change the picture at main > img so that it ",
  );
});
