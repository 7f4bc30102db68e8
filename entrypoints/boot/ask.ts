import type { Input, MessageName, Output } from '../../data/messages/messages.ts';

/** Sends a message to the background; null when the extension is gone. */
export type Ask = <N extends MessageName>(name: N, input: Input<N>) => Promise<Output<N> | null>;
