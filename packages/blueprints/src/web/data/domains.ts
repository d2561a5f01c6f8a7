/**
 * What people usually mean: fields of things that apps keep, used where a brief names the thing but not its
 * fields. `words` find it; the most specific comes first.
 */
export interface Domain {
  words: RegExp;
  name: string;
  plural?: string;
  fields: string;
  toggle?: string;
  steps?: string;
  layout?: "cards" | "table" | "board";
  chart?: { by: string; field: string };
  accent?: "indigo" | "teal" | "rose" | "amber" | "emerald" | "violet" | "sky" | "slate";
}

export const DOMAINS: readonly Domain[] = [
  { words: /\bflash ?cards?\b/i, name: "Card", fields: "Question:text!; Answer:text!", accent: "violet" },
  {
    words: /\b(kanban|status board|task board|project board)\b/i,
    name: "Task",
    fields: "Title:text!; Description:longtext; Status:choice!(To do|In progress|Done)",
    layout: "board",
    accent: "indigo",
  },
  {
    words: /\b(to-?do|tasks?|chores?|checklist)\b/i,
    name: "Task",
    fields: "Title:text!; Completed:boolean",
    toggle: "Completed",
    accent: "indigo",
  },
  {
    words: /\b(expenses?|spending|budget)\b/i,
    name: "Expense",
    fields:
      "Description:text!; Amount:money! >=0 $; Category:choice!(Food|Transport|Housing|Fun|Other); Date:date!=today",
    chart: { by: "Category", field: "Amount" },
    accent: "teal",
  },
  {
    words: /\b(invoices?|bills?)\b/i,
    name: "Invoice",
    fields: "Client:text!; Amount:money! >=0 $; Due date:date!; Paid:boolean",
    toggle: "Paid",
    layout: "table",
    accent: "teal",
  },
  {
    words: /\bhabits?\b/i,
    name: "Habit",
    fields: "Name:text!; Frequency:choice!(Daily|Weekly); Days done:integer!=0 >=0; Done today:boolean",
    toggle: "Done today",
    accent: "emerald",
  },
  {
    words: /\bgoals?\b/i,
    name: "Goal",
    fields: "Title:text!; Target date:date!; Status:choice!(Not started|In progress|Completed)",
    steps: "Status",
    accent: "violet",
  },
  {
    words: /\brecipes?\b/i,
    name: "Recipe",
    fields:
      "Title:text!; Ingredients:longtext!; Instructions:longtext!; Category:choice(Breakfast|Lunch|Dinner|Dessert|Snack)",
    accent: "amber",
  },
  {
    words: /\b(reading list|(?<!(?:cash|guest|address|note|recipe|log|order|phone|play)[ -]?)books?|library)\b/i,
    name: "Book",
    fields: "Title:text!; Author:text!; Status:choice!(To read|Reading|Finished)",
    steps: "Status",
    accent: "amber",
  },
  {
    // "The page shows" is no programme.
    words: /\b(movies?|films?|watch ?list|series|(?:tv|television|talk|favou?rite|my|our|watch\w*) shows)\b/i,
    name: "Movie",
    fields: "Title:text!; Genre:text; Rating:integer >=1 <=5; Watched:boolean",
    toggle: "Watched",
    accent: "rose",
  },
  {
    words: /\b(inventory|stock|warehouse|products?)\b/i,
    name: "Item",
    fields: "Name:text!; Quantity:integer! >=0; Minimum stock:integer!=5 >=0; Price:money >=0 $",
    layout: "table",
    accent: "slate",
  },
  {
    words: /\b(shopping|groceries|grocery)\b/i,
    name: "Item",
    fields: "Name:text!; Quantity:integer!=1 >=1; Bought:boolean",
    toggle: "Bought",
    accent: "emerald",
  },
  { words: /\b(packing)\b/i, name: "Item", fields: "Name:text!; Packed:boolean", toggle: "Packed", accent: "sky" },
  {
    words: /\b(contacts?|address book|phone book)\b/i,
    name: "Contact",
    fields: "Name:text!; Email:email; Phone:text; Notes:longtext",
    accent: "sky",
  },
  {
    words: /\b(customers?|clients?|leads?|crm)\b/i,
    name: "Customer",
    fields: "Name:text!; Email:email; Company:text; Status:choice!(Lead|Active|Inactive)",
    layout: "table",
    steps: "Status",
    accent: "slate",
  },
  { words: /\b(bookmarks?|links?)\b/i, name: "Bookmark", fields: "Title:text!; Address:url!; Tag:text", accent: "sky" },
  {
    words: /\b(workouts?|exercises?|fitness|gym)\b/i,
    name: "Workout",
    fields: "Exercise:text!; Duration:integer! >=1 min; Date:date!=today",
    chart: { by: "Exercise", field: "Duration" },
    accent: "rose",
  },
  {
    words: /\b(moods?)\b/i,
    name: "Entry",
    plural: "Entries",
    fields: "Title:text!; Mood:choice!(Great|Good|Okay|Bad); Date:date!=today; Note:longtext",
    chart: { by: "Mood", field: "" },
    accent: "violet",
  },
  {
    words: /\b(journal|diary)\b/i,
    name: "Entry",
    plural: "Entries",
    fields: "Title:text!; Date:date!=today; Text:longtext!",
    accent: "violet",
  },
  {
    words: /(?<!\b(?:i|we|you|they|to|can) )\b(notes?)\b/i,
    name: "Note",
    fields: "Title:text!; Text:longtext!",
    accent: "amber",
  },
  {
    words: /\b(bugs?|issues?|tickets?)\b/i,
    name: "Issue",
    fields:
      "Title:text!; Description:longtext; Priority:choice!(Low|Medium|High); Status:choice!(Open|In progress|Closed)",
    steps: "Status",
    accent: "rose",
  },
  {
    words: /\b(job applications?|applications?|job search)\b/i,
    name: "Application",
    fields: "Company:text!; Position:text!; Status:choice!(Applied|Interview|Offer|Rejected); Date applied:date!=today",
    steps: "Status",
    layout: "table",
    accent: "sky",
  },
  {
    words: /\b(plants?|garden)\b/i,
    name: "Plant",
    fields: "Name:text!; Location:text; Last watered:date!=today; Days between watering:integer!=7 >=1",
    accent: "emerald",
  },
  { words: /\b(birthdays?)\b/i, name: "Birthday", fields: "Name:text!; Date:date!; Gift idea:text", accent: "rose" },
  {
    words: /\b(events?|appointments?|meetings?|schedule|calendar)\b/i,
    name: "Event",
    fields: "Title:text!; Date:date!; Location:text; Notes:longtext",
    accent: "sky",
  },
  {
    words: /\b(time (?:log|tracker|tracking|sheet)|timesheet|hours worked)\b/i,
    name: "Entry",
    plural: "Entries",
    fields: "Project:text!; Hours:number! >=0 h; Date:date!=today; Note:text",
    chart: { by: "Project", field: "Hours" },
    layout: "table",
    accent: "indigo",
  },
  {
    words: /\b(students?|grades?|class)\b/i,
    name: "Student",
    fields: "Name:text!; Subject:text; Grade:number >=0",
    layout: "table",
    accent: "indigo",
  },
  {
    words: /\b(employees?|staff|team members?)\b/i,
    name: "Employee",
    fields: "Name:text!; Role:text!; Email:email; Start date:date",
    layout: "table",
    accent: "slate",
  },
  {
    words: /\b(meals?|menu|diet|calories)\b/i,
    name: "Meal",
    fields: "Name:text!; Meal type:choice!(Breakfast|Lunch|Dinner|Snack); Calories:integer! >=0; Date:date!=today",
    chart: { by: "Meal type", field: "Calories" },
    accent: "emerald",
  },
  {
    words: /\b(savings?|wish ?list)\b/i,
    name: "Wish",
    plural: "Wishes",
    fields: "Name:text!; Price:money! >=0 $; Bought:boolean",
    toggle: "Bought",
    accent: "rose",
  },
  {
    words: /\b(subscriptions?)\b/i,
    name: "Subscription",
    fields: "Name:text!; Price:money! >=0 $; Billing:choice!(Monthly|Yearly); Next payment:date",
    layout: "table",
    accent: "violet",
  },
  {
    words: /\b(trips?|travels?|destinations?)\b/i,
    name: "Trip",
    fields: "Destination:text!; Start date:date!; End date:date; Budget:money >=0 $",
    accent: "sky",
  },
  {
    words: /\b(pets?)\b/i,
    name: "Pet",
    fields: "Name:text!; Species:text!; Birth date:date; Notes:longtext",
    accent: "amber",
  },
  {
    words: /\b(water)\b/i,
    name: "Drink",
    fields: "Name:text!=Water; Amount:integer!=250 >=1 ml; Date:date!=today",
    chart: { by: "Date", field: "Amount" },
    accent: "sky",
  },
  { words: /\b(words?|vocabulary)\b/i, name: "Word", fields: "Word:text!; Meaning:text!", accent: "violet" },
  {
    words: /\b(ideas?)\b/i,
    name: "Idea",
    fields: "Title:text!; Description:longtext; Status:choice!(New|Exploring|Done)",
    steps: "Status",
    accent: "amber",
  },
  {
    words: /\b(guests?|rsvp|attendees?)\b/i,
    name: "Guest",
    fields: "Name:text!; Attending:choice!(Invited|Yes|No); People:integer!=1 >=1",
    steps: "Attending",
    layout: "table",
    accent: "rose",
  },
];
