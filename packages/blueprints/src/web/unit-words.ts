import { wordTable } from "@guildhall/contracts";

const WORDS = wordTable<string>({
  km: "kilometres",
  m: "metres",
  cm: "centimetres",
  mm: "millimetres",
  kg: "kilograms",
  g: "grams",
  mg: "milligrams",
  l: "litres",
  ml: "millilitres",
  h: "hours",
  min: "minutes",
  s: "seconds",
  lb: "pounds",
  "%": "percent",
});

/** ` in minutes` behind the label of a field that has such a unit; nothing for others. */
export const inUnit = (unit: string): string => {
  const word = WORDS[unit];
  return word ? ` in ${word}` : "";
};
