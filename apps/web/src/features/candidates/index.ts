/**
 * What the candidates of a leaf produced and why the winner won; leaves kept for later builds; where leaves came from.
 * Chooses nothing itself: the engine does, by recorded outcomes, and the person by one click.
 */
export { CandidatesButton } from "./components/candidates-button";
export { KeepButtons } from "./components/keep-buttons";
export { KeptLeaves } from "./components/kept-leaves";
export { LeafQuestion } from "./components/leaf-question";
export { SourceShares } from "./components/source-shares";
