import {
  type Beside,
  besideOf,
  pythonCounts,
  pythonLeaves,
  typescriptCounts,
  typescriptLeaves,
} from "../beside-others.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { required, sameType } from "../leaf-view.ts";

type Span = { start: string; end: string };
type Slots = { beside: Beside; span: Span | null; touching: boolean };

const START = /(^|_)(start|starts|from|begin|begins|check_?in|arrival|arrives)(_|$)/i;
const END = /(^|_)(end|ends|to|until|finish|finishes|check_?out|departure|leaves)(_|$)/i;

export const clashesWithOthers = defineIdiom<Slots>({
  id: "clashes-with-others",
  title: "Does an entry clash with the ones that are there",
  phrases: [
    "another entry with the same field is there already",
    "it overlaps one of the bookings with the same room in time",
    "a book that is lent cannot be lent again",
  ],
  cues: [
    ["overlap", "overlaps", "overlapping", "already", "another", "clash", "clashes", "conflict", "conflicts", "taken"],
  ],
  // Whether it clashes with none is the opposite, and often more is asked of it.
  unless: ["or more of", "add up", "sum", "overlaps no", "no overlap", "with no other", "clashes with no", "is free"],
  fit(view) {
    const beside = besideOf(view);
    if (!beside || beside.limit !== null) return null;
    const overlaps = view.says("overlap", "overlaps", "overlapping");
    const start = beside.record.fields.find((field) => START.test(field.name));
    const end = beside.record.fields.find((field) => END.test(field.name));
    if (overlaps && (!start || !end || !sameType(required(start.type), required(end.type)))) return null;
    if (!overlaps && beside.same.length === 0) return null;
    return {
      beside: fixed(beside),
      span: fixed(overlaps && start && end ? { start: start.name, end: end.name } : null),
      touching: overlaps
        ? [
            option(false, ["does not overlap", "touching", "begins when"], 0.02),
            option(true, ["inclusive", "both ends", "included"]),
          ]
        : fixed(false),
    };
  },
  python({ beside, span, touching }) {
    const less = touching ? "<=" : "<";
    const { one, list } = beside;
    const overlap = span
      ? `${one}.${span.start} ${less} other.${span.end} and other.${span.start} ${less} ${one}.${span.end}`
      : "";
    const holds = [pythonCounts(beside), overlap].filter(Boolean).join(" and ");
    return { body: `${pythonLeaves(beside)}return any(${holds} for other in ${list})` };
  },
  typescript({ beside, span, touching }) {
    const less = touching ? "<=" : "<";
    const { one, list } = beside;
    const overlap = span
      ? `${one}.${span.start} ${less} other.${span.end} && other.${span.start} ${less} ${one}.${span.end}`
      : "";
    const holds = [typescriptCounts(beside), overlap].filter(Boolean).join(" && ");
    return { body: `${typescriptLeaves(beside)}return ${list}.some((other) => ${holds});` };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Loan:\n    id: int\n    book: str\n    returned: str | None",
      signature: "def is_lent(loan: Loan, loans: list[Loan]) -> bool",
      purpose:
        "True when the loan is one without a returned and another of the loans with the same book is there already, one without a returned.",
      holds:
        'L = Loan\nassert is_lent(L(2, "a", None), [L(1, "a", None)]); assert not is_lent(L(2, "a", None), [L(1, "a", "x"), L(3, "b", None)]); assert not is_lent(L(2, "a", "x"), [L(1, "a", None)]); assert not is_lent(L(2, "a", None), [])',
    },
    {
      language: "typescript",
      types: "interface Booking { id: number; room: string; start: string; end: string; status: string }",
      signature: "function isTaken(booking: Booking, bookings: Booking[]): boolean",
      purpose:
        'True when it overlaps one of the bookings with the same room whose status is "open" in time; one that begins when another ends does not overlap it.',
      holds:
        'const b = (room, start, end, status = "open") => ({ id: 0, room, start, end, status }); assert.ok(isTaken(b("x", "09:00", "10:00"), [b("x", "09:30", "11:00")])); assert.ok(!isTaken(b("x", "09:00", "10:00"), [b("x", "10:00", "11:00"), b("y", "09:00", "11:00"), b("x", "09:00", "11:00", "gone")]));',
    },
  ],
});
