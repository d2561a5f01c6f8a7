/** Whether this machine keeps what the sandbox promises, each limit tried, with a remedy for what fails. */
export { DoctorScreen } from "./components/doctor-screen";
