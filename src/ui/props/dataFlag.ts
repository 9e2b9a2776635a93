/** A state as a data attribute: present and empty when true, absent when not. */
export function dataFlag(isOn: boolean | undefined): '' | undefined {
  return isOn ? '' : undefined;
}
