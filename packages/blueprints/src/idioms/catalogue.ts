import { chooseItems } from "./catalogue/choose-items.ts";
import { totalByKey } from "./catalogue/total-by-key.ts";
import { totalByTwoKeys } from "./catalogue/total-by-two-keys.ts";
import { totalOf } from "./catalogue/total-of.ts";
import type { Idiom } from "./idiom.ts";

/** Every idiom of the house, one file each. */
export const CATALOGUE: readonly Idiom[] = [totalOf, totalByKey, totalByTwoKeys, chooseItems];
