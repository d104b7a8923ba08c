import { z } from 'zod';
import { wave } from './collect.ts';
import { runSummary } from './runs.ts';
import { simulationSummary } from './simulations.ts';

/** Server-sent events of GET /api/studies/:study/events, by event name. On connecting the current state comes first. */
export const studyEvents = {
  /** A run was queued, moved on, gave a part, or ended. */
  run: runSummary,
  /** A simulation was queued, moved on or ended. */
  simulation: simulationSummary,
  /** Answers arrived, were saved, or withdrawn: counts of the wave, and the firm it was. */
  answers: z.strictObject({ wave, firm: z.string().nullable() }),
  /** Something else was changed; pages that show it read it again. */
  changed: z.strictObject({
    what: z.enum([
      'study',
      'theory',
      'mapping',
      'files',
      'exclusions',
      'firms',
      'waves',
      'shares',
      'members',
      'scenarios',
      'simulations',
    ]),
  }),
} as const;

/** Server-sent events of GET /api/runs/:run/events. */
export const runEvents = { run: runSummary } as const;

export type StudyEventName = keyof typeof studyEvents;
export type ChangedThing = z.infer<typeof studyEvents.changed>['what'];
