import { wordTable } from "@guildhall/contracts";
/** Small functions that several idioms share; a rendered function carries the ones it uses. */
export const TYPESCRIPT_SNIPPETS = wordTable<string>({
  roundTo: `
/** Rounds halves away from zero; 1.005 is taken for what it shows. */
function roundTo(value: number, digits: number): number {
  const scaled = Math.round(Number((Math.abs(value) * 10 ** digits).toPrecision(15)));
  return (Math.sign(value) * scaled) / 10 ** digits + 0;
}`,
  compareValues: `
function compareValues<T extends string | number | boolean>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}`,
  isRealDate: `
function isRealDate(text: string): boolean {
  if (!/^\\d{4}-\\d{2}-\\d{2}$/.test(text)) return false;
  const time = Date.parse(\`\${text}T00:00:00Z\`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}`,
  dayNumber: `
/** Days since 1970-01-01 of a date YYYY-MM-DD. */
function dayNumber(day: string): number {
  return Math.floor(Date.parse(\`\${day.slice(0, 10)}T00:00:00Z\`) / 86_400_000);
}`,
  isoDay: `
/** The date YYYY-MM-DD of a number of days since 1970-01-01. */
function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}`,
  addMonthsTo: `
/** The same day of a later month, or the last day of a shorter one. */
function addMonthsTo(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}`,
  isoWeekOf: `
/** ISO week of a date, like 2026-W02: the week belongs to the year of its Thursday. */
function isoWeekOf(day: string): string {
  const days = dayNumber(day);
  const thursday = days - ((((days + 3) % 7) + 7) % 7) + 3;
  const year = new Date(thursday * 86_400_000).getUTCFullYear();
  const first = Math.floor(Date.UTC(year, 0, 1) / 86_400_000);
  return \`\${year}-W\${String(Math.floor((thursday - first) / 7) + 1).padStart(2, "0")}\`;
}`,
  WEEKDAYS: `
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;`,
  weekdayName: `
function weekdayName(day: string): string {
  return WEEKDAYS[(((dayNumber(day) + 3) % 7) + 7) % 7] ?? "";
}`,
  plural: `
function plural(count: number, word: string): string {
  return count === 1 ? \`\${count} \${word}\` : \`\${count} \${word}s\`;
}`,
  minutesOf: `
/** Minutes after midnight of a time HH:MM. */
function minutesOf(text: string): number {
  const match = /^(\\d{1,2}):(\\d{2})$/.exec(text.trim());
  const hours = Number(match?.[1]);
  const minutes = Number(match?.[2]);
  if (!match || hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) throw new Error(\`not a time: \${text}\`);
  return hours * 60 + minutes;
}`,
  clock: `
function clock(minutes: number): string {
  return \`\${String(Math.floor(minutes / 60)).padStart(2, "0")}:\${String(minutes % 60).padStart(2, "0")}\`;
}`,
  shareCents: `
/** Splits whole cents by weight; cents left over go one each to the first parts. */
function shareCents(totalCents: number, weights: number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => (whole === 0 ? 0 : Math.trunc((totalCents * weight) / whole)));
  const left = whole === 0 ? 0 : Math.abs(totalCents - parts.reduce((sum, part) => sum + part, 0));
  for (let i = 0; i < left; i++) parts[i % parts.length] = (parts[i % parts.length] ?? 0) + Math.sign(totalCents);
  return parts;
}`,
});
