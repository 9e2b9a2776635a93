export interface PictureOptions {
  /** Degrees. @default 210 */
  readonly hue?: number | undefined;
  /** @default 480 */
  readonly width?: number | undefined;
  /** @default 480 */
  readonly height?: number | undefined;
}

/** A landscape drawn as SVG, as an address: stories load nothing from anywhere. */
export function drawPicture({ hue = 210, width = 480, height = 480 }: PictureOptions = {}): string {
  const color = (lightness: number, turn = 0) => `hsl(${(hue + turn) % 360} 45% ${lightness}%)`;
  const hill = (y: number, lightness: number) =>
    `<path fill="${color(lightness, 20)}" d="M0 ${y}c120-60 200 30 480-40v480H0z"/>`;
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 480 480" preserveAspectRatio="xMidYMid slice">` +
    `<path fill="${color(78)}" d="M0 0h480v480H0z"/><circle cx="350" cy="120" r="46" fill="${color(92, 160)}"/>` +
    `${hill(270, 58)}${hill(330, 44)}${hill(400, 30)}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
