/** How words of a wish are held against the words of a label: "known by heart" means "Know it by heart". Pure. */

const PLAIN = new Set(
  `a an and any are as at been be being by can did do does each every for from had has have he her his how i if in is it
  its many me much my no not of on one ones or our out she so some still that the their them they this those to today up
  us was we were when where which who with you your yes yet`.split(/\s+/),
);

/** What forms of one word share: "watered" and "watering", "known" and "know", "lent" stays as it is. */
function stem(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/ies$/, "y");
  const cut = plain.replace(/(?:ings?|ed|es|s|n)$/, "");
  return (cut.length >= 3 ? cut : plain).replace(/e$/, "");
}

/** The telling words of a text, each reduced to what its forms share. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    (text.toLowerCase().match(/[\p{L}\d]+(?:['’]s)?/gu) ?? [])
      .filter((word) => !PLAIN.has(word))
      .map((word) => stem(word)),
  ),
];

/** How many of the words stand among others. */
export const sameWords = (words: readonly string[], others: readonly string[]): number =>
  words.filter((word) => others.includes(word)).length;
