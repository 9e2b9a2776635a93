import type { SeedConversation } from 'chatloom/connectors/embedded';
import type { Calendar } from '../calendar.js';
import { conversation, notice, picture, text } from '../writing.js';

export function layla({ ago, day }: Calendar): SeedConversation {
  return conversation({
    id: 'ana-layla',
    kind: 'direct',
    members: [{ userId: 'ana' }, { userId: 'layla' }],
    lines: [
      text('layla', day(1, '10:31'), 'وصلت الملفات، شكرًا لكِ. قرأتها مرّتين قبل القهوة ومرّة بعدها.'),
      text('ana', day(1, '10:40'), 'وأيّ القراءات كانت أصدق؟', { as: 'which' }),
      text('layla', day(1, '10:41'), 'التي بعد القهوة، طبعًا.', { replyTo: 'which', reactions: { '☕': ['ana'] } }),
      text('layla', ago(85), 'هل تبدأ الورشة عند العاشرة بدل التاسعة؟ تصل رحلتي RJ 112 في الساعة 08:20.'),
      text('ana', ago(83), 'العاشرة مناسبة. سأخبر الفريق، وأحجز لكِ المقعد القريب من النافذة.'),
      text('layla', ago(82), 'المكان هنا: https://maps.example/workshop وأنا أعرف الباب الخلفيّ.'),
      text('ana', ago(80), '🌿'),
    ],
  });
}

export function ammanTrip({ day }: Calendar): SeedConversation {
  return conversation({
    id: 'amman',
    kind: 'group',
    title: 'رحلة عمّان',
    members: [
      { userId: 'layla', role: 'owner' },
      { userId: 'noor' },
      { userId: 'karim', unread: 2 },
      { userId: 'samir' },
      { userId: 'ana', unread: 1 },
    ],
    lines: [
      notice('layla', day(5, '18:00'), 'group.created', ['noor', 'karim', 'samir', 'ana']),
      picture('noor', day(2, '08:50'), 'bridge', 'من فوق الجسر هذا الصباح. السماء أوسع ممّا أذكر.', {
        as: 'bridge',
        reactions: { '😍': ['layla', 'ana'], '👍': ['samir'] },
      }),
      text('karim', day(2, '09:05'), 'رائعة. والطريق؟ أهو مفتوح حتّى النهاية؟', { replyTo: 'bridge' }),
      text('noor', day(2, '09:06'), 'مفتوح، لكنّ المقهى الذي تحبّه مغلق يوم الجمعة.'),
      text('karim', day(2, '09:07'), 'إذن نذهب يوم **الخميس**.', { reactions: { '😂': ['noor', 'layla'] } }),
      text('ana', day(1, '13:15'), 'الخميس يناسبني. من يقود؟'),
      text('layla', day(1, '13:20'), '@آنا أنا أقود، وأنتِ تختارين الموسيقى. لا نقاش في هذا.'),
    ],
  });
}
