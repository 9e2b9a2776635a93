import { test } from '@playwright/test';
import { servePages } from './pages/servePages.js';
import { createRawBrowser } from './pages/rawBrowser.js';
declare const chatTest: any;
for (const kind of ['told','deaf']) test('debug '+kind, async () => {
  const pages = await servePages();
  const kb = await createRawBrowser(); await kb.start();
  const open = async (q='') => { const page = await kb.open(pages.origin+'/chat.html'+q); await page.waitFor(()=>chatTest.status()==='online'); await page.evaluate(()=>chatTest.open()); return page; };
  const leader = await open(kind==='deaf'?'?deaf':''); const follower = await open();
  await leader.evaluate(()=>chatTest.holdSends());
  await leader.evaluate(()=>chatTest.send('L'));
  if (kind!=='told') await follower.evaluate(()=>chatTest.send('F'));
  await leader.evaluate(()=>{ (window as any).ev=[]; for (const t of ['freeze','resume','visibilitychange','pagehide']) document.addEventListener(t, ()=>(window as any).ev.push(t+document.visibilityState+Date.now()), true); new BroadcastChannel('chatloom:embedded:e2e:ana').onmessage=(e)=>(window as any).ev.push(e.data.type) });
  await follower.evaluate(()=>{ (window as any).ev=[];  const c = (window as any).ccc=new BroadcastChannel('chatloom:embedded:e2e:ana'); c.onmessage=(e)=>(window as any).ev.push(e.data.type+' '+(e.data.path??'')+(e.data.from).slice(0,3)) });
  await leader.send('Page.setWebLifecycleState',{state:'frozen'});
  console.log('sent'); const t=Date.now();
  await follower.evaluate(()=>chatTest.send('after'));
  for (let i=0;i<6;i++) { await new Promise(r=>setTimeout(r,500)); console.log(Date.now()-t, await follower.evaluate(async()=>JSON.stringify([chatTest.status(), chatTest.connects(), chatTest.pending(), chatTest.diagnostics(), await chatTest.locks(), document.visibilityState, (window as any).ev.slice(-20)]))); }
  await leader.send('Page.setWebLifecycleState',{state:'active'});
  console.log(await leader.evaluate(()=>(window as any).ev));
  await kb.dispose();
  await pages.close();
});
