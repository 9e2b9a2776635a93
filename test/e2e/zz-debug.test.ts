import { test } from '@playwright/test';
import { servePages } from './pages/servePages.js';
import { createKillableBrowser } from './pages/killableBrowser.js';
test('freeze', async () => {
  const pages = await servePages();
  const kb = await createKillableBrowser('/usr/bin/chromium'); const context = await kb.start();
  const open = async () => { const page = await context.newPage(); await page.goto(pages.origin+'/chat.html'); await page.evaluate(() => { const c = new BroadcastChannel('x'); (window as any).log=[]; document.addEventListener('freeze',()=>(window as any).log.push('freeze')); document.addEventListener('visibilitychange',()=>(window as any).log.push(document.visibilityState)); setInterval(()=>c.postMessage('tick'), 100); }); return page; };
  const a = await open(); const b = await open();
  await b.evaluate(() => { const c = new BroadcastChannel('x'); (window as any).heard=0; c.onmessage=(e)=>{ (window as any).heard++; }; (window as any).n=()=>(window as any).heard; });
  const s = await context.newCDPSession(a);
  for (const mode of ['plain','nofocus']) {
    if (mode==='nofocus') await s.send('Emulation.setFocusEmulationEnabled', {enabled:false});
    console.log('vis', await a.evaluate(()=>document.visibilityState));
    await s.send('Page.setWebLifecycleState',{state:'frozen'});
    await new Promise(r=>setTimeout(r,500));
    const x = await b.evaluate(()=>(window as any).n()); await new Promise(r=>setTimeout(r,1500));
    console.log(mode, 'messages while frozen', await b.evaluate(()=>(window as any).n())-x);
    await s.send('Page.setWebLifecycleState',{state:'active'});
    await new Promise(r=>setTimeout(r,300));
    console.log(await a.evaluate(()=>(window as any).log));
  }
  await kb.dispose();
  await pages.close();
});
