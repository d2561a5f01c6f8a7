import type { LeafCode } from "../blueprint.ts";
import { finish } from "./finish.ts";
import { type WebForm, webFormSchema } from "./form.ts";

/** The idea offered to a person who has none yet; reads into a full form by code alone. */
export const starter = {
  title: "Expense tracker",
  brief:
    "An expense tracker. I add expenses with a description, an amount, a category (Food, Transport, Housing, Fun, Other) and a date. Show the total amount and a bar chart by category. I can filter by category, search, edit and delete expenses, and export them to CSV.",
};

const brief =
  "A reading list for our book club. Each book has a title, an author, the number of pages, pages read and a status (To read, Reading, Finished). Show the total number of pages, filter by status, search by title, and an overview page with a chart. For every book show how far we are.";

const PROGRESS = `/** Share of the book that is read, in words a person reads at a glance. */
export function progress(book: Book): string {
  if (book.pages <= 0) return "No pages";
  const percent = Math.min(100, Math.floor((book.pagesRead * 100) / book.pages));
  if (percent === 100) return "Finished";
  return percent === 0 ? "Not begun" : \`\${percent}% read\`;
}`;

const purpose =
  'How far a book is read: "No pages" when it has none, "Finished" when every page is read, "Not begun" below one percent, otherwise the whole percent, rounded down, followed by "% read".';

const book = (pages: number, pagesRead: number) => ({
  title: "A book",
  author: "Someone",
  pages,
  pagesRead,
  status: "Reading",
});
const example = (id: string, pages: number, pagesRead: number, value: string) => ({
  id,
  leaf: "progress",
  args: [book(pages, pagesRead)],
  outcome: { kind: "returns" as const, value },
  oracle: "confirmed" as const,
});

function sampleForm(): WebForm {
  const fields = [
    { key: "title", label: "Title", type: "text", required: true },
    { key: "author", label: "Author", type: "text", required: true },
    { key: "pages", label: "Pages", type: "integer", required: true, min: 1 },
    { key: "pagesRead", label: "Pages read", type: "integer", required: true, min: 0, initial: "0" },
    { key: "status", label: "Status", type: "choice", required: true, options: ["To read", "Reading", "Finished"] },
  ];
  return finish(
    webFormSchema.parse({
      title: "Book club",
      summary: "What we read, and how far we are.",
      accent: "amber",
      entities: [
        {
          key: "books",
          name: "Book",
          plural: "Books",
          fields,
          derived: [{ key: "progress", label: "Progress", type: "text", purpose }],
          rules: [
            { key: "pagesWithin", message: "More pages are read than the book has.", formula: "pagesRead <= pages" },
          ],
        },
      ],
      views: [
        {
          kind: "collection",
          id: "books",
          title: "Books",
          intro: "Add what you read next, and keep track of where you are.",
          entity: "books",
          steps: "status",
          search: true,
          filters: ["status"],
          sorts: ["title", "author", "pages"],
          tiles: [{ label: "Total pages", entity: "books", measure: "sum", field: "pages" }],
          transfer: true,
        },
        {
          kind: "dashboard",
          id: "overview",
          title: "Overview",
          intro: "How the club is doing.",
          tiles: [
            { label: "Number of books", entity: "books", measure: "count" },
            { label: "Pages read", entity: "books", measure: "sum", field: "pagesRead" },
          ],
          charts: [
            { title: "Books by status", entity: "books", type: "pie", by: "status", measure: "count" },
            { title: "Pages by author", entity: "books", type: "bar", by: "author", measure: "sum", field: "pages" },
          ],
        },
      ],
      examples: [
        example("half", 300, 150, "50% read"),
        example("done", 200, 200, "Finished"),
        example("begin", 400, 3, "Not begun"),
      ],
    }),
  );
}

const code: LeafCode[] = [{ leaf: "progress", code: PROGRESS, stub: false }];

/** A finished project, usable while the model is still being fetched. */
export const sample = { title: "Book club reading list", brief, form: sampleForm(), code };
