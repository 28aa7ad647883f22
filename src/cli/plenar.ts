import { main } from './main.js';
import type { TextOutput } from './host.js';

function output(stream: NodeJS.WriteStream): TextOutput {
  return {
    isTerminal: stream.isTTY,
    write: (text) =>
      new Promise((resolve) => {
        if (stream.write(text)) resolve();
        else stream.once('drain', resolve);
      }),
  };
}

const abort = new AbortController();
void main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  signal: abort.signal,
}).then((status) => {
  process.exitCode = status;
});
