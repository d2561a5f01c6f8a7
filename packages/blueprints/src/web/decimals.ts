/** How briefs and promises count decimals: "no decimals", "two decimals". */
const COUNTS = ["no", "one", "two", "three"];

/** The pattern of such a count, for regular expressions around it. */
export const DECIMALS_COUNT = `(?:${COUNTS.join("|")}|\\d)`;

/** "two" or "2" as a number. */
export function decimalsTold(count: string): number {
  const at = COUNTS.indexOf(count.toLowerCase());
  return at < 0 ? Number(count) : at;
}

/** "no decimals", "one decimal", "4 decimals". */
export const decimalsInWords = (count: number): string =>
  `${COUNTS[count] ?? count} ${count === 1 ? "decimal" : "decimals"}`;
