import { defineIdiom, fixed } from "../idiom.ts";
import { isNumeric, listOf, mapOf, tupleOf } from "../leaf-view.ts";

type Slots = { balances: string; zero: string };

export const settleDebts = defineIdiom<Slots>({
  id: "settle-debts",
  title: "Who pays whom",
  phrases: ["payments that bring all balances to zero", "settle debts", "who owes whom"],
  cues: [["settle", "payments", "debts", "owes whom", "pays whom", "balances to zero", "even out"]],
  fit(view) {
    const [param] = view.leaf.params;
    const value = param ? mapOf(param.type) : null;
    const payment = tupleOf(listOf(view.leaf.returns) ?? "none");
    if (!param || view.leaf.params.length !== 1 || !value || !isNumeric(value) || payment?.length !== 3) return null;
    if (payment[0] !== "text" || payment[1] !== "text" || !payment[2] || !isNumeric(payment[2])) return null;
    return {
      balances: fixed(param.name),
      zero: fixed(value === "decimal" ? "Decimal" : value === "integer" ? "int" : "float"),
    };
  },
  python({ balances, zero }) {
    const amount =
      zero === "float"
        ? "round(min(-open_now[payer], open_now[receiver]), 2)"
        : "min(-open_now[payer], open_now[receiver])";
    const still = zero === "float" ? "abs(balance) >= 0.005" : "balance != 0";
    return {
      body: `open_now = dict(${balances})
payments = []
while True:
    payer = min(sorted(open_now), key=lambda name: open_now[name], default=None)
    receiver = max(sorted(open_now), key=lambda name: open_now[name], default=None)
    if payer is None or receiver is None or open_now[payer] >= 0 or open_now[receiver] <= 0:
        return payments
    amount = ${amount}
    payments.append((payer, receiver, amount))
    open_now[payer] += amount
    open_now[receiver] -= amount
    open_now = {name: balance for name, balance in open_now.items() if ${still}}`,
    };
  },
  typescript: ({ balances }) => ({
    body: `const open = Object.entries(${balances}).map(([name, balance]) => ({ name, cents: Math.round(balance * 100) }));
const payments: [string, string, number][] = [];
for (;;) {
  open.sort((a, b) => a.cents - b.cents || compareValues(a.name, b.name));
  const [payer] = open;
  const most = Math.max(...open.map((person) => person.cents));
  const receiver = open.find((person) => person.cents === most);
  if (!payer || !receiver || payer.cents >= 0 || receiver.cents <= 0) return payments;
  const cents = Math.min(-payer.cents, receiver.cents);
  payments.push([payer.name, receiver.name, cents / 100]);
  payer.cents += cents;
  receiver.cents -= cents;
}`,
  }),
  guarantees: [
    {
      language: "python",
      signature: "def settle(balances: dict[str, Decimal]) -> list[tuple[str, str, Decimal]]",
      purpose: "Payments that bring all balances to zero.",
      holds:
        'D = Decimal\nassert settle({"A": D(5), "B": D(7), "C": D(-12), "D": D(0)}) == [("C", "B", D(7)), ("C", "A", D(5))] and settle({}) == []',
    },
    {
      language: "typescript",
      signature: "function settle(balances: Record<string, number>): [string, string, number][]",
      purpose: "Payments that settle all debts.",
      holds:
        'assert.deepEqual(settle({ A: 0.3, B: -0.1, C: -0.2 }), [["C", "A", 0.2], ["B", "A", 0.1]]); assert.deepEqual(settle({}), []);',
    },
  ],
});
