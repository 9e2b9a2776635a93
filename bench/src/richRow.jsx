// The row of the kit's chat window as static markup: the same elements, attributes and classes, no store, no hooks, no
// strings of a locale. Compared with the kit's own by hand: copy a change of its rows to here.
import { memo } from 'react';
import { REACTION_EMOJI, time } from './data.js';

const LINK = /(https?:\/\/\S+)/;
function Text({ text }) {
  if (text.indexOf('://') < 0) return text;
  return text.split(LINK).map((p, i) =>
    i & 1 ? (
      <a
        key={i}
        className="cl-link"
        href={p}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        aria-description="opens in a new tab"
        tabIndex={-1}
      >
        <bdi>{p}</bdi>
      </a>
    ) : (
      p
    ),
  );
}
const hueOf = (author) => (author.id.charCodeAt(1) * 47) % 360;
const initialsOf = (name) => {
  const words = name.split(' ');
  return words.length > 1 && words[1] < '\u2e80' ? words[0][0] + words[1][0] : words[0][0];
};

function Time({ className, ts }) {
  const iso = new Date(ts).toISOString();
  return (
    <time className={className} dateTime={iso} title={iso}>
      {time(ts)}
    </time>
  );
}

function Meta({ m }) {
  return (
    <span className="cl-Bubble-meta">
      {m.edited ? (
        <span className="cl-Bubble-edited" title="Edited at 12:00">
          Edited
        </span>
      ) : null}
      <Time ts={m.ts} />
      {m.own ? (
        <span className="cl-Receipt" data-state="sent" role="img" aria-label="Sent" title="Sent">
          <svg className="cl-Icon" data-size="14" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d="M4.5 10.5l3.5 3.5 7.5-8" />
          </svg>
        </span>
      ) : null}
    </span>
  );
}

export function RichRowInner({ m, isFirst, isLast }) {
  const hue = { '--h': hueOf(m.author) };
  return (
    <div
      className="cl-Row"
      style={hue}
      data-own={m.own ? '' : undefined}
      data-first={isFirst ? '' : undefined}
      data-last={isLast ? '' : undefined}
      data-seq={m.seq}
    >
      <div className="cl-Row-main">
        {isLast && !m.own ? (
          <span className="cl-Avatar" data-shape="person" data-size="timeline" style={hue} aria-hidden="true">
            <span aria-hidden="true">{initialsOf(m.author.name)}</span>
          </span>
        ) : null}
        <div className="cl-Row-body">
          {isFirst && !m.own ? (
            <div className="cl-Row-head">
              <bdi className="cl-Row-name">{m.author.name}</bdi>
              <Time className="cl-Row-time" ts={m.ts} />
            </div>
          ) : null}
          <div className="cl-Message">
            <div className="cl-Bubble" data-kind={m.image ? 'captioned' : undefined}>
              {m.reply ? (
                <button
                  type="button"
                  className="cl-Quote"
                  style={{ '--h': hueOf(m.reply.author) }}
                  aria-description={`Go to the original message from ${m.reply.author.name}`}
                  tabIndex={-1}
                >
                  <span className="cl-Quote-bar" />
                  <span className="cl-Quote-body">
                    <bdi className="cl-Quote-name">{m.reply.author.name}</bdi>
                    <bdi className="cl-Quote-text">{m.reply.text}</bdi>
                  </span>
                </button>
              ) : null}
              {m.image ? (
                <div className="cl-Media" style={{ inlineSize: m.image.w, aspectRatio: `${m.image.w} / ${m.image.h}` }}>
                  <button type="button" className="cl-Media-open" aria-label="Photo" tabIndex={-1}>
                    <img
                      className="cl-Media-image"
                      src={m.image.url}
                      alt=""
                      draggable={false}
                      decoding="async"
                      referrerPolicy="no-referrer"
                    />
                  </button>
                </div>
              ) : null}
              <div className="cl-Bubble-text" dir="auto">
                <Text text={m.text} />
                <Meta m={m} />
              </div>
            </div>
            {m.reactions ? (
              <div className="cl-Reactions" role="group" aria-label="Reactions">
                {m.reactions.map((r) => (
                  <button
                    type="button"
                    className="cl-Reaction"
                    key={r.type}
                    aria-pressed={false}
                    aria-label={`${REACTION_EMOJI[r.type]}, ${r.count} reactions`}
                    aria-description="Ada Lovelace reacted"
                    tabIndex={-1}
                  >
                    <span className="cl-Reaction-emoji" aria-hidden="true">
                      {REACTION_EMOJI[r.type]}
                    </span>
                    <span aria-hidden="true">{r.count}</span>
                  </button>
                ))}
              </div>
            ) : null}
          </div>
        </div>
      </div>
    </div>
  );
}
export const RichRow = memo(RichRowInner);
/** What the kit's list writes on the element around a row. */
export const richLabel = (m) => `${m.author.name}, ${time(m.ts)}, ${m.text}`;

const GROUP_MS = 5 * 60_000;
export const isOneGroup = (a, b) => !!a && !!b && a.author.id === b.author.id && Math.abs(a.ts - b.ts) <= GROUP_MS;
