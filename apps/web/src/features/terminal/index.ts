/** The drawer: a terminal inside the sandbox, what runs printed, and the preview's console. */
export { Drawer } from "./components/drawer";
