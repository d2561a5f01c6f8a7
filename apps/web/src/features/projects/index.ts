/** All projects: the composer for a new idea, cards, search. Never opens a project's inside. */
export { ProjectsScreen } from "./components/projects-screen";
