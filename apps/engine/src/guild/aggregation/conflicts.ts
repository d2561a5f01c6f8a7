import type { AnswerConflict } from "@guildhall/contracts";
import type { Answer } from "./answer.ts";
import { type CodeShape, codeShapeOf, type FunctionShape } from "./code-shape.ts";
import { type Fact, factsOf } from "./facts.ts";
import { likeness } from "./parts.ts";

/** Sentences share so much of their words when they speak of the same thing; below it, too many pairs are none. */
const SAME_SUBJECT = 0.6;
/** With fewer words left a sentence speaks of nothing that can be compared. */
const LEAST_WORDS = 2;
const MAX_CONFLICTS = 30;

interface Claim {
  answer: Answer;
  value: string;
}

/** What the claims of one subject come to: by the weight behind each value, the heaviest first. */
function resolve(kind: AnswerConflict["kind"], subject: string, claims: readonly Claim[]): AnswerConflict | null {
  const byValue = [...Map.groupBy(claims, ({ value }) => value)].map(([value, members]) => {
    const answers = [...new Map(members.map(({ answer }) => [answer.id, answer])).values()];
    return { value, answers, weight: answers.reduce((sum, { weight }) => sum + weight, 0) };
  });
  if (byValue.length < 2) return null;
  byValue.sort((a, b) => b.weight - a.weight);
  const [kept, next] = byValue;
  if (!kept || !next) return null;
  const most = kept.answers.length > next.answers.length;
  const why =
    kept.weight === next.weight
      ? `Nothing speaks more for one of them; "${kept.value}" came first.`
      : most
        ? `${kept.answers.length} of ${claims.length} answers say "${kept.value}".`
        : `"${kept.value}" is said by the expert with the better record.`;
  return {
    kind,
    subject,
    kept: true,
    claims: byValue.map(({ value, answers }) => ({ value, answers: answers.map(({ id }) => id) })),
    resolution: why,
  };
}

interface Said extends Claim {
  fact: Fact;
}

