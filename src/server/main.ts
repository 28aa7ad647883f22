/**
 * Entry of the server in every host: in a browser it is a web worker, elsewhere a process. What a host does not have is
 * loaded only in the other, so that one file serves both.
 */
async function serve(): Promise<void> {
  if ('importScripts' in globalThis) {
    const { serveWorker } = await import('./browser.js');
    serveWorker();
  } else {
    const { serveProcess } = await import('./node.js');
    serveProcess();
  }
}

void serve();
