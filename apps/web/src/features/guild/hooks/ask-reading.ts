import type { AnswerPart, AnswerQuality, AskView, GuildAnswer, MergeWays, PartialAnswers } from "@guildhall/contracts";
import type { Mark } from "@/components";
import { WAY_WORDS } from "../words";

export const MIN_EXPERTS = 2;
export const MAX_EXPERTS = 4;

/** The choice with one expert more or less; the last place is not given twice. */
export function toggled(chosen: readonly string[], expert: string): string[] {
  if (chosen.includes(expert)) return chosen.filter((one) => one !== expert);
  return chosen.length < MAX_EXPERTS ? [...chosen, expert] : [...chosen];
}

/** What each answer is called: by its expert, with a number where one expert gave several. */
export function answerNames(
  answers: readonly Pick<GuildAnswer, "id" | "expert">[],
  nameOf: (expert: string) => string,
): Map<string, string> {
  const counts = Map.groupBy(answers, ({ expert }) => expert);
  return new Map(
    answers.map(({ id, expert }) => {
      const own = counts.get(expert) ?? [];
      const number = own.length > 1 ? ` ${own.findIndex((one) => one.id === id) + 1}` : "";
      return [id, `${nameOf(expert)}${number}`];
    }),
  );
}

export interface SaidParts {
  from: string[];
  parts: AnswerPart[];
}

/** Parts that follow each other and come from the same answers, together. */
export function partsBySource(parts: readonly AnswerPart[]): SaidParts[] {
  const groups: SaidParts[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && last.from.join() === part.from.join()) last.parts.push(part);
    else groups.push({ from: part.from, parts: [part] });
  }
  return groups;
}

export interface QualityLine {
  mark: Mark;
  text: string;
}

/** What was looked at in an answer and what came out; what could not be looked at is left out. */
export function qualityLines({ missing, cut, compiles, wrongCitations }: AnswerQuality): QualityLine[] {
  const line = (ok: boolean, good: string, bad: string): QualityLine => ({
    mark: ok ? "done" : "failed",
    text: ok ? good : bad,
  });
  const spoken = missing.map((part) => line(false, "", `It says nothing of: ${part}`));
  return [
    ...(spoken.length > 0 ? spoken : [line(true, "It speaks of everything that was asked.", "")]),
    line(!cut, "It is whole.", "It ends in the middle."),
    ...(compiles === null ? [] : [line(compiles, "Its code parses.", "Its code does not parse.")]),
    ...(wrongCitations === null
      ? []
      : [
          line(
            wrongCitations.length === 0,
            "It names only files that were shown.",
            `It names what was not shown: ${wrongCitations.join(", ")}`,
          ),
        ]),
  ];
}

/** Where an asking stands, in a sentence. */
export function stateWords({ state, answers }: Pick<AskView, "state" | "answers">): { mark: Mark; text: string } {
  const given = answers.filter((answer) => answer.state === "done").length;
  const open = answers.filter((answer) => answer.state === "working" || answer.state === "waiting").length;
  const count = `${given} of ${answers.length} ${answers.length === 1 ? "answer" : "answers"}`;
  if (state === "done") return { mark: "done", text: `${count} came.` };
  if (state === "failed") {
    return { mark: "failed", text: given === 0 ? "There is no answer." : `${count} came, and none was made of them.` };
  }
  if (state === "stopped") return { mark: "stopped", text: `Stopped: ${count} came, and none was made of them.` };
  return { mark: "running", text: open > 0 ? `${count} here` : "One answer is made of them" };
}

/** Whose answers there are of an asking that ended short, and whose not, in a sentence. */
export function partialWords({ answered, missing }: PartialAnswers, names: ReadonlyMap<string, string>): string {
  const list = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join(", ");
  return `Partial: ${list(answered)} answered${missing.length === 0 ? "" : `, ${list(missing)} did not`}.`;
}

/** What was measured of a way, said plainly. */
export function measuredWords({ auto, ways }: MergeWays, chosen: string): string {
  const way = chosen === "auto" ? auto.way : chosen;
  const told = ways.find((one) => one.way === way);
  const words = {
    best: "The other ways are measured against it.",
    better: "",
    "not-better": "Measured, and not shown to be better than the best expert alone.",
    "not-measured": "Not measured yet: whether it beats the best expert alone, nobody knows.",
  }[told?.verdict ?? "not-measured"];
  const label = WAY_WORDS[told?.way ?? "single"].label;
  // Where the measurement decided, its figures are the reason already.
  const said =
    chosen === "auto" ? [`Now: ${label.toLowerCase()}.`, auto.reason] : [WAY_WORDS[told?.way ?? "single"].what];
  const figures = said.includes(told?.figures ?? "") ? "" : (told?.figures ?? "");
  const plain = chosen === "auto" && told?.verdict === "best" ? "" : words;
  return [...said, plain, figures].filter((one) => one !== "").join(" ");
}
