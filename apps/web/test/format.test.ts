import { expect, it } from "vitest";
import { formatDuration } from "../src/components/format";

it.each([
  [850, "850 ms"],
  [999.6, "1.0 s"],
  [4_210, "4.2 s"],
  [9_960, "10 s"],
  [59_400, "59 s"],
  [59_700, "1 min"],
  [80_000, "1 min 20 s"],
  [119_400, "1 min 59 s"],
  [119_700, "2 min"],
])("%i ms is %j", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});
