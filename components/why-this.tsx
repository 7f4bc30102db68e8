import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Explanation } from '../data/senses/explain.ts';
import { text } from './text.ts';

export interface WhyThisProps {
  explanation: Explanation;
  /** The reader says that the words mean something else here. */
  onWrong(): void;
  /** Other actions, beside the question. */
  children?: ComponentChildren;
}

/** How open words were read, and on demand what spoke for and against this entry. */
export function WhyThis({ explanation, onWrong, children }: WhyThisProps) {
  const [open, setOpen] = useState(false);
  const { pro, contra, reading } = explanation;
  return (
    <div class="sc-why">
      {reading && <p class="sc-reading">{text.why.reading(reading.issuer, reading.target)}</p>}
      <div class="sc-why-row">
        <button type="button" class="sc-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text.why.why}
        </button>
        {children}
      </div>
      {open && (
        <div class="sc-reasons">
          <p>{text.why.marked(explanation.text)}</p>
          <ul>
            {pro.map((reason) => (
              <li key={`${reason.kind} ${reason.where}`} class="sc-pro">
                {text.why.reason(reason)}
              </li>
            ))}
            {contra.map((reason) => (
              <li key={`${reason.kind} ${reason.where}`} class="sc-contra">
                {text.why.reason(reason)}
              </li>
            ))}
          </ul>
          <button type="button" class="sc-wrong" title={text.why.wrongTitle} onClick={onWrong}>
            {text.why.wrong}
          </button>
        </div>
      )}
    </div>
  );
}
