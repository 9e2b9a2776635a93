/** A picture as a PNG file, for what is attached and sent: drawn here, loaded from nowhere. */
export function drawPhoto(width = 640, height = 480): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws nothing.');
  const bands = ['#a9cfe3', '#7fa7c9', '#4f7ba6', '#2f5680'];
  for (const [index, color] of bands.entries()) {
    pen.fillStyle = color;
    pen.fillRect(0, (height * index) / bands.length, width, height);
  }
  pen.fillStyle = '#fff3dc';
  pen.arc(width * 0.72, height * 0.2, height * 0.09, 0, 2 * Math.PI);
  pen.fill();
  return canvas.convertToBlob({ type: 'image/png' });
}
