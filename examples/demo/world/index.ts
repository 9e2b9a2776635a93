import type { WorldSeed } from 'chatloom/connectors/embedded';
import { createCalendar } from './calendar.js';
import { ammanTrip, layla } from './conversations/arabic.js';
import { anaAndBo } from './conversations/anaAndBo.js';
import { linZhixia, movingHouse } from './conversations/chinese.js';
import { bakery, bookClub, ceramics, diego, leo, loomBot, mum, neighbours, samir } from './conversations/life.js';
import { picos } from './conversations/picos.js';
import { tenThousand } from './conversations/tenThousand.js';
import { designReview, jonas, priya, release, yuki } from './conversations/work.js';
import { worldFiles } from './media.js';
import { worldPeople } from './people.js';

/** The small world of the demo, with times from `now` backwards. Hand it to `createEmbeddedConnector({ world })`. */
export function createDemoWorld(now: number): WorldSeed {
  const calendar = createCalendar(now);
  return {
    users: worldPeople(now),
    files: worldFiles,
    conversations: [
      picos,
      anaAndBo,
      designReview,
      priya,
      yuki,
      release,
      mum,
      movingHouse,
      linZhixia,
      layla,
      ammanTrip,
      jonas,
      bakery,
      leo,
      neighbours,
      bookClub,
      samir,
      diego,
      ceramics,
      loomBot,
    ]
      .map((write) => write(calendar))
      .concat(tenThousand(now)),
  };
}
