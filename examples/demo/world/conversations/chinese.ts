import { embeddedFileUrl, type SeedConversation } from 'chatloom/connectors/embedded';
import type { Calendar } from '../calendar.js';
import { conversation, notice, text } from '../writing.js';

export function movingHouse({ ago, day }: Calendar): SeedConversation {
  return conversation({
    id: 'moving',
    kind: 'group',
    title: '梧桐里搬家群',
    avatarUrl: embeddedFileUrl('group-moving'),
    members: [
      { userId: 'linzhixia', role: 'owner' },
      { userId: 'chenyu', role: 'admin', unread: 1 },
      { userId: 'shenzhiqiu' },
      { userId: 'tangyiming', unread: 2 },
      { userId: 'ana', unread: 2 },
    ],
    lines: [
      notice('linzhixia', day(7, '20:00'), 'group.created', ['chenyu', 'shenzhiqiu', 'tangyiming', 'ana']),
      text('linzhixia', day(7, '20:01'), '先说好：搬家那天谁都不许说“其实不搬也行”。'),
      text('chenyu', day(1, '21:10'), '车位已经预留，周六上午九点，三号楼门口集合。'),
      text('linzhixia', day(1, '21:14'), '定金付好了，周六可以进场。', {
        reactions: { '👏': ['chenyu', 'ana', 'tangyiming'] },
      }),
      text('chenyu', ago(140), '书房的门改成推拉的更省地方，图我晚上发。', { as: 'door' }),
      text('tangyiming', ago(133), '推拉门好，厨房也照这个来。', { replyTo: 'door' }),
      text('ana', ago(120), '我可以带纸箱和胶带，再带一壶咖啡。', { as: 'coffee' }),
      text('shenzhiqiu', ago(118), '咖啡请单独装一箱，贴红色标签。', {
        replyTo: 'coffee',
        reactions: { '😂': ['ana', 'linzhixia'] },
      }),
      text('shenzhiqiu', ago(46), '@安娜 搬家公司问电梯的尺寸，门宽 0.9 米够吗？冰箱宽 0.83 米，我量了两遍。'),
      text('linzhixia', ago(44), '下午三点前把要搬的大件发给我，我来排顺序。钢琴排最后，它最有耐心。'),
    ],
  });
}

export function linZhixia({ day }: Calendar): SeedConversation {
  return conversation({
    id: 'ana-linzhixia',
    kind: 'direct',
    members: [{ userId: 'ana' }, { userId: 'linzhixia' }],
    lines: [
      text('linzhixia', day(3, '22:05'), '你上次说的那本书我读完了，最后一章读了两遍。'),
      text('ana', day(3, '22:09'), '第二遍有什么不一样？', { as: 'twice' }),
      text('linzhixia', day(3, '22:12'), '第一遍在等结局，第二遍在看天气。', {
        replyTo: 'twice',
        reactions: { '❤️': ['ana'] },
      }),
      text('ana', day(3, '22:13'), '这句我要记下来。'),
      text('linzhixia', day(1, '08:30'), '周六搬完家来喝茶吗？窗台朝西，四点以后光线最好。'),
      text('ana', day(1, '08:41'), '来。我带橘子 🍊'),
    ],
  });
}
