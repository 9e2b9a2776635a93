import { build, preview } from 'vite';

await build({ logLevel: 'warn' });
const server = await preview();
server.printUrls();
