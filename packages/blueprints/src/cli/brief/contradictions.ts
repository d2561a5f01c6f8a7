/** Choices of which a text can mean only one; each line names them apart. */
const CHOICES: [string, RegExp][][] = [
  [
    ["up", /\brounded up\b|\bround(?:s|ing)? up\b/i],
    ["down", /\brounded down\b|\bround(?:s|ing)? down\b/i],
    ["half up", /\bhalf (?:a )?cents? up\b|\bhalf up\b|\bnearest\b/i],
  ],
  [
    ["seconds", /\b(?:in|into|to|as) (?:\w+ )?seconds\b/i],
    ["minutes", /\b(?:in|into|to|as) (?:\w+ )?minutes\b/i],
    ["hours", /\b(?:in|into|to|as) (?:\w+ )?(?:decimal )?hours\b/i],
  ],
  [
    ["included", /\bpunctuation (?:counts|is kept|is included)\b/i],
    ["ignored", /\bpunctuation\b[^.]{0,30}\bignored\b/i],
  ],
  [
    ["usual words", /\bwords are runs of letters, digits and apostrophes\b/i],
    [
      "other words",
      /\ba word (?:is|means|counts as|consists of)\b|\bwords (?:are|mean|count as|consist of) (?!counted\b|runs of letters, digits and apostrophes\b)/i,
    ],
  ],
];

/** Whether a usual purpose says something else than the brief does where only one can be meant. */
export const contradicts = (told: string, purpose: string): boolean =>
  CHOICES.some((choices) => {
    const of = (text: string): string[] => choices.filter(([, words]) => words.test(text)).map(([name]) => name);
    const [wanted, usual] = [of(told), of(purpose)];
    return wanted.length > 0 && usual.length > 0 && !usual.some((name) => wanted.includes(name));
  });
