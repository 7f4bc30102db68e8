import type { SettingFault } from '../data/settings/settings.ts';
import { text } from './text.ts';

/** Says which stored settings could not be used. */
export function SettingFaults({ faults }: { faults: readonly SettingFault[] }) {
  return faults.map(({ setting, message }) => (
    <p class="notice" role="status" key={setting}>
      {text.settings.fault(setting, message)}
    </p>
  ));
}
