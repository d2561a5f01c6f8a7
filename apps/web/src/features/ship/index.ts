/** Taking the result home: zip, git clone, how it is run, and the container and CI files it carries. */
export { ShipStage } from "./components/ship-stage";
