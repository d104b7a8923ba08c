/** A module of its own, so that the report is fetched when it is asked for. */
export { renderSimulation } from '@qunhai/report';
