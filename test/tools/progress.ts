import process from 'node:process';

const WIDTH = 30;

/** A progress bar on the standard error, if that is a terminal. */
export function showProgress(total: number) {
  const { stderr } = process;
  let done = 0;
  const started = performance.now();
  const clear = () => {
    if (stderr.isTTY) stderr.write('\r\u001b[K');
  };
  const draw = () => {
    if (!stderr.isTTY) return;
    const filled = total === 0 ? WIDTH : Math.round((WIDTH * done) / total);
    const rate = done / ((performance.now() - started) / 1000);
    clear();
    stderr.write(`${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}, ${rate.toFixed(1)} a second`);
  };
  draw();
  return {
    clear,
    step() {
      done++;
      draw();
    },
    end() {
      clear();
    },
  };
}
