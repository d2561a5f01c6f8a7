/**
 * From a few words to one screen of what was understood: the composer, the guess of the kind, the rows and questions.
 * Never decides anything itself; every row belongs to the engine.
 */
export { BlueprintIcon } from "./components/blueprint-icon";
export { BrainstormStage } from "./components/brainstorm-stage";
export { IdeaComposer } from "./components/idea-composer";
