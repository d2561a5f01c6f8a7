/** Filters that a brief writes as they stand in an address: `can be narrowed down with ?room=Blue and ?day=Monday`. */

const QUERY = "`?\\?(?:\\w+)=(?:[\\w.-]*\\w|\\{\\w+\\})`?";
const TOGETHER =
  ",? (?:also |even |or )?(?:both|all of them|together|combined)(?: (?:at once|together|at the same time))?";
const QUERIES = `${QUERY}(?:(?:,| and|, and| or|, or) ${QUERY})*(?<together>${TOGETHER})?`;
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:and )?(?:(?:to|can) )?(?:be )?(?:filter|narrow)(?:s|ed|able)?(?: down)?(?: (?:the|that|this|all))?(?: [a-z]+)?(?: of [a-z]+)? (?:with|by|via|using|through) ${QUERIES}`,
    "gi",
  ),
  new RegExp(
    `\\b(?:and )?with ${QUERIES} (?:it (?:gives|returns|shows|lists) )?only (?:the|those|that)(?: (?!of\\b|in\\b|with\\b|from\\b|for\\b|whose\\b)[a-z]+)?(?: (?:of|in|with|from|for|whose) (?:that|the given|this) [a-z]+(?: is given)?)?`,
    "gi",
  ),
];

export interface AddressFilters {
  queries: { name: string; value: string }[];
  /** The brief says that they hold at the same time, too. */
  together: boolean;
  start: number;
  end: number;
  says: string;
}

/** Every place of a text that tells of filters. */
export const addressFilters = (text: string): AddressFilters[] =>
  PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      queries: [...match[0].matchAll(/\?(\w+)=([\w.{}-]*[\w}])/g)].map(([, name = "", value = ""]) => ({
        name,
        value,
      })),
      together: match.groups?.together !== undefined,
      start: match.index,
      end: match.index + match[0].length,
      says: match[0],
    })),
  );
