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
  cellar:
    "`cellar put Barolo 6` adds bottles to what is there, `cellar drink Barolo 2` takes out that many, `cellar list` prints `Barolo: 6` by name. `cellar few 3` lists only wines with at most 3. What reaches 0 is removed. Amounts must be positive numbers. cellar.json keeps it.",
  keys: "`give K12 Tom --until 2024-08-01` records who has a key, `back K12` removes it, `list` prints `K12 Tom until 2024-08-01`. A key that is already out can't be given again. `late --on 2024-08-05` prints keys whose date is before that day as `K12 Tom 4 days`, or `none late`. Data: keys.json.",
  till: "sales.csv has columns day, shop, price. `till shops FILE` prints one line per shop like `North: 3 sales, 41.50`, highest total first, and a last line starting with SUM. `--since` leaves out days before that date. If nothing is left print `nothing sold`.",
  plate: "`plate check AB-123` says `fine` and exits 0; anything else prints `bad plate` and exits 4.",
  filter:
    "A stdin filter that capitalises every line. `--keep NASA` (can be repeated) keeps a word, `--only a,b` picks words. Blank lines stay blank.",
  desk: "Queue for a repair desk, kept in desk.json.\n`enter NAME [rush|normal]` (default normal)\n`call` takes the first in line off: `Next: Ada`\n`list` shows the order: `1. Bo (rush)`\n`drop NAME` takes one out\nThe highest priority comes first. With nobody there, call and list print `all quiet`. Entering again while already in line is an error.",
  dose: '`dose --weight "70 kg" --rate 2.5` prints `175.00` for the syringe. Weights in g or kg. Zero or negative numbers, and a rate over 50, are an error with exit code 4.',
  stay: "`stay 2025-03-07T09:10 2025-03-07T11:20` prints the price, here `5.00`. `batch FILE` reads a csv with header room,enter,leave and prints `R7 5.00` per row and `total 5.00` at the end. A leave before enter is an error.",
  pairs:
    "`pairs FILE` reads one player a line, ignore empty lines, and prints who meets whom. Fewer than two players or the same player twice is an error, exit code 6.",
  empty: "Something that helps me.",
} as const;
