import type { Expert } from "../expert.ts";

export const tester: Expert = {
  id: "tester",
  name: "Tester",
  summary: "Finds inputs that show whether a requirement holds.",
  may: { editSpec: false, writeFiles: true, runTests: true, answerOnly: false },
  decoding: { temperature: 0.4, samples: 4, maxTokens: 400 },
  verifiedBy: "tests",
  stages: ["test"],
  requests: [
    "Write tests for the parser",
    "Which edge cases are not covered yet?",
    "Check that the total is right for an empty month",
    "Add a test for dates at the end of February",
    "Does anything prove requirement R2.1?",
    "Test the form with a missing amount",
    "Run the tests again and show me the failures",
    "Write a property test for the sorting",
  ],
  style:
    "You choose inputs that could break a function: empty, one item, ties, limits, wrong formats. You never say what the result should be; it is computed by running the program and confirmed by the person. Answer only with the JSON that is asked for.",
};
