/** Numbers as a tool page writes them. */

/** A number with so many digits behind the point; halves go up, as people expect. */
export function fixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) return "–";
  const scale = 10 ** digits;
  const rounded = Math.round((Math.abs(value) + 1e-9) * scale) / scale;
  return `${value < 0 && rounded > 0 ? "-" : ""}${rounded.toFixed(digits)}`;
}

/** A number without needless zeros. */
export const plain = (value: number): string =>
  Number.isFinite(value) ? String(Math.round((value + Number.EPSILON) * 1e6) / 1e6) : "–";
