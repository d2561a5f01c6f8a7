/**
 * The agreed rows of a project as editable fields, and the questions that are open.
 * Shows the form of any blueprint without knowing the blueprint; every change goes to the engine at once.
 */
export { AddExample } from "./components/add-example";
export { EditPreviewBar } from "./components/edit-preview-bar";
export { EditReachText } from "./components/edit-reach-text";
export { PartActions } from "./components/part-actions";
export { QuestionList } from "./components/question-list";
export { RowField } from "./components/row-field";
export { RowSections } from "./components/row-sections";
export { isOpenQuestion } from "./hooks/questions";
export { type SpecEditor, useSpecEditor } from "./hooks/use-spec-editor";
export { outcomeText, typeText, valueText } from "./hooks/values";
