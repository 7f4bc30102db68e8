interface SwitchProps {
  label: string;
  on: boolean;
  onChange(on: boolean): void;
}

export function Switch({ label, on, onChange }: SwitchProps) {
  return <button type="button" class="switch" role="switch" aria-checked={on} aria-label={label} onClick={() => onChange(!on)} />;
}
