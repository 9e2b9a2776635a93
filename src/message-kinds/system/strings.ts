import type { StringFormatters } from '../../shared/stringFormatters.js';

/** `own`: the reader did it; then `actor` is not used. The reader among `targets` is given as `names.you-object`. */
export interface Deed {
  readonly actor: string;
  readonly own: boolean;
}

/** Words of the system kind: one line an event, `kind.system.<event>`. */
export const systemStrings = {
  'kind.system.name': 'notice',
  'kind.system.group.created': ({ actor, own }: Deed, f: StringFormatters) =>
    own ? 'You created the group' : `${f.isolate(actor)} created the group`,
  'kind.system.group.renamed': ({ actor, own, text }: Deed & { text: string }, f: StringFormatters) =>
    own ? `You named the group “${f.isolate(text)}”` : `${f.isolate(actor)} named the group “${f.isolate(text)}”`,
  'kind.system.member.added': ({ actor, own, targets }: Deed & { targets: readonly string[] }, f: StringFormatters) =>
    own ? `You added ${f.names(targets, { max: 4 })}` : `${f.isolate(actor)} added ${f.names(targets, { max: 4 })}`,
  'kind.system.member.joined': ({ actor, own }: Deed, f: StringFormatters) =>
    own ? 'You joined' : `${f.isolate(actor)} joined`,
  'kind.system.member.left': ({ actor, own }: Deed, f: StringFormatters) =>
    own ? 'You left' : `${f.isolate(actor)} left`,
  'kind.system.member.removed': (
    { actor, own, targets }: Deed & { targets: readonly string[] },
    f: StringFormatters,
  ) =>
    own ? `You removed ${f.names(targets, { max: 4 })}` : `${f.isolate(actor)} removed ${f.names(targets, { max: 4 })}`,
  'kind.system.unknown': 'Something changed in this conversation',
};
