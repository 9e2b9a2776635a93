export { withoutMarks } from '../i18n/text/withoutMarks.js';
export { FileView } from './file/View.js';
export { ImageView } from './image/View.js';
export { RecalledView } from './recalled/View.js';
export { SystemView } from './system/View.js';
export { isLargeEmoji, RichText } from './text/RichText.js';
export { UnsupportedView } from './unsupported/View.js';
export { laterViewStrings as strings } from './laterViewStrings.js';
