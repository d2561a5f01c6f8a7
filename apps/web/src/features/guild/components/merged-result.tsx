import type { AnswerConflict, AnswerPart, AnswerQuality, MergedAnswer } from "@guildhall/contracts";
import { CodeBlock, CopyButton, ModelText, Section, StateMark } from "@/components";
import { partsBySource, qualityLines, type SaidParts } from "../hooks/ask-reading";
import { CONFLICT_WORDS, WAY_WORDS } from "../words";
import classes from "./merged-result.module.css";

type Names = ReadonlyMap<string, string>;

const said = (ids: readonly string[], names: Names): string => ids.map((id) => names.get(id) ?? id).join(", ");

/** The one answer in parts, beside each who says it; then what they contradicted each other on, and what was checked. */
export function MergedResult({ result, names }: { result: MergedAnswer; names: Names }) {
  const { text, way, reason, parts, conflicts, quality } = result;
  return (
    <>
      <article className={classes.merged} aria-label="The answer">
        <header>
          <div>
            <h2>The answer</h2>
            <p>
              {WAY_WORDS[way].label}: {reason}
            </p>
          </div>
          <CopyButton text={text} label="Copy the answer" />
        </header>
        <ol className={classes.parts} aria-label="Parts and who says them">
          {partsBySource(parts).map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a finished answer never move
            <Part key={index} group={group} names={names} />
          ))}
        </ol>
      </article>
      <Conflicts conflicts={conflicts} names={names} />
      <Quality quality={quality} />
    </>
  );
}

function Part({ group: { from, parts }, names }: { group: SaidParts; names: Names }) {
  const [first, ...others] = from;
  return (
    <li>
      <p className={classes.source}>
        {first === undefined ? (
          <span title="No expert says it in these words">Merging model</span>
        ) : (
          <strong>{names.get(first) ?? first}</strong>
        )}
        {others.length > 0 && <small>also {said(others, names)}</small>}
      </p>
      <div className={classes.said}>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a finished answer never move
          <Piece key={index} part={part} />
        ))}
      </div>
    </li>
  );
}

function Piece({ part: { kind, text, language } }: { part: AnswerPart }) {
  if (kind === "prose") return <ModelText text={text} />;
  return <CodeBlock text={text} label={language === "" ? "code" : `${language} code`} />;
}

function Conflicts({ conflicts, names }: { conflicts: AnswerConflict[]; names: Names }) {
  return (
    <Section title="Where they contradict each other">
      {conflicts.length === 0 && <p className={classes.none}>No contradiction was found.</p>}
      <ul className={classes.conflicts}>
        {conflicts.map(({ kind, subject, claims, kept, resolution }) => (
          <li key={`${kind} ${subject}`} className={classes.conflict}>
            <p className={classes.subject}>
              <small>{CONFLICT_WORDS[kind]}</small> {subject}
            </p>
            <ul className={classes.claims}>
              {claims.map(({ value, answers }, index) => (
                <li key={value} className={classes.claim} data-kept={(kept && index === 0) || undefined}>
                  <code>{value}</code>
                  <span>{said(answers, names)}</span>
                  {kept && index === 0 && <em>kept</em>}
                </li>
              ))}
            </ul>
            <p className={classes.why}>{resolution}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Quality({ quality }: { quality: AnswerQuality }) {
  return (
    <Section title="What was checked">
      <ul className={classes.checks}>
        {qualityLines(quality).map(({ mark, text }) => (
          <li key={text} className={classes.check}>
            <StateMark state={mark} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
