const PATTERN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** An exact decimal: `units * 10^-scale`. */
interface Decimal {
  units: bigint;
  scale: number;
}

function parse(text: string): Decimal | null {
  const match = PATTERN.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = "", part = "", exponent] = match;
  if (whole === "" && part === "") return null;
  let units = BigInt(`${whole}${part}` || "0");
  let scale = part.length - Number(exponent ?? 0);
  if (scale < 0) {
    units *= 10n ** BigInt(-scale);
    scale = 0;
  }
  return { units: sign === "-" ? -units : units, scale };
}

function print({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const part = digits.slice(digits.length - scale).replace(/0+$/, "");
  const text = part ? `${whole}.${part}` : whole;
  return units < 0n && text !== "0" ? `-${text}` : text;
}

/** The one spelling of a decimal number (`"3.40"` and `"3.4"` are `"3.4"`), or null when it is none. */
export function canonicalDecimal(text: string): string | null {
  const value = parse(text);
  return value && print(value);
}

/** Exact sum in canonical spelling; null when one is no decimal. */
export function sumDecimals(texts: string[]): string | null {
  let sum: Decimal = { units: 0n, scale: 0 };
  for (const text of texts) {
    const value = parse(text);
    if (!value) return null;
    const scale = Math.max(sum.scale, value.scale);
    const lift = (d: Decimal) => d.units * 10n ** BigInt(scale - d.scale);
    sum = { units: lift(sum) + lift(value), scale };
  }
  return print(sum);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`; null when one is no decimal. */
export function compareDecimals(a: string, b: string): number | null {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return null;
  const scale = Math.max(left.scale, right.scale);
  const difference = left.units * 10n ** BigInt(scale - left.scale) - right.units * 10n ** BigInt(scale - right.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
