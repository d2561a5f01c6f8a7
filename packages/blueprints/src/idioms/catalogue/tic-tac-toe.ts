import { scalarIdiom } from "../scalar.ts";

export const ticTacToe = scalarIdiom({
  id: "tic-tac-toe",
  title: "Winner of tic-tac-toe",
  phrases: ["result of a tic-tac-toe board of nine cells"],
  cues: [["tic tac toe", "noughts and crosses", "three in a line", "three in a row"]],
  params: ["texts"],
  returns: "text",
  variants: [
    {
      name: "draw when full",
      words: ["draw", "full"],
      python:
        'lines = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]\nfor a, b, c in lines:\n    if $1[a].strip() and $1[a] == $1[b] == $1[c]:\n        return $1[a]\nreturn "draw" if all(cell.strip() for cell in $1) else ""',
      typescript:
        'const lines = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]] as const;\nfor (const [a, b, c] of lines) {\n  const cell = $1[a] ?? "";\n  if (cell.trim() !== "" && cell === $1[b] && cell === $1[c]) return cell;\n}\nreturn $1.every((cell) => cell.trim() !== "") ? "draw" : "";',
    },
    {
      name: "empty without a winner",
      prior: -0.05,
      python:
        'lines = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]\nfor a, b, c in lines:\n    if $1[a].strip() and $1[a] == $1[b] == $1[c]:\n        return $1[a]\nreturn ""',
      typescript:
        'const lines = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]] as const;\nfor (const [a, b, c] of lines) {\n  const cell = $1[a] ?? "";\n  if (cell.trim() !== "" && cell === $1[b] && cell === $1[c]) return cell;\n}\nreturn "";',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def winner(cells: list[str]) -> str",
      purpose: "Tic-tac-toe winner, draw when the board is full.",
      holds:
        'assert winner(list("XOXXOOOXX")) == "draw" and winner(["O", "X", "X", "", "O", "X", "", "", "O"]) == "O" and winner([""] * 9) == ""',
    },
    {
      language: "typescript",
      signature: "function winner(cells: string[]): string",
      purpose: "Tic-tac-toe winner, draw when the board is full.",
      holds: 'assert.equal(winner([..."XXXOO    "]), "X"); assert.equal(winner([..."XOXXOOOXX"]), "draw");',
    },
  ],
});
