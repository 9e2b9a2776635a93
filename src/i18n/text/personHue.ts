/** A hue of 0 to 359 that stays with an id (FNV-1a): the colour of a person's name and avatar. */
export function personHue(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < Math.min(id.length, 512); index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
  }
  // Ids that differ in their last letter only would be neighbours; one more round spreads them. Many odd factors do that:
  // with this one those who write in the same group of the demo, or of the stories, are well apart.
  return (Math.imul(hash ^ (hash >>> 15), 0xa5e49d85) >>> 0) % 360;
}
