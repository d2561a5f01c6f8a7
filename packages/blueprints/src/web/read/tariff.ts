import type { WebField } from "../form.ts";

/** Prices that a brief states for each option of a choice, with a discount or surcharge beyond a limit. */

const literal = (text: string) => text.replaceAll(/[^A-Za-z0-9 ]/g, ".");
const MONEY = "[$€£]?\\s?(\\d+(?:\\.\\d+)?)\\s?[$€£]?";

function priceOf(brief: string, option: string, per: string): string | null {
  const start = `\\b${literal(option)}\\b\\s*(?:\\w+\\s+)?(?:costs?|is|are|pays?|:|=|at|for)?\\s*`;
  const both = new RegExp(
    `${start}${MONEY}\\s*(?:plus|\\+|and)\\s*${MONEY}\\s*(?:per|for (?:each|every)|an?|each|/)\\s*[A-Za-z]+`,
    "i",
  ).exec(brief);
  if (both) return `${both[1]} + ${both[2]} * ${per}`;
  const each = new RegExp(`${start}${MONEY}\\s*(?:per|for (?:each|every)|an?|each|/)\\s*[A-Za-z]+`, "i").exec(brief);
  if (each) return `${each[1]} * ${per}`;
  const fixed = new RegExp(`${start}${MONEY}(?=[,.; )]|$)`, "i").exec(brief);
  return fixed?.[1] ?? null;
}

/** "over 20 kg get a 10% discount" as a factor. */
function factorIn(brief: string, amount: WebField): string {
  const match =
    /\b(over|above|more than|at least|from)\s+(\d+(?:\.\d+)?)\s*[A-Za-z]*\s+(?:get|gets|have|has|receive|are|is|with|earn)?\s*(?:an?\s+)?(\d+(?:\.\d+)?)\s?%\s*(discount|off|cheaper|surcharge|extra|more)/i.exec(
      brief,
    );
  if (!match) return "";
  const [, word = "", limit = "", percent = "", kind = ""] = match;
  const op = /at least|from/i.test(word) ? ">=" : ">";
  const share = Number(percent) / 100;
  const factor = Math.round((/surcharge|extra|more/i.test(kind) ? 1 + share : 1 - share) * 10_000) / 10_000;
  return ` * (${amount.key} ${op} ${limit} ? ${factor} : 1)`;
}

/** The formula of a price table over these inputs; null unless every option of one choice has its price. */
export function tariffIn(brief: string, inputs: readonly WebField[]): string | null {
  const amount = inputs.find((field) => ["integer", "number"].includes(field.type));
  const choice = inputs.find((field) => field.type === "choice" && field.options.length >= 2);
  if (!amount || !choice) return null;
  // The list of the options themselves states no price.
  const text = brief.replace(/\([^()]*\)/g, " ");
  const prices = choice.options.map((option) => priceOf(text, option, amount.key));
  if (prices.some((price) => price === null)) return null;
  const chosen = choice.options
    .map((option, index) =>
      index < choice.options.length - 1 ? `${choice.key} == "${option}" ? ${prices[index]} : ` : `${prices[index]}`,
    )
    .join("");
  return `round((${chosen})${factorIn(text, amount)}, 2)`;
}
