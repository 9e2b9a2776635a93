const MINUTE_MS = 60_000;

/** Times as the people of the world would say them, from the moment when it is made. All lie in the past. */
export interface Calendar {
  /** So many minutes ago. */
  readonly ago: (minutes: number) => number;
  /** At a time of the day, so many days ago (1 is yesterday), in the zone of this machine. */
  readonly day: (daysAgo: number, time: string) => number;
  /** On a day of last year. */
  readonly lastYear: (month: number, day: number, time: string) => number;
}

export function createCalendar(now: number): Calendar {
  const today = new Date(now);
  const year = today.getFullYear();
  const at = (time: string, place: (hours: number, minutes: number) => Date): number => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return Math.min(place(hours, minutes).getTime(), now - MINUTE_MS);
  };
  return {
    ago: (minutes) => now - minutes * MINUTE_MS,
    day: (daysAgo, time) =>
      at(time, (hours, minutes) => new Date(year, today.getMonth(), today.getDate() - daysAgo, hours, minutes)),
    lastYear: (month, day, time) => at(time, (hours, minutes) => new Date(year - 1, month - 1, day, hours, minutes)),
  };
}
