import {
  type Beside,
  besideOf,
  pythonCounts,
  pythonLeaves,
  typescriptCounts,
  typescriptLeaves,
} from "../beside-others.ts";
import { defineIdiom, fixed } from "../idiom.ts";

type Slots = { beside: Beside; least: number | string };

export const limitReached = defineIdiom<Slots>({
  id: "limit-reached",
  title: "Are as many there already as there may be",
  phrases: [
    "limit or more of the entries with the same field are there already",
    "the course is full",
    "at most three open loans",
  ],
  cues: [["limit", "full", "at most", "or more", "maximum", "capacity"]],
  unless: ["add up", "overlap"],
  fit(view) {
    const beside = besideOf(view);
    if (!beside || beside.same.length === 0) return null;
    const least = beside.limit ?? view.numbers[0];
    return least === undefined ? null : { beside: fixed(beside), least: fixed(least) };
  },
  python: ({ beside, least }) => ({
    body: `${pythonLeaves(beside)}return sum(1 for other in ${beside.list} if ${pythonCounts(beside)}) >= ${least}`,
  }),
  typescript: ({ beside, least }) => ({
    body: `${typescriptLeaves(beside)}return ${beside.list}.filter((other) => ${typescriptCounts(beside)}).length >= ${least};`,
  }),
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Enrolment:\n    id: int\n    course: int",
      signature: "def is_full(enrolment: Enrolment, enrolments: list[Enrolment], limit: int) -> bool",
      purpose: "True when limit or more of the enrolments with the same course are there already.",
      holds:
        "E = Enrolment\nassert is_full(E(9, 1), [E(1, 1), E(2, 1)], 2); assert not is_full(E(9, 1), [E(1, 1), E(2, 2)], 2); assert is_full(E(9, 1), [], 0)",
    },
    {
      language: "typescript",
      types: "interface Loan { id: number; member: number; returned: boolean }",
      signature: "function tooMany(loan: Loan, loans: Loan[]): boolean",
      purpose:
        "True when the loan is one that is not returned and 3 or more of the loans with the same member are there already, counting only one that is not returned.",
      holds:
        "const l = (member, returned = false) => ({ id: 0, member, returned }); assert.ok(tooMany(l(1), [l(1), l(1), l(1)])); assert.ok(!tooMany(l(1), [l(1), l(1), l(1, true), l(2)])); assert.ok(!tooMany(l(1, true), [l(1), l(1), l(1)]));",
    },
  ],
});
