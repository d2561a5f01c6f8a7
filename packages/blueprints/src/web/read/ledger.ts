import { type CollectionView, entitySchema } from "../form.ts";
import { statementSchema } from "../statement.ts";
import type { ReadEntity } from "./entity.ts";
import { fields as shorthand } from "./shorthand.ts";

/** Money in and money out in one list: "I enter income and expenses", "earnings and spending". Pure. */

const IN = "incomes?|earnings|takings|deposits?|money in";
const OUT = "expenses?|spendings?|outgoings|costs|withdrawals?|money out";
const BOTH = new RegExp(
  `\\b(?:${IN})\\b[^.;]{0,20}?\\b(?:and|or|&|\\/|,)\\s+(?:my )?(?:${OUT})\\b|\\b(?:${OUT})\\b[^.;]{0,20}?\\b(?:and|or|&|\\/|,)\\s+(?:my )?(?:${IN})\\b`,
  "i",
);
const INCOME = "Income";
const EXPENSE = "Expense";

/** An entry of either kind has an amount, whatever else the brief lists. Other briefs pass as they are. */
export function asLedger(brief: string, read: ReadEntity | null): ReadEntity | null {
  if (!read || read.others.length > 0 || !BOTH.test(brief)) return read;
  const known = read.entity.fields.filter((field) => !/^(?:type|kind|incomes?|expenses?)$/i.test(field.label));
  const money = known.find((field) => field.type === "money");
  const name = known.some((field) => field.type === "text") ? "" : "Description:text!; ";
  const unit = /[€£]/.exec(brief)?.[0] ?? "$";
  const added = shorthand(`${name}Type:choice!(${INCOME}|${EXPENSE})${money ? "" : `; Amount:money! >=0 ${unit}`}`);
  return {
    ...read,
    entity: entitySchema.parse({
      ...read.entity,
      key: "transactions",
      name: "Transaction",
      plural: "Transactions",
      fields: [
        ...added.filter((field) => field.type === "text"),
        ...added.filter((field) => field.type !== "text"),
        ...known,
      ],
    }),
  };
}

/** The balance, and charts of spending over what was spent only. */
export function withBalance(brief: string, view: CollectionView, entity: ReadEntity["entity"]): CollectionView {
  const kind = entity.fields.find((field) => field.key === "type" && field.options.includes(INCOME));
  const amount = entity.fields.find((field) => field.type === "money");
  if (!kind || !amount || !BOTH.test(brief)) return view;
  const spending = /\b(?:spending|expenses?|costs) (?:by|per|for each)\b/i.test(brief);
  const figure = (text: string, formula: string) =>
    statementSchema.parse({ cases: [{ text: `${text}: {0}`, slots: [{ formula, decimals: 2 }] }] });
  const of = (option: string) => `sum(type == "${option}" ? ${amount.key} : 0)`;
  return {
    ...view,
    statements: [
      ...view.statements,
      ...(/\btotals?\b/i.test(brief) ? [figure(INCOME, of(INCOME)), figure(`${EXPENSE}s`, of(EXPENSE))] : []),
      ...(/\bbalance\b|\bleft\b|\bprofit\b/i.test(brief)
        ? [
            figure(
              /\bprofit\b/i.test(brief) ? "Profit" : "Balance",
              `sum(type == "${INCOME}" ? ${amount.key} : -${amount.key})`,
            ),
          ]
        : []),
    ].slice(0, 8),
    charts: view.charts.map((chart) =>
      spending
        ? { ...chart, title: `Spending by ${chart.month ? "month" : chart.by}`, mark: `type=${EXPENSE}` }
        : chart,
    ),
    tiles: [],
  };
}
