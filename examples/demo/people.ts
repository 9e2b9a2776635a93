/** The people of the demo's world that one can be. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { id: 'ana', name: 'Ana' },
  { id: 'bo', name: 'Bo' },
];

export function isDemoPerson(id: string | null): id is string {
  return DEMO_PEOPLE.some((person) => person.id === id);
}
