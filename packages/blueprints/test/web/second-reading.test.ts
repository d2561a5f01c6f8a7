import { describe, expect, it } from "vitest";
import { type WebForm, webFormSchema } from "../../src/web/form.ts";
import { secondReading } from "../../src/web/second-reading.ts";

const form = webFormSchema.parse({
  title: "Recipe box",
  entities: [
    {
      key: "recipes",
      name: "Recipe",
      plural: "Recipes",
      fields: [
        { key: "title", label: "Title", type: "text", required: true },
        { key: "minutes", label: "Minutes", type: "integer" },
      ],
    },
  ],
  views: [{ kind: "collection", id: "recipes", title: "Recipes", entity: "recipes" }],
});
type Row = [label: string, type: string, options?: string[]];
type Figure = [label: string, how: string, field: string];
const read = (unplaced: string[], fields: Row[], figures: Figure[] = []): WebForm =>
  secondReading.apply(
    form,
    {
      thing: "Recipe",
      fields: fields.map(([label, type, options = []]) => ({ label, type, options })),
      figures: figures.map(([label, how, field]) => ({ label, how, field })),
    },
    "",
    unplaced,
  ).form;
const labels = (next: WebForm) => next.entities[0]?.fields.map((field) => `${field.label}: ${field.type}`).slice(2);

describe("the model's second reading of a brief", () => {
  it("writes a label as the brief does, signs of possession included", () => {
    const clause = ["the cook's name, the eaters' ages and the owner’s e-mail"];
    const next = read(clause, [
      ["Cooks name", "text"],
      ["Eaters ages", "text"],
      ["Owners e-mail", "text"],
    ]);
    expect(next.entities[0]?.fields.slice(2)).toMatchObject([
      { key: "cooksName", label: "Cook's name" },
      { key: "eatersAges", label: "Eaters' ages" },
      { key: "ownersEMail", label: "Owner’s e-mail" },
    ]);
  });

  it("adds details that a left-over clause names, with the type the clause, the name or the model gives", () => {
    expect(
      labels(
        read(
          ["mark favourites", "and a rating from 1 to 5"],
          [
            ["Favourite", "yes/no"],
            ["Rating", "number"],
          ],
        ),
      ),
    ).toEqual(["Favourite: boolean", "Rating: integer"]);
  });

  it("adds nothing the left-over clauses do not say, and nothing that is there", () => {
    expect(
      labels(
        read(
          ["mark favourites"],
          [
            ["Author", "text"],
            ["Title", "text"],
            ["Favourites", "yes/no"],
          ],
        ),
      ),
    ).toEqual(["Favourites: boolean"]);
  });

  it("takes what people do or want to see for no detail", () => {
    const clauses = ["copy the link", "see how many I cooked this year", "dark mode"];
    expect(
      labels(
        read(clauses, [
          ["Copy link", "yes/no"],
          ["Cooked", "number"],
          ["Dark mode", "yes/no"],
        ]),
      ),
    ).toEqual([]);
  });

  it("adds a figure only over a number of the record, asked for in words of such a figure, over all records", () => {
    const asked: Figure[] = [
      ["Average minutes", "average", "Minutes"],
      ["Total titles", "sum", "Title"],
    ];
    expect(read(["Show the average minutes"], [["Title", "text"]], asked).views).toMatchObject([
      { tiles: [{ label: "Average minutes", measure: "average", field: "minutes" }] },
    ]);
    expect(read(["Show the average minutes this year"], [["Title", "text"]], asked)).toEqual(form);
  });

  it("changes nothing for an answer of another shape", () => {
    expect(secondReading.apply(form, { fields: "all" }, "", ["mark favourites"])).toEqual({ form, changed: [] });
  });
});
