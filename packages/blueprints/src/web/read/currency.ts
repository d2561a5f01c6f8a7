/** The sign of the money a brief speaks of; empty where it names none. Pounds are money only beside words of price. */
export function currencyOf(brief: string): string {
  const sign = /[€£$]/.exec(brief)?.[0];
  if (sign) return sign;
  if (/\beuros?\b/i.test(brief)) return "€";
  if (/\bdollars?\b/i.test(brief)) return "$";
  return /\bpounds?\b(?! of)/i.test(brief) && /\b(?:costs?|prices?|spend|amounts?|fees?)\b/i.test(brief) ? "£" : "";
}
