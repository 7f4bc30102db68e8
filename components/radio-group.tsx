import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface RadioGroupProps<T extends string> {
  legend: string;
  value: T;
  options: readonly { value: T; label: ComponentChildren }[];
  onChange(value: T): void;
}

export function RadioGroup<T extends string>({ legend, value, options, onChange }: RadioGroupProps<T>) {
  const name = useId();
  return (
    <fieldset class="radios">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
