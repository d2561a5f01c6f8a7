import { scalarIdiom } from "../scalar.ts";

export const palindrome = scalarIdiom({
  id: "palindrome",
  title: "Palindrome",
  phrases: ["is it a palindrome", "reads the same backwards"],
  cues: [["palindrome", "same backwards", "same forwards and backwards"]],
  unless: ["longest palindrome", "next palindrome"],
  params: ["text"],
  returns: "boolean",
  variants: [
    {
      name: "letters and digits",
      words: ["ignoring case", "punctuation", "ignore spaces", "ignoring spaces", "letters"],
      python: "letters = [c for c in $1.lower() if c.isalnum()]\nreturn letters == letters[::-1]",
      typescript:
        'const letters = $1.toLowerCase().replace(/[^\\p{L}\\p{N}]/gu, "");\nreturn letters === [...letters].reverse().join("");',
    },
    {
      name: "exact",
      words: ["exactly", "case sensitive"],
      prior: -0.1,
      python: "return $1 == $1[::-1]",
      typescript: 'return $1 === [...$1].reverse().join("");',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def is_palindrome(text: str) -> bool",
      purpose: "Whether the text is a palindrome, ignoring case, spaces and punctuation.",
      holds: 'assert is_palindrome("Never odd, or even") and not is_palindrome("ab") and is_palindrome("")',
    },
    {
      language: "typescript",
      signature: "function isPalindrome(text: string): boolean",
      purpose: "Whether the text is a palindrome, ignoring case and punctuation.",
      holds: 'assert.ok(isPalindrome("A man, a plan, a canal: Panama")); assert.ok(!isPalindrome("ab"));',
    },
  ],
});
