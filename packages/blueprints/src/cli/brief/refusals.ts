import { foundExit } from "./found-exit.ts";
import { sentencesOf } from "./spans.ts";

/** A sentence of a brief about what is not accepted. */
export interface Refusal {
  says: string;
  /** What is refused, as a part of "when …": "an unknown unit". */
  subject: string;
}

const FAULT =
  "(?:errors?|refus\\w+|reject\\w+|not (?:allowed|accepted|valid)|invalid|illegal|[A-Z]\\w*Error|exceptions?)";
/** "An unknown unit is an error", "Zero people raises a ValueError", "Negative hours are refused with a message". */
const SUBJECT_FIRST = new RegExp(
  `^(?<subject>(?:[^.;:]|[.:](?=\\d)){2,80}?),? (?:is|are|must be|should be|gives?|counts? as|raises?|throws?|causes?|leads? to|results? in|gets?|prints?|ends? (?:with|in)|exits? with) (?:an? |the )?(?:\\w+ ){0,2}?${FAULT}\\b`,
);
/** "It raises a ValueError when the list is empty", "It fails unless …", "It refuses negative numbers". */
const FAULT_FIRST =
  /^(?:it|this|the (?:function|tool|program|command|script)) (?:(?:(?:is|raises?|throws?|gives?|prints?|exits? with|ends? with|fails? with|shows?) (?:an? |the )?(?:\w+ ){0,2}?(?:errors?|exceptions?|[A-Z]\w*Error)(?: message)?|fails?|stops|exits? (?:with )?(?:code |status )?[1-9]),? (?:if|when|for|on|(?<unless>unless)) (?<when>[^.;]{2,90})|(?:refuses?|rejects?|does not accept) (?<what>[^.;]{2,90}))/i;

/** "If the path does not exist, fail", "When the name is empty it should exit with an error". */
const CASE_FIRST =
  /^(?:if|when|whenever|(?<unless>unless)) (?<when>[^.;]{2,90}?),? (?:then )?(?:(?:it|this|that|the \w+) )?(?:(?:should|must|shall|will|has to) )?(?:also )?(?:fails?|refuses?|errors? out|complains?|raises? (?:an? )?\w*error|stops? with|(?:exits?|ends?|prints?|gives?|shows?|returns?|is) (?:with )?(?:an? |the )?(?:\w+ ){0,3}?(?:errors?|failure|non-?zero)\b|exits? (?:with )?(?:code |status )?[1-9])/i;

/** "It prints valid or invalid": an answer, and no refusal. */
const TWO_ANSWERS = /\b(?:prints?|says?|shows?|answers?|outputs?) ["']?[a-z]+["']? or ["']?(?:in)?[a-z]+["']?$/i;

/** The sentences of a brief that only say what is refused. */
export function refusalsOf(brief: string): Refusal[] {
  return sentencesOf(brief)
    .flatMap((text) => text.split(/;\s+/))
    .flatMap((text): Refusal[] => {
      const says = text.replace(/[.\s]+$/, "");
      // "It is an error if …" begins with nothing that is refused, "An argument is …" does.
      const found = CASE_FIRST.exec(says)?.groups ?? FAULT_FIRST.exec(says)?.groups;
      const subject = found?.when ?? found?.what ?? SUBJECT_FIRST.exec(says)?.groups?.subject;
      // "`x -1` is an error" shows a call.
      if (subject === undefined || /[`"]/.test(subject) || foundExit(says) || TWO_ANSWERS.test(says)) return [];
      return [{ says, subject: `${found?.unless ? "unless " : ""}${subject.trim()}` }];
    });
}
