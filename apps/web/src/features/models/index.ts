/** The models that may write: download, a server, a file of one's own, and what each does on this machine. */
export { ModelsScreen } from "./components/models-screen";
