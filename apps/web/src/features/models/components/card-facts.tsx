import type { CapabilityCard } from "@guildhall/contracts";
import classes from "./models.module.css";

const rate = (value: number | null): string | null =>
  value === null ? null : `${value < 10 ? value.toFixed(1) : Math.round(value)} tokens/s`;

/** What the model does here, measured when it was first loaded. */
export function CardFacts({ card }: { card: CapabilityCard }) {
  const facts: [string, string | null][] = [
    ["Context", `${card.contextTokens.toLocaleString("en")} tokens`],
    ["Reads", rate(card.readTokensPerSecond)],
    ["Writes", rate(card.writeTokensPerSecond)],
    ["Four at once", rate(card.writeTokensPerSecondByFour)],
    [
      "Formats",
      [card.formats.wholeFile ? "whole file" : null, card.formats.json ? "JSON" : null].filter(Boolean).join(", ") ||
        "neither",
    ],
    ["Free build", card.strong ? "yes" : "only labelled risky"],
  ];
  return (
    <dl className={classes.card} title={`Measured ${new Date(card.measuredAt).toLocaleString("en")}`}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
