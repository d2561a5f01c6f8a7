/** The agreed rows as a document: stories, criteria, examples, assumptions and the prompt sheet. Writes nothing itself. */
export { RequirementsStage } from "./components/requirements-stage";
