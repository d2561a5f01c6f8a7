/** What one program says to one call. */
export interface Vote {
  /** Equal for equal outcomes. */
  key: string;
  text: string;
  /** It hangs, breaks or depends on the world: it counts as asked, and for nothing. */
  unfit: boolean;
}

export interface Majority {
  text: string;
  agree: number;
  asked: number;
}

/** Fewer agreeing programs are no majority but an accident of sampling. */
const AGREEING = 3;
const SHARE = 0.7;
/** Neighbours of known inputs may lie where the requirement says nothing: there all have to agree. */
const SHARE_OF_NEIGHBOURS = 1;

/**
 * The value a clear majority of programs gives, never an error; null when none is clear. `neighbour`: the input was made
 * from others and nobody says that it is a sensible one. Pure.
 */
export function majorityOf(votes: readonly Vote[], { neighbour }: { neighbour: boolean }): Majority | null {
  const asked = votes.length;
  const groups = Map.groupBy(
    votes.filter(({ key, unfit }) => !unfit && key.startsWith("value ")),
    ({ key }) => key,
  );
  const [best] = [...groups.values()].sort((a, b) => b.length - a.length);
  const share = neighbour ? SHARE_OF_NEIGHBOURS : SHARE;
  if (!best?.[0] || best.length < AGREEING || best.length < share * asked) return null;
  return { text: best[0].text, agree: best.length, asked };
}
