import { useState } from "react";
import { EmptyState } from "./EmptyState";

interface Props {
  cards: { id: string; front: string; back: string }[];
  empty: string;
}

/** Goes through cards one at a time; the button turns the card over. */
export function Study({ cards, empty }: Props) {
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const [known, setKnown] = useState(0);
  const card = cards[Math.min(at, cards.length)];

  if (cards.length === 0) return <EmptyState text={empty} />;
  if (!card) {
    return (
      <section className="panel form narrow">
        <p role="status">{`You knew ${known} of ${cards.length} cards.`}</p>
        <div className="actions">
          <button
            type="button"
            className="button primary"
            onClick={() => {
              setAt(0);
              setKnown(0);
            }}
          >
            Start again
          </button>
        </div>
      </section>
    );
  }
  const next = (knew: boolean) => {
    setKnown(known + (knew ? 1 : 0));
    setOpen(false);
    setAt(at + 1);
  };
  return (
    <section className="form narrow" aria-label="Card">
      <p className="hint">{`Card ${at + 1} of ${cards.length}`}</p>
      <div className="panel spotlight">{open ? card.back : card.front}</div>
      <div className="actions">
        <button type="button" className="button primary" onClick={() => setOpen(!open)}>
          {open ? "Show question" : "Show answer"}
        </button>
        {open && (
          <>
            <button type="button" className="button" onClick={() => next(true)}>
              I knew it
            </button>
            <button type="button" className="button" onClick={() => next(false)}>
              I did not know it
            </button>
          </>
        )}
      </div>
    </section>
  );
}
