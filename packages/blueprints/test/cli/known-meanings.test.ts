import { describe, expect, test } from "vitest";
import { pythonCli } from "../../src/cli/index.ts";

const derived = (does: string) =>
  pythonCli.draft(`A command line tool that ${does}.`).form.examples.filter((one) => one.oracle === "derived");
const knownAs = (does: string) => derived(does)[0]?.leaf ?? null;

describe("the same words may ask for the opposite or for another job", () => {
  test.each([
    "converts binary to decimal numbers",
    "reads numbers in binary and prints them in decimal",
    "translates Morse code to text",
    "converts red, green and blue values into a hex colour",
    "takes red, green and blue and prints the hex colour",
    "turns the first letter of each word of a text into upper case",
    "takes a word and prints its first letter",
    "takes an acronym and prints the phrase",
    "splits a list into n groups of equal size",
    "splits a list into n chunks",
    "turns titles into slugs: lower case, spaces become hyphens, punctuation is removed",
    "turns slugs into titles",
    "reads a weekday and prints the date",
    "prints which days lie between two dates",
    "counts the number of words with vowels in a sentence",
    "prints the number of prime factors of a number",
    "prints the n prime number",
    "lists all leap years",
    "prints all anagrams of a word",
    "prints the palindrome of a text",
    "converts Roman numerals to numbers and numbers to Roman numerals",
    "prints the running average of numbers",
    "prints the greatest common divisor of a list of numbers",
    "prints a number if it is prime",
    "prints the leap years if any",
    "reverses a text word by word",
    "tells if a date is a weekday",
  ])("no result is worked out: %s", (does) => {
    expect(derived(does)).toEqual([]);
  });

  test.each([
    ["converts decimal numbers to binary", "to_binary"],
    ["translates text to Morse code", "to_morse"],
    ["takes a hex colour and prints its red, green and blue values", "hex_to_rgb"],
    ["turns a phrase into an acronym: the first letter of each word in upper case", "acronym"],
    ["splits a list into groups of the given size", "chunk"],
    ["turns titles into slugs: lower case, spaces become hyphens, accents are removed", "slugify"],
    ["takes a date and prints its weekday", "weekday_of"],
    ["prints how many days lie between two dates", "days_between"],
    ["prints how many vowels a word has", "count_vowels"],
    ["prints the prime factors of a number, smallest first", "prime_factors"],
    ["prints yes if a year is a leap year, otherwise no", "is_leap_year"],
    ["prints whether or not a number is prime", "is_prime"],
    ["tells whether a year is a leap year or not", "is_leap_year"],
    ["takes a number and tells me if it is prime", "is_prime"],
    ["checks if two words are anagrams of each other", "is_anagram"],
    ["checks whether all brackets in a text are balanced", "is_balanced"],
    ["prints the median of a list of numbers", "median"],
  ])("and the right ones are still known: %s", (does, leaf) => {
    expect(knownAs(does)).toBe(leaf);
  });
});

test.each([
  "prints true if the number is prime",
  "checks credit card numbers and prints valid or invalid",
  "prints no if a number is prime, otherwise yes",
])("other answers than yes for what is so are not the program's: %s", (does) => {
  expect(derived(does)).toEqual([]);
});

test.each([
  "reads numbers from a file and prints the average",
  "counts the vowels in a text file",
  "reads text from standard input and prints it as ROT13",
])("a file or standard input is not taken for values of the call: %s", (does) => {
  expect(derived(does)).toEqual([]);
});

describe("units", () => {
  const argsOf = (does: string) =>
    pythonCli.draft(`A command line tool that ${does}.`).form.commands[0]?.args.map((one) => one.name);

  test.each([
    ["converts seconds to hours", ["seconds"]],
    ["takes a temperature in Celsius and converts it to Fahrenheit", ["celsius"]],
    ["converts kilometres into miles", ["kilometres"]],
    ["converts between seconds, minutes and hours", ["value", "from_unit", "to_unit"]],
    ["converts temperatures from one unit to another", ["value", "from_unit", "to_unit"]],
  ])("one direction takes one value, any units take three: %s", (does, args) => {
    expect([argsOf(does), derived(does).every((one) => one.args.length === args.length)]).toEqual([args, true]);
    expect(derived(does).length).toBeGreaterThan(1);
  });

  test.each([
    "converts seconds to hours, minutes and seconds",
    "converts Celsius to Fahrenheit and Fahrenheit to Celsius",
    "converts miles to kilometres and back",
    "converts temperatures to Celsius",
    "converts pounds to metres",
  ])("no one pair, no result: %s", (does) => {
    expect(derived(does)).toEqual([]);
  });

  test("a shown result with one decimal is a number, with a zero behind it text", () => {
    const returns = (output: string) =>
      pythonCli.draft(`A tool called hrs that converts seconds to hours. \`hrs 5400\` prints \`${output}\`.`).form
        .leaves[0]?.returns;
    expect([returns("1.5"), returns("1.50")]).toEqual(["number", "text"]);
  });
});
