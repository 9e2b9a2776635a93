/** Why a control is refused for now, from a `Verdict`. They come with the acts on messages. */
export const reasonStrings = {
  'reason.network': 'There is no connection.',
  'reason.timeout': 'The server does not answer.',
  'reason.aborted': 'This was stopped.',
  'reason.unauthorized': 'Sign in again to do this.',
  'reason.not-allowed': 'You may not do this here.',
  'reason.blocked': 'Messages with this person are blocked.',
  'reason.not-found': 'This is no longer here.',
  'reason.invalid': 'This cannot be done here.',
  'reason.conflict': 'Someone else has changed this.',
  'reason.expired': 'It is too late for this.',
  'reason.rate-limited': 'Wait a moment before you do this again.',
  'reason.too-large': 'This is too large.',
  'reason.unsupported': 'This server cannot do that.',
  'reason.not-sent': 'The message was not sent.',
  'reason.storage': 'This device cannot store it.',
  'reason.unknown': 'This is not possible now.',
};
