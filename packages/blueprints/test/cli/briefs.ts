/** Briefs as strangers type them; what each must be read as is said in the tests. */
export const BRIEFS = {
  expenses:
    "A command line tool that reads a CSV of expenses (date, category, amount) and prints the total per category and month.",
  split: "A tool that splits a bill: `split 100 --people 3 --tip 10` prints what each person pays.",
  todo: "todo list in the terminal with add, list, done",
  todoStore:
    'Create a todo CLI. `todo add "Buy milk" --due 2026-01-31`, `todo list`, `todo done 1` and `todo remove 1`. Store everything in tasks.json.',
  password: "password generator with --length (default 12) and --no-symbols",
  organise: "Organise the files of a folder into subfolders by extension, with a --dry-run flag",
  duration: "Convert durations to seconds: `1h30m` is `5400`, `45s` is `45`. Invalid input like `abc` is an error.",
  slug: 'Python CLI `slug` that turns a title into a slug: slug "Hello World" -> hello-world',
  duplicates: "find duplicates in a contacts CSV with columns name, email and phone; same email means duplicate",
  words: "Word frequency: read a text file and print the 10 most common words with their counts",
  units: "unit converter: `convert 10 km mi` prints 6.2137",
  habits: "habit tracker in the terminal: add habits, mark them done for today, show streaks",
  roman:
    "Roman numerals library: to_roman(1994) returns 'MCMXCIV', from_roman('XIV') returns 14. to_roman(0) raises an error.",
  iban: "Validate IBANs: prints valid or invalid. `iban GB82WEST12345698765432` prints valid",
  inventory: "Inventory manager: each item has a name, quantity and price. Commands: add, list, update, remove, total.",
  caesar: '`caesar encode "abc" --shift 3` prints `def` and `caesar decode "def" --shift 3` prints `abc`.',
  sales:
    "Read sales.csv with columns product, quantity, price, date. Show average price and number of sales per product, largest first.",
  empty: "Something that helps me.",
} as const;
