import type { JsonValue } from "@guildhall/contracts";
import { arg } from "../form.ts";
import type { KnownWork, Told } from "./known-work.ts";
import { wordsLeft } from "./words-left.ts";

/** Works that are known by their words and by what a call of the brief prints: the two have to say the same. */

const PARTS = ["major", "minor", "patch"];

/** `1.4.9` with its second number one higher and those behind it zero. */
function nextVersion([version, part]: JsonValue[]): JsonValue {
  const numbers = String(version).split(".").map(Number);
  const at = PARTS.indexOf(String(part));
  return numbers.map((number, index) => (index < at ? number : index === at ? number + 1 : 0)).join(".");
}

/** "bump version numbers … major, minor or patch". */
function versionWork({ text }: Told): KnownWork | null {
  const words = `bump bumps increment increments increase increases raise raises next new up version versions number
    numbers semantic semver release releases second first argument part kind step ${PARTS.join(" ")}`;
  if (!/\bversions?\b/i.test(text) || !PARTS.every((part) => new RegExp(`\\b${part}\\b`, "i").test(text))) return null;
  if (wordsLeft(text, words).length > 0) return null;
  const inputs: [string, string][] = [
    ["1.4.9", "major"],
    ["1.4.9", "minor"],
    ["1.4.9", "patch"],
    ["0.9.0", "patch"],
  ];
  return {
    leaf: {
      name: "bump_version",
      purpose:
        "Bump the version: add one to the number of the part (major, minor or patch) and set the numbers behind it to zero. Anything that is not three numbers is refused.",
      params: [
        { name: "version", type: "text" },
        { name: "part", type: { choice: PARTS } },
      ],
      returns: "text",
      raises: true,
      properties: [],
    },
    args: [
      arg("version", "positional", "text", { help: "the version" }),
      arg("part", "positional", "choice", { choices: PARTS, help: "the part to raise" }),
    ],
    input: null,
    facts: inputs.map((args) => ({ args, gives: nextVersion(args) })),
    result: nextVersion,
  };
}

/** How a result writes hours, minutes and seconds: `1h 2m 5s`. */
const WRITTEN = /^\d+( ?h(?:ours?|rs?)?)([ ,]{0,2})\d+( ?m(?:in(?:utes?|s)?)?)\2\d+( ?s(?:ec(?:onds?|s)?)?)$/;
const SIZES = [3600, 60, 1];

/** "turns seconds into hours, minutes and seconds … parts that are zero are left out". */
function durationWork({ text, outputs }: Told): KnownWork | null {
  const words = `turn turns convert converts format formats show seconds second hours minutes into number whole length
    time duration durations human readable parts part units zero 0 left out leave leaves omit omits omitted skip skips skipped`;
  const leavesOut =
    /\b(?:zero|0)\b[^.]{0,20}\b(?:left out|omitted|skipped)\b|\b(?:leaves? out|omits?|skips?)\b[^.]{0,20}\b(?:zero|0)\b/i;
  if (!/\bseconds (?:in)?to\b[^.]*\bhours\b/i.test(text) || !leavesOut.test(text)) return null;
  const found = WRITTEN.exec(outputs[0] ?? "");
  if (!found || wordsLeft(text, words).length > 0) return null;
  const units = [found[1] ?? "", found[3] ?? "", found[4] ?? ""];
  // "1 hour" and "2 hours" would need more than one example.
  if (units.some((unit) => unit.trim().length > 3)) return null;
  const result = ([seconds]: JsonValue[]): JsonValue =>
    SIZES.map((size, at) => Math.floor((Number(seconds) % (SIZES[at - 1] ?? Number.POSITIVE_INFINITY)) / size))
      .map((count, at) => (count > 0 ? `${count}${units[at]}` : ""))
      .filter((part) => part !== "")
      .join(found[2] ?? "");
  return {
    leaf: {
      name: "show_duration",
      purpose: `Show the duration of these seconds as hours, minutes and seconds like ${outputs[0]}; parts that are zero are left out.`,
      params: [{ name: "seconds", type: "integer" }],
      returns: "text",
      raises: false,
      properties: [],
    },
    args: [arg("seconds", "positional", "integer", { help: "how many seconds" })],
    input: null,
    facts: [7384, 3600, 3605, 125, 120, 45].map((seconds) => ({ args: [seconds], gives: result([seconds]) })),
    result,
  };
}

/** A work whose results the house can tell for any input, told by its words and by the results a brief shows. */
export const shownWork = (told: Told): KnownWork | null => versionWork(told) ?? durationWork(told);
