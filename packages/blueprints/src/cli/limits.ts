import type { CliArg } from "./form.ts";
import { spaced } from "./words.ts";

type Limits = NonNullable<CliArg["limits"]>;
type Bound = keyof Limits;

const ORDER: Bound[] = ["min", "above", "max", "below"];
const SIGNS: Record<Bound, string> = { min: ">=", max: "<=", above: ">", below: "<" };
const SAYS: Record<Bound, string> = { min: "at least", max: "at most", above: "more than", below: "less than" };

/** One bound of an argument: the comparison that must hold, and what is said when it does not. */
export interface BoundCheck {
  bound: Bound;
  sign: string;
  value: number;
  message: string;
}

/** The bounds of an argument in a fixed order. */
export const boundsOf = (arg: CliArg): BoundCheck[] =>
  ORDER.flatMap((bound) => {
    const value = arg.limits?.[bound];
    return value === undefined
      ? []
      : [{ bound, sign: SIGNS[bound], value, message: `${spaced(arg.name)} must be ${SAYS[bound]} ${value}` }];
  });

/** The nearest value outside a bound. */
export const outside = ({ bound, value }: BoundCheck): number =>
  bound === "min" ? value - 1 : bound === "max" ? value + 1 : value;

/** A value within the bounds that is as near as can be to `value`. */
export function withinLimits(limits: Limits | undefined, value: number): number {
  const low = limits?.min ?? (limits?.above === undefined ? Number.NEGATIVE_INFINITY : limits.above + 1);
  const high = limits?.max ?? (limits?.below === undefined ? Number.POSITIVE_INFINITY : limits.below - 1);
  return Math.max(low, Math.min(high, value));
}
