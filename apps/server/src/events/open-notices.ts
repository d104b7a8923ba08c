import { EventEmitter } from 'node:events';
import type { Notices, StudyNotice } from '../context.ts';
import type { Database } from '../database/database.ts';
import { notify } from '../database/notify.ts';

/** The one channel of all notices; each names its study. */
const channel = 'qunhai_notices';

/** Notices over the database: all servers and workers on the same database hear one another. */
export async function openNotices(
  database: Database,
): Promise<Notices & { close(): Promise<void> }> {
  const hub = new EventEmitter().setMaxListeners(0);
  const unlisten = await database.listen(channel, {
    onMessage: (payload) => {
      const notice = JSON.parse(payload) as StudyNotice;
      hub.emit(`study ${notice.study}`, notice);
    },
    onGap: () => hub.emit('gap'),
  });
  return {
    publish: (notice, connection = database.orm) =>
      notify(connection, channel, JSON.stringify(notice)),
    subscribe(study, listener, onGap) {
      hub.on(`study ${study}`, listener);
      if (onGap) hub.on('gap', onGap);
      return () => {
        hub.off(`study ${study}`, listener);
        if (onGap) hub.off('gap', onGap);
      };
    },
    close: unlisten,
  };
}
