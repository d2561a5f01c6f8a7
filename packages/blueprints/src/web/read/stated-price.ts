import type { WebField } from "../form.ts";
import { sentences } from "./phrases.ts";

/**
 * A price that a brief states part by part: "costs 5 euros plus 0.80 per kg, parcels heavier than 20 kg cost 7.50
 * extra, and the discount comes off the whole price". Every clause about it is understood, or there is no formula.
 */

const AMOUNT = "[$€£]?\\s?(\\d+(?:\\.\\d+)?)\\s?(?:[$€£]|euros?|dollars?|pounds?|usd|eur)?";
const PER = "\\s*(?:per|for (?:each|every)|an?|each|\\/)\\s*([a-z%]+)";
const SHARE = `(?:,|\\s+plus|\\s+and|\\s*\\+)\\s*${AMOUNT}${PER}`;
const BASE = new RegExp(
  `\\b(?:costs?|price is|starts? at|charged?|charges|pays?)\\s+${AMOUNT}(?:${PER})?(?=[\\s,.;]|$)((?:${SHARE})*)`,
  "i",
);
/** What costs it, and no case: "on weekends a ride costs …" is another price. */
const WHAT =
  /^(?:(?:(?:an?|the|one|each|every|our|my) )?(?!(?:on|for|if|when|at|after|before|during|with|without|from|members?)\b)[\p{L}-]+ ){0,4}$/iu;
const EXTRA = new RegExp(
  `^(?:[a-z]+ )?(?:(?:that |which )?(?:are|is|weigh|with) )?(heavier|longer|further|farther|bigger|larger|more|over|above|from) (?:than )?(\\d+(?:\\.\\d+)?)\\s?([a-z]+)?(?: (?:on|up|upwards))? (?:costs?|adds?|pays?|are|is) (?:an? )?(extra |additional )?${AMOUNT}\\s?(extra|more|on top)?$`,
  "i",
);
const OFF =
  /^(?:the |then the )?([a-z]+(?: [a-z]+)?) (?:comes|is taken|is deducted|goes|is then taken) off (?:of |from )?(?:the )?(?:whole |full |entire |total )?(?:price|total|sum|amount|cost|quote)$/i;
const SHOWN =
  /^(?:please |it |the page )?(?:shows?|displays?|gives?|tells?)(?: me| us)? (?:the |its |what )?(?:[a-z]+ ){0,2}?(?:price|costs?|total|quote|fee|amount)(?: (?:with|to) \w+ (?:decimals?|decimal places))?$/i;
/** What may change a price; a clause without it says something else. */
const ABOUT_PRICE =
  /\d|\b(?:costs?|price|fee|charge|discount|free|extra|less|more|minimum|surcharge|cheaper|double|half|off)\b/i;

const MEASURE: Record<string, RegExp> = {
  heavier: /weight|mass/i,
  longer: /length|duration|distance/i,
  further: /distance/i,
  farther: /distance/i,
};
const numeric = (field: WebField): boolean => ["integer", "number", "money"].includes(field.type);
const stem = (word: string): string => word.toLowerCase().replace(/s$/, "");

/** The input that a unit or a noun speaks of: "kg" of a weight in kg, "guest" of Guests. */
function inputOf(noun: string, inputs: readonly WebField[]): WebField | undefined {
  const found = inputs.filter(
    (field) =>
      numeric(field) &&
      (stem(field.unit) === stem(noun) || field.label.toLowerCase().split(" ").map(stem).includes(stem(noun))),
  );
  return found.length === 1 ? found[0] : undefined;
}

interface Base {
  formula: string;
  /** Words before the price and behind it. */
  rest: string;
}

function baseIn(text: string, inputs: readonly WebField[]): Base | null {
  const match = BASE.exec(text);
  const [whole, amount, unit, shares = ""] = match ?? [];
  if (!match || whole === undefined || !WHAT.test(text.slice(0, match.index))) return null;
  const parts = [{ amount, unit }];
  for (const [, much, each] of shares.matchAll(new RegExp(SHARE, "gi"))) parts.push({ amount: much, unit: each });
  const formulas = parts.map(({ amount: much, unit: each }) => {
    if (!each) return much ?? "";
    const field = inputOf(each, inputs);
    return field ? `${much} * ${field.key}` : null;
  });
  if (!formulas.every((one) => one !== null)) return null;
  return { formula: formulas.join(" + "), rest: text.slice(match.index + whole.length) };
}

function extraIn(clause: string, inputs: readonly WebField[]): string | null {
  const [, word = "", limit, unit, before, amount, after] = EXTRA.exec(clause) ?? [];
  if (!amount || !limit || !(before || after)) return null;
  const measured = MEASURE[word.toLowerCase()];
  const field = unit ? inputOf(unit, inputs) : inputs.find((one) => numeric(one) && measured?.test(one.label));
  return field ? ` + (${field.key} ${/from/i.test(word) ? ">=" : ">"} ${limit} ? ${amount} : 0)` : null;
}

/** The formula of a price over these inputs; null where a clause about it is not understood. */
export function statedPrice(brief: string, inputs: readonly WebField[]): string | null {
  const all = sentences(brief);
  const at = all.findIndex((text) => BASE.test(text));
  const base = at < 0 ? null : baseIn(all[at] ?? "", inputs);
  if (!base) return null;
  let sum = base.formula;
  let off: WebField | undefined;
  for (const text of [base.rest, ...all.slice(at + 1)])
    for (const part of text.split(/[,;.](?!\d)/)) {
      const clause = part.trim().replace(/^(?:and|but|then)\s+/i, "");
      const taken = OFF.exec(clause)?.[1];
      const extra = extraIn(clause, inputs);
      if (extra) sum += extra;
      else if (taken) {
        off = inputOf(taken, inputs);
        if (!off) return null;
      } else if (ABOUT_PRICE.test(clause) && !SHOWN.test(clause)) return null;
    }
  if (!off) return `round(${sum}, 2)`;
  return off.unit === "%" ? `round((${sum}) * (1 - ${off.key} / 100), 2)` : `round(${sum} - ${off.key}, 2)`;
}
