import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';

/** A room for every two people, in memory. Whoever says a name is that person: put your own sign-in there. */
const rooms = ['ana+bo', 'ana+cy', 'bo+cy'].map((id) => ({ id, memberIds: id.split('+'), log: [], read: {} }));
const methods = {
  rooms: (me) => rooms.filter(({ memberIds }) => memberIds.includes(me)).map((room) => methods.room(me, room, {})),
  room: (_me, { log, ...room }, { page = [0, 0] }) => ({ ...room, lastMessage: log.at(-1), page: log.slice(...page) }),
  write(me, room, { clientId, text }) {
    const known = room.log.find((message) => message.senderId === me && message.clientId === clientId);
    if (known) return known;
    const place = { id: `${room.id}/${room.log.length + 1}`, order: room.log.length + 1, sentAt: Date.now() };
    const message = { ...place, clientId, conversationId: room.id, senderId: me, content: { type: 'text', text } };
    room.log.push(message);
    tell(room, { type: 'message.received', message });
    return message;
  },
  read(me, room, { order }) {
    room.read[me] = { order: Math.max(room.read[me]?.order ?? 0, Math.min(order, room.log.length)) };
    tell(room, { type: 'receipt.advanced', conversationId: room.id, userId: me, kind: 'read', upTo: room.read[me] });
  },
};
async function handle(request) {
  const { me, method, room: id, ...input } = await json(request);
  const room = rooms.find((one) => one.id === id && one.memberIds.includes(me));
  if (!room && method !== 'rooms') return [403];
  if (method === 'write' && !(input.text?.length <= 16_384)) return [413];
  return [200, methods[method](me, room, input)];
}
export const server = createServer((request, response) => {
  const answer = ([status, body = null]) =>
    response.writeHead(status, { 'access-control-allow-origin': '*' }).end(JSON.stringify(body));
  handle(request).then(answer, () => answer([400]));
});
const sockets = new WebSocketServer({ server });
function tell({ memberIds }, event) {
  for (const socket of sockets.clients) if (memberIds.includes(socket.protocol)) socket.send(JSON.stringify(event));
}
server.listen(process.env.PORT ?? 8787, 'localhost');
