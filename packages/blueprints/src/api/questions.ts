import type { QuestionTemplate } from "../blueprint.ts";
import { plural } from "../cli/words.ts";
import { nounOf } from "./emit/python-types.ts";
import { type ApiEntity, type ApiForm, entityOf } from "./form.ts";

type Question = QuestionTemplate<ApiForm>;

const decide = (form: ApiForm, key: string, value: string): ApiForm => ({
  ...form,
  decisions: { ...form.decisions, [key]: value },
});

/** The first entity that others need, so that removing it is a question. */
const needed = (form: ApiForm): { parent: ApiEntity; child: ApiEntity } | null => {
  for (const child of form.entities)
    for (const field of child.fields) {
      const parent = field.references && field.required ? entityOf(form, field.references) : undefined;
      if (parent && parent !== child) return { parent, child };
    }
  return null;
};

/** What a brief of an API usually leaves open. */
export const apiQuestions: Question[] = [
  {
    id: "api-remove",
    text: (form) => {
      const pair = needed(form);
      return pair
        ? `A ${nounOf(pair.parent)} that still has ${plural(nounOf(pair.child))} is removed. What happens?`
        : "";
    },
    options: () => [
      { value: "no", label: "It is refused" },
      { value: "yes", label: "They are removed with it" },
    ],
    recommended: () => "no",
    open: (_brief, form) => {
      const pair = needed(form);
      return pair !== null && form.decisions[`cascade:${pair.parent.name}`] === undefined;
    },
    answer: (form, value) => {
      const pair = needed(form);
      return pair ? decide(form, `cascade:${pair.parent.name}`, value) : form;
    },
    impact: 60,
  },
  {
    id: "api-search",
    text: () => "Shall lists be searched for a word in any text, with ?q=…?",
    options: () => [
      { value: "no", label: "No, filters by column are enough" },
      { value: "yes", label: "Yes" },
    ],
    recommended: () => "no",
    open: (_brief, form) => form.decisions.search === undefined,
    answer: (form, value) => decide(form, "search", value),
    impact: 30,
  },
];
