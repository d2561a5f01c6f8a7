/** What an error of a runtime means at the line where it was thrown, in plain words. */
const MEANINGS: [RegExp, (message: string) => string][] = [
  [/^ZeroDivisionError$/, () => "The divisor on this line is 0. It is when what is counted or summed is empty."],
  [
    /^KeyError$/,
    (said) => `The dictionary has no key ${said || "of that name"}. Input without that field comes here unchecked.`,
  ],
  [
    /^(?:IndexError|ArrayIndexOutOfBoundsException)$/,
    () => "The list is shorter than this index. It is with an empty or short input.",
  ],
  [
    /^(?:AttributeError)$/,
    (said) =>
      said.includes("NoneType")
        ? "The value is None here: a function before it found nothing and returned no value."
        : "The object has no such attribute: another type comes here than the line expects.",
  ],
  [
    /^(?:TypeError)$/,
    (said) =>
      /undefined|null/.test(said)
        ? "The value before the dot or bracket is missing: nothing was found or passed."
        : /NoneType/.test(said)
          ? "One of the values is None: a function before it returned no value."
          : "A value of another type comes here than the line expects.",
  ],
  [
    /^(?:ReferenceError|NameError)$/,
    (said) =>
      `A name is used that is not defined here${said ? `: ${said}` : ""}. It is misspelt, not imported, or assigned on another way.`,
  ],
  [
    /^(?:UnboundLocalError)$/,
    () => "The name is assigned further down in this function, so it is local and has no value yet.",
  ],
  [
    /^(?:ValueError|NumberFormatException)$/,
    (said) => `The text does not have the form that is read here${said ? `: ${said}` : ""}.`,
  ],
  [
    /^(?:ModuleNotFoundError|ImportError)$/,
    (said) =>
      `The module is not found under this name${said ? `: ${said}` : ""}. It is not installed, or the path to it is another.`,
  ],
  [
    /^(?:RecursionError)$/,
    () => "The function calls itself without coming to an end: the case that stops it is never met.",
  ],
  [/^(?:UnicodeDecodeError)$/, () => "The file is not in the encoding it is read with."],
  [/^(?:FileNotFoundError)$/, () => "The path does not lead to a file from the folder the program is started in."],
  [/^(?:PermissionError)$/, () => "The program may not read or write there."],
  [/^(?:NullPointerException)$/, () => "The value is null: nothing was found, set or injected before this line."],
  [/^(?:SyntaxError|IndentationError)$/, (said) => `The file does not parse${said ? `: ${said}` : ""}.`],
  [/^(?:AssertionError)$/, (said) => `A promise of the code or of a test does not hold${said ? `: ${said}` : ""}.`],
  [/^TS2345$|^TS2322$/, (said) => `The types do not fit: ${said}`],
];

/** Pure. */
export function explainError(error: string, said: string): string {
  // Some runtimes end what they say with a full stop, and so do the sentences here.
  const message = said.replace(/\.+$/, "");
  const meaning = MEANINGS.find(([pattern]) => pattern.test(error));
  if (meaning) return meaning[1](message);
  return said || (error ? `${error} is thrown here.` : "It fails here.");
}
