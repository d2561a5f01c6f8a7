/** What was said in a project and what each run did about it, with the composer below. Never edits files itself. */
export { Conversation } from "./components/conversation";
