// The row of the kit's chat window as static markup: the same elements and classes, no store, no hooks, no strings.
import { memo } from 'react';
import { REACTION_EMOJI, time } from './data.js';

const LINK = /(https?:\/\/\S+)/;
function Text({ text }) {
  if (text.indexOf('://') < 0) return text;
  return text.split(LINK).map((p, i) =>
    i & 1 ? (
      <a key={i} className="cl-link" href={p} target="_blank" rel="noreferrer">
        {p}
      </a>
    ) : (
      p
    ),
  );
}
const hueOf = (author) => (author.id.charCodeAt(1) * 47) % 360;

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
            <span aria-hidden="true">{m.author.name.slice(0, 1)}</span>
          </span>
        ) : null}
        <div className="cl-Row-body">
          {isFirst && !m.own ? (
            <div className="cl-Row-head">
              <bdi className="cl-Row-name">{m.author.name}</bdi>
              <time className="cl-Row-time" title={time(m.ts)}>
                {time(m.ts)}
              </time>
            </div>
          ) : null}
          <div className="cl-Message">
            <div className="cl-Bubble">
              {m.reply ? (
                <button type="button" className="cl-Quote" style={{ '--h': hueOf(m.reply.author) }} tabIndex={-1}>
                  <span className="cl-Quote-bar" />
                  <span className="cl-Quote-body">
                    <bdi className="cl-Quote-name">{m.reply.author.name}</bdi>
                    <bdi className="cl-Quote-text">{m.reply.text}</bdi>
                  </span>
                </button>
              ) : null}
              {m.image ? (
                <img className="cl-Media-image" src={m.image.url} width={m.image.w} height={m.image.h} alt="" />
              ) : null}
              <div className="cl-Bubble-text" dir="auto">
                <Text text={m.text} />
                <span className="cl-Bubble-meta" dir="ltr">
                  {m.edited ? <span className="cl-Bubble-edited">Edited</span> : null}
                  <time title={time(m.ts)}>{time(m.ts)}</time>
                  {m.own ? (
                    <span className="cl-Receipt" data-state="read" role="img" aria-label="Read">
                      <svg className="cl-Icon" width="14" height="14" viewBox="0 0 20 20" aria-hidden="true">
                        <path d="M3 10l4 4 8-8" />
                      </svg>
                    </span>
                  ) : null}
                </span>
              </div>
            </div>
            {m.reactions ? (
              <div className="cl-Reactions" role="group" aria-label="Reactions">
                {m.reactions.map((r) => (
                  <button type="button" className="cl-Reaction" key={r.type} tabIndex={-1}>
                    <span className="cl-Reaction-emoji">{REACTION_EMOJI[r.type]}</span>
                    {r.count}
                  </button>
                ))}
              </div>
            ) : null}
          </div>
          <span hidden>{`${m.author.name}, ${time(m.ts)}, ${m.text}`}</span>
        </div>
      </div>
    </div>
  );
}
export const RichRow = memo(RichRowInner);

const GROUP_MS = 5 * 60_000;
export const isOneGroup = (a, b) => !!a && !!b && a.author.id === b.author.id && Math.abs(a.ts - b.ts) <= GROUP_MS;
