/** What a news app shows. Each app shows it in the same markup, so that their pages can be compared. */
export interface Story {
  /** Another one is another article: nothing of the old one is used again. */
  id: string;
  headline: string;
  place: string;
  lead: string;
  /** Whether words stand inside "asset freeze". */
  wide: boolean;
  by: string;
  correction: string | null;
  ports: readonly Port[];
  words: string;
  /** The words are set as a quotation. */
  quoted: boolean;
  /** Grows while the page is open. */
  live: string;
}

export interface Port {
  id: string;
  name: string;
  text: string;
}

/** What the server renders, and what the page hydrates with. */
export const FIRST: Story = {
  id: 'pilots',
  headline: 'Pilots wait in the harbour while the asset freeze is read again',
  place: 'Vellmar',
  lead: 'Four pilot boats have stayed at the quay since the arms embargo was widened, and nobody in the harbour office will say for how long.',
  wide: false,
  by: 'the finance ministry',
  correction: 'an earlier version of this report said that the Treasury Department had answered in March.',
  ports: [
    { id: 'vellmar', name: 'Vellmar', text: 'the customs hall keeps a list of dual-use goods next to the tide table.' },
    { id: 'oster', name: 'Oster', text: 'the banks ask for a general license before they pay for diesel.' },
    { id: 'luna', name: 'Luna Bay', text: 'two owners fear secondary sanctions and have sold their tugs.' },
    { id: 'karst', name: 'Karst', text: 'the ferry still runs, with a copy of the SDN List on its bridge.' },
  ],
  words:
    'Nobody told the UN Security Council that there are pilots who only board for an hour, said one of them, and stirred his coffee.',
  quoted: false,
  live: 'At noon the harbour office was closed.',
};
