import { scalarIdiom } from "../scalar.ts";

export const voteWinners = scalarIdiom({
  id: "vote-winners",
  title: "Most frequent values",
  phrases: [
    "option or options with the most votes",
    "mode of values",
    "winner of a poll with ties",
    "most common value",
  ],
  cues: [["votes", "vote", "most common", "mode", "most frequent", "most often", "winner", "winners", "poll"]],
  params: ["texts"],
  returns: "texts",
  variants: (
    [
      ["in order of first vote", [], "winners", "winners"],
      [
        "alphabetical",
        ["alphabetical", "alphabetical order", "sorted", "by name"],
        "sorted(winners)",
        "winners.sort(compareValues)",
      ],
    ] as const
  ).flatMap(([order, words, py, ts]) =>
    (
      [
        ["as given", [], "$1", "$1"],
        [
          "lower case",
          ["ignoring case", "only in case", "lower case", "case insensitive", "surrounding spaces"],
          "(vote.strip().lower() for vote in $1)",
          "$1.map((vote) => vote.trim().toLowerCase())",
        ],
      ] as const
    ).map(([folding, more, pyVotes, tsVotes]) => ({
      name: `${folding}, ${order}`,
      words: [...words, ...more],
      prior: -0.01 * (words.length + more.length > 0 ? 1 : 0),
      python: `counts = Counter(${pyVotes})\nwinners = [vote for vote, count in counts.items() if count == max(counts.values())]\nreturn ${py}`,
      typescript: `const counts = new Map<string, number>();\nfor (const vote of ${tsVotes}) counts.set(vote, (counts.get(vote) ?? 0) + 1);\nconst most = Math.max(...counts.values());\nconst winners = [...counts.keys()].filter((vote) => counts.get(vote) === most);\nreturn ${ts};`,
    })),
  ),
  guarantees: [
    {
      language: "python",
      signature: "def winners(votes: list[str]) -> list[str]",
      purpose: "Options with the most votes in alphabetical order, ignoring case.",
      holds: 'assert winners(["b", "A", "B ", "a", "c"]) == ["a", "b"] and winners([]) == []',
    },
    {
      language: "typescript",
      signature: "function winners(votes: string[]): string[]",
      purpose: "The most frequent votes, sorted.",
      holds: 'assert.deepEqual(winners(["b", "a", "b", "a", "c"]), ["a", "b"]); assert.deepEqual(winners([]), []);',
    },
  ],
});
