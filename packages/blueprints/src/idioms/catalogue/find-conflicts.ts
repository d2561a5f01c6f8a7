import { listParams } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { listOf, required, sameType, tupleOf } from "../leaf-view.ts";

type Slots = { list: string; start: string; end: string; name: string; same: string | null; touching: boolean };

const START = /^(start|from|begin|check_?in|arrival)/i;
const END = /^(end|to|until|finish|check_?out|departure)/i;

export const findConflicts = defineIdiom<Slots>({
  id: "find-conflicts",
  title: "Pairs that overlap in time",
  phrases: ["pairs of meetings that overlap", "schedule conflicts", "double bookings of the same room"],
  cues: [["overlap", "overlaps", "conflict", "conflicts", "clash", "clashes", "double booking", "double bookings"]],
  fit(view) {
    const list = listParams(view)[0];
    const pair = tupleOf(listOf(view.leaf.returns) ?? "none");
    if (!list || !view.record(list.element) || pair?.length !== 2 || view.leaf.params.length !== 1) return null;
    const start = list.fields.find((ref) => START.test(ref.name));
    const end = list.fields.find((ref) => END.test(ref.name));
    if (!start || !end || !sameType(start.type, end.type)) return null;
    const names = list.fields.filter(
      (ref) => pair.every((type) => sameType(type, ref.type)) && ref !== start && ref !== end,
    );
    const same = list.fields.filter(
      (ref) => required(ref.type) === "text" && ref !== start && ref !== end && view.says(`same ${ref.name}`),
    );
    return {
      list: fixed(list.name),
      start: fixed(start.name),
      end: fixed(end.name),
      name: names.map((ref, i) => option(ref.name, [ref.name], -0.02 * i)),
      same: same[0] ? fixed(same[0].name) : fixed(null),
      touching: [
        option(false, ["does not overlap", "touching", "ends"], 0.02),
        option(true, ["inclusive", "both ends", "share"]),
      ],
    };
  },
  python({ list, start, end, name, same, touching }) {
    const less = touching ? "<=" : "<";
    const shared = same ? ` and a.${same} == b.${same}` : "";
    return {
      body: `return [\n    (a.${name}, b.${name})\n    for i, a in enumerate(${list})\n    for b in ${list}[i + 1 :]\n    if a.${start} ${less} b.${end} and b.${start} ${less} a.${end}${shared}\n]`,
    };
  },
  typescript({ list, start, end, name, same, touching }) {
    const less = touching ? "<=" : "<";
    const shared = same ? ` && a.${same} === b.${same}` : "";
    return {
      body: `return ${list}.flatMap((a, i) =>\n  ${list}\n    .slice(i + 1)\n    .filter((b) => a.${start} ${less} b.${end} && b.${start} ${less} a.${end}${shared})\n    .map((b): [typeof a.${name}, typeof a.${name}] => [a.${name}, b.${name}]),\n);`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Meeting:\n    name: str\n    start: int\n    end: int",
      signature: "def conflicts(meetings: list[Meeting]) -> list[tuple[str, str]]",
      purpose: "Pairs of names of meetings that overlap; one that starts when another ends does not overlap.",
      holds:
        'M = Meeting\nassert conflicts([M("c", 620, 700), M("a", 0, 1000), M("b", 590, 620)]) == [("c", "a"), ("a", "b")]',
    },
    {
      language: "typescript",
      types: "interface Booking { id: number; room: string; start: string; end: string }",
      signature: "function clashes(bookings: Booking[]): [number, number][]",
      purpose: "Pairs of ids of bookings of the same room that overlap.",
      holds:
        'const b = (id, room, start, end) => ({ id, room, start, end }); assert.deepEqual(clashes([b(1, "x", "09:00", "10:00"), b(2, "x", "09:30", "11:00"), b(3, "y", "09:30", "11:00"), b(4, "x", "11:00", "12:00")]), [[1, 2]]);',
    },
  ],
});
