import { computation, facts, type KnownComputation } from "./known-computation.ts";

const PAST = /\b(?:past|before today|gone|over|refus\w+|error)\b/i;

/** Computations with a day, and with the day of today. */
export const DAY_COMPUTATIONS: KnownComputation[] = [
  computation({
    said: /\bhow many days (?:(?:are|is) (?:there )?)?(?:left|remain|it is|there are)?(?: still)? ?(?:left )?(?:until|till|to)\b|\b(?:number of )?days (?:left |that are left )?(?:until|till)\b/i,
    unless: [
      /\bwork|\bbusiness|\bweeks?\b|\bhours?\b|\bnext\b|\bbirthday\b|\bincluding\b|\bbetween\b|\bholidays?\b/i,
      PAST,
    ],
    words:
      "days day number how many left remain until till date then given today from it is there are still count counts",
    name: "days_until",
    purpose: "Give the number of days from today until the day.",
    params: [
      ["day", "date"],
      ["today", "date"],
    ],
    returns: "integer",
    facts: facts(["2025-03-11", "2025-03-01", 10], ["2024-03-01", "2024-02-28", 2], ["2025-01-01", "2025-01-01", 0]),
  }),
  computation({
    said: /\b(?:date|day) (?:that is |which is |it is )?(?:(?:so many|that many|n|a (?:given )?number of|some) )days (?:later|after(?:wards)?|from)\b|\badds? (?:a (?:given )?number of|so many|n|some) days to (?:a|the) (?:given )?date\b/i,
    unless: /\bwork|\bbusiness|\bweek|\bmonths?\b|\byears?\b|\bbefore\b|\bearlier\b|\btoday\b|\bback\b/i,
    words: "add adds date day days number n so many that some given later after afterwards it result resulting new",
    name: "date_after",
    purpose: "Give the date so many days later.",
    params: [
      ["day", "date"],
      ["days", "integer"],
    ],
    returns: "date",
    facts: facts(["2024-02-28", 2, "2024-03-01"], ["2024-12-31", 1, "2025-01-01"], ["2025-06-30", 0, "2025-06-30"]),
  }),
  computation({
    said: /\bhow old\b|\bage (?:in (?:full )?years )?(?:of|from|for|today)\b|\b(?:calculates?|computes?|prints?|shows?|tells?) (?:the |my |your |a person's |somebody's |someone's )?age\b/i,
    unless: /\bmonths?\b|\bdays\b|\baverage\b|\bgiven day\b|\bfiles?\b|\bcsv\b|\bages\b|\bdog\b|\bcat\b/i,
    words:
      "age how old years year full somebody someone person people birthday birth date day born today my your from is i am takes in completed",
    name: "age_in_years",
    purpose: "Give the age in full years of somebody born that day.",
    params: [
      ["born", "date"],
      ["today", "date"],
    ],
    returns: "integer",
    facts: facts(["1990-05-20", "2024-05-19", 33], ["1990-05-20", "2024-05-20", 34], ["2000-02-29", "2001-02-28", 0]),
  }),
];
