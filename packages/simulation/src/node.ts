export { makeFolders } from './columns/make-folders.ts';
export { writePaths } from './columns/write-paths.ts';
export { runExperimentInFolder } from './experiment/folder/run-experiment-in-folder.ts';
export { type WorkerThreadsOptions, workerThreads } from './experiment/threads/worker-threads.ts';
