/** How a leaf is named and shown wherever one appears. Holds no state and calls no verb. */

export { ReachBadge } from "./components/reach-badge";
export { LEAF_STATES, SOURCE_WORDS, signatureText } from "./words";
