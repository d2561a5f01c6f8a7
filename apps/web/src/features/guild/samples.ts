/** Requests to try with one press: plain ones, one in another language, one that is vague, one that is no request to this house. */
export const SAMPLES: { title: string; text: string }[] = [
  {
    title: "A stack trace",
    text: `checkout dies on an empty cart:
Traceback (most recent call last):
  File "shop/cart.py", line 41, in total
    return items[0].price * items[0].count
IndexError: list index out of range`,
  },
  { title: "A new command", text: "add a command that exports the expenses as CSV, newest first" },
  { title: "Slow", text: "the report takes 40 seconds with 10k rows, where does the time go?" },
  {
    title: "Before merging",
    text: "have a look at my changes in billing.py before I merge, what would you not accept?",
  },
  { title: "A question", text: "where do we check that a loan is not returned twice?" },
  { title: "Tests", text: "cover the date parser: leap years, wrong months, an empty text" },
  { title: "Two things at once", text: "clean up the parser and write down how it works" },
  { title: "German", text: "Bitte schreibe Tests für den Warenkorb" },
  { title: "Vague", text: "can you take care of it?" },
  { title: "Not for this house", text: "what should I cook tonight with leeks and potatoes?" },
];

/** A question on which experts may well differ. */
export const ASK_SAMPLE =
  "How should a small expense tracker keep its rows, one file or a database? Name the size at which you would change.";
