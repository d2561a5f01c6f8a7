import { defineIdiom, fixed, option } from "../idiom.ts";
import { isDay, type LeafView } from "../leaf-view.ts";

type Words = { past: string; today: string; ahead: string };
type Slots = { params: [string, string]; words: Words };

/** The three texts of the purpose: a past day, the day itself, and so many days ahead (`N` = the number). */
function wordsOf(view: LeafView): Words | null {
  const ahead = view.quoted.find((text) => /\b\d+ days\b/.test(text))?.replace(/\b\d+ days\b/, "N days");
  const plain = view.quoted.filter((text) => !/\d/.test(text));
  const today = plain.find((text) => /today|now/i.test(text));
  const past = plain.find((text) => text !== today && !/day/i.test(text));
  return ahead && today && past ? { past, today, ahead } : null;
}

export const daysLeft = defineIdiom<Slots>({
  id: "days-left",
  title: "Days left in words",
  phrases: ["overdue, today or 3 days left", "how many days are left until a deadline in words", "in 3 days or today"],
  cues: [
    ["overdue", "past", "late", "expired", "over", "missed"],
    ["today", "now"],
    ["days", "day"],
  ],
  fit(view) {
    const [first, second, more] = view.leaf.params;
    const day = (type: unknown): boolean => type === "text" || isDay(type as never);
    if (!first || !second || more || view.leaf.returns !== "text" || !day(first.type) || !day(second.type)) return null;
    const words = wordsOf(view);
    const swapped = /today|now/i.test(second.name);
    return (
      words && {
        params: [
          option<Slots["params"]>([first.name, second.name], [], swapped ? -0.2 : 0),
          option<Slots["params"]>([second.name, first.name], [], swapped ? 0 : -0.2),
        ],
        words: fixed(words),
      }
    );
  },
  python({ params: [today, deadline], words }, view) {
    const asDate = (name: string): string =>
      view.leaf.params.find((param) => param.name === name)?.type === "text" ? `date.fromisoformat(${name})` : name;
    return {
      body: `left = (${asDate(deadline)} - ${asDate(today)}).days\nif left < 0:\n    return ${JSON.stringify(words.past)}\nif left == 0:\n    return ${JSON.stringify(words.today)}\nreturn f${JSON.stringify(words.ahead.replace("N days", "{_plural(left, #)}")).replace("#", "'day'")}`,
    };
  },
  typescript: ({ params: [today, deadline], words }) => ({
    body: `const left = dayNumber(${deadline}) - dayNumber(${today});\nif (left < 0) return ${JSON.stringify(words.past)};\nif (left === 0) return ${JSON.stringify(words.today)};\nreturn \`${words.ahead.replaceAll("`", "\\`").replace("N days", '${plural(left, "day")}')}\`;`,
  }),
  guarantees: [
    {
      language: "python",
      signature: "def status(due: date, today: date) -> str",
      purpose: '"expired" if the due date is past, "due today" on the day, otherwise like "in 3 days".',
      holds:
        'd = date(2026, 1, 2)\nassert [status(date(2026, 1, n), d) for n in (1, 2, 3, 5)] == ["expired", "due today", "in 1 day", "in 3 days"]',
    },
    {
      language: "typescript",
      signature: "function daysLeft(today: string, deadline: string): string",
      purpose: '"overdue" if the deadline is before today, "today" if it is today, otherwise like "3 days left".',
      holds:
        'assert.deepEqual(["2026-01-01", "2026-01-02", "2026-01-03", "2026-02-02"].map((d) => daysLeft("2026-01-02", d)), ["overdue", "today", "1 day left", "31 days left"]);',
    },
  ],
});
