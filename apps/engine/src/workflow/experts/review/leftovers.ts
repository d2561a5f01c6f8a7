import type { Node } from "web-tree-sitter";
import type { TreeRule } from "./rule.ts";

const LATER = /\b(?:TODO|FIXME|HACK)\b/;
const STOPS = /^(?:breakpoint|(?:i?pdb|pudb)\.set_trace)$/;
/** What is printed while looking for a mistake: `console.log("here")`. */
const CRIES = /^["'`](?:here|debug|test(?:ing)?|foo|bar|asdf|x{2,}|>{3,})[\s\d:!.]*["'`]$/i;

/** Somebody left something for later. Only comments say so. */
export const leftOpen: TreeRule = (node) =>
  node.type.includes("comment") && LATER.test(node.text)
    ? {
        severity: "low",
        rule: "left-open",
        message: "Something was left for later here.",
        cure: "Do it, or make it a requirement.",
      }
    : null;

/** What stops or talks while somebody looks for a mistake. A program that prints may mean it. */
export const debugLeftover: TreeRule = (node) => {
  if (!/^call(?:_expression)?$/.test(node.type) || !isDebugging(node)) return null;
  return {
    severity: "medium",
    rule: "debug-leftover",
    message: "A trace of debugging stayed in the code.",
    cure: "Take it away, or log it.",
  };
};

function isDebugging(call: Node): boolean {
  const name = call.childForFieldName("function")?.text ?? "";
  if (STOPS.test(name)) return true;
  const first = call.childForFieldName("arguments")?.namedChildren[0]?.text ?? "";
  return /^(?:console\.(?:log|debug)|print)$/.test(name) && CRIES.test(first);
}
