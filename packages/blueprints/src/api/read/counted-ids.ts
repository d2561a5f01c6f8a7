const END = "(?=$|[.,;:!?)]|\\s+and\\b|\\s+but\\b)";

/** `ids are numbers counted up from 1`, `get the ids 1, 2, 3 and so on`. */
export const COUNTED = new RegExp(
  `(?:\\b(?:and )?(?:(?:they|it|each|every one) )?(?:gets?|ha(?:ve|s)|receives?) )?(?:\\b(?:the|an?|its|their) )?\\b(?:numeric |number )?ids?(?: of (?:the |an? )?[a-z]+)? (?:(?:are |is |that (?:are|is) )?(?:(?:just |plain |whole )?numbers?,? )?(?:that |which )?(?:is |are )?(?:count(?:ed|ing|s)?|start(?:s|ing)?|begin(?:ning|s)?|go(?:es)?|run(?:s|ning)?|numbered)(?: up)?(?:wards?)? (?:from|at|with) 1|(?:are |is )?1, 2, 3)(?:,? (?:and so on|etc\\.?|and up|\\.\\.\\.|…|counting up|upwards?))?${END}`,
  "gi",
);

/** The words without an aside that only says how ids are counted: `(ids count up from 1)`. */
export const withoutIdAside = (text: string): string =>
  text.replace(/\s*\(([^()]*)\)/g, (whole, inside: string) =>
    [...inside.matchAll(COUNTED)].some((match) => match[0].trim() === inside.trim()) ? "" : whole,
  );
