import { bringTexts } from '../i18n/english.js';
import { laterViewStrings } from './laterViewStrings.js';

export { FileView } from './file/View.js';
export { ImageView } from './image/View.js';
export { RecalledView } from './recalled/View.js';
export { SystemView } from './system/View.js';
export { RichText } from './text/RichText.js';
export { UnsupportedView } from './unsupported/View.js';

bringTexts(laterViewStrings);
