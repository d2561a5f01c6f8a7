/** How a decision of the router reads: the candidates by score, and the question of who should do it. */
export { CandidateBars } from "./components/candidate-bars";
export { ExpertChoices } from "./components/expert-choices";
export { WAYS } from "./words";