/** Sentences of different answers about the same subject, each group once. */
function sameSubject(said: readonly Said[]): Said[][] {
  const groups: Said[][] = [];
  for (const one of said) {
    if (one.fact.subject.size < LEAST_WORDS) continue;
    const group = groups.find(([first]) => first && likeness(first.fact.subject, one.fact.subject) >= SAME_SUBJECT);
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Answers that claim different things: numbers, names, or whether something holds. */
function factConflicts(answers: readonly Answer[]): AnswerConflict[] {
  const said = answers.flatMap((answer) => factsOf(answer.text).map((fact) => ({ answer, value: fact.value, fact })));
  const found = (["number", "name", "boolean"] as const).flatMap((kind) =>
    sameSubject(said.filter(({ fact }) => fact.kind === kind)).flatMap((group) => {
      // An answer that says both itself makes no difference between answers.
      const clear = [...Map.groupBy(group, ({ answer }) => answer.id).values()].flatMap((own) =>
        new Set(own.map(({ value }) => value)).size === 1 ? own.slice(0, 1) : [],
      );
      return resolve(kind, group[0]?.fact.sentence ?? "", clear) ?? [];
    }),
  );
  // A sentence whose number or name differs is no second conflict because it also says so.
  const told = new Set(found.filter(({ kind }) => kind !== "boolean").map(({ subject }) => subject));
  return found.filter(({ kind, subject }) => kind !== "boolean" || !told.has(subject));
}

interface Coded {
  answer: Answer;
  shape: CodeShape;
}

const signatureOf = ({ isAsync, name, parameters }: FunctionShape): string =>
  `${isAsync ? "async " : ""}${name}(${parameters.map((parameter) => parameter.name).join(", ")})`;
const typesOf = ({ parameters, returns }: FunctionShape): string =>
  `(${parameters.map(({ type }) => type || "?").join(", ")}) -> ${returns || "?"}`;
const isTyped = ({ parameters, returns }: FunctionShape): boolean =>
  returns !== "" || parameters.some(({ type }) => type !== "");

/** Code of different answers that does not fit together: signatures, types, names to call, and style. */
function codeConflicts(answers: readonly Answer[]): AnswerConflict[] {
  const coded = answers.flatMap((answer): Coded[] => {
    const shape = codeShapeOf(answer.text);
    return shape && shape.functions.length > 0 ? [{ answer, shape }] : [];
  });
  if (coded.length < 2) return [];
  const all = coded.flatMap(({ answer, shape }) => shape.functions.map((one) => ({ answer, one })));
  const byName = [...Map.groupBy(all, ({ one }) => one.name)].filter(([, members]) => members.length > 1);
  const conflicts = byName.flatMap(([name, members]) => [
    resolve(
      "signature",
      name,
      members.map(({ answer, one }) => ({ answer, value: signatureOf(one) })),
    ),
    resolve(
      "types",
      name,
      members.filter(({ one }) => isTyped(one)).map(({ answer, one }) => ({ answer, value: typesOf(one) })),
    ),
  ]);
  // Where each offers one function and no name is shared, callers would have to know whose it is.
  const single = coded.filter(({ shape }) => shape.functions.length === 1);
  if (byName.length === 0 && single.length === coded.length) {
    const names = single.map(({ answer, shape }) => ({ answer, value: shape.functions[0]?.name ?? "" }));
    conflicts.push(resolve("api", "the function to call", names));
  }
  const styled = (kind: "naming" | "indent", subject: string): AnswerConflict | null =>
    resolve(
      "style",
      subject,
      coded.flatMap(({ answer, shape }) => (shape[kind] === null ? [] : [{ answer, value: shape[kind] }])),
    );
  conflicts.push(styled("naming", "how names are written"), styled("indent", "indentation"));
  return conflicts.filter((conflict) => conflict !== null);
}

/** Everything on which answers contradict each other, with what was kept and why. At most thirty. */
export function findConflicts(answers: readonly Answer[]): AnswerConflict[] {
  return [...factConflicts(answers), ...codeConflicts(answers)].slice(0, MAX_CONFLICTS);
}

/** An id that no expert can have. */
const RESULT = "the result";

/** Of each conflict, the claim that a result makes: the claim of the answer it is, or what is found in a merged text. */
function claimsOf(text: string, answers: readonly Answer[]): (conflict: AnswerConflict) => string | undefined {
  const taken = answers.find((answer) => answer.text === text);
  if (taken) return ({ claims }) => claims.find((claim) => claim.answers.includes(taken.id))?.value;
  const found = findConflicts([...answers, { id: RESULT, text, weight: 0, cut: false }]);
  return ({ kind, subject, claims }) => {
    // The result shares its function's name with an answer, and then names are no conflict any more.
    if (kind === "api") return claims.find(({ value }) => text.includes(`${value}(`))?.value;
    const same = found.find((one) => one.kind === kind && one.subject === subject);
    return same?.claims.find((claim) => claim.answers.includes(RESULT))?.value;
  };
}

/**
 * The conflicts of answers as a result settled them. The weight behind a claim says what should be kept; a way that
 * takes one answer whole takes its lighter claims too.
 */
export function settledConflicts(answers: readonly Answer[], text: string): AnswerConflict[] {
  const claimOf = claimsOf(text, answers);
  return findConflicts(answers).map((conflict) => {
    const said = claimOf(conflict);
    const kept = conflict.claims.find(({ value }) => value === said);
    const [first] = conflict.claims;
    if (!kept) return { ...conflict, kept: false, resolution: "The result says none of them." };
    if (kept === first) return conflict;
    const claims = [kept, ...conflict.claims.filter((claim) => claim !== kept)];
    return { ...conflict, claims, resolution: `The result says "${kept.value}"; more speaks for "${first?.value}".` };
  });
}
