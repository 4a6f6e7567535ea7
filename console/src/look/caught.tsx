import { Component, type ReactNode } from 'react';
import { Failed } from './states.tsx';

interface Props {
  /** Where the page stands: another place begins anew. */
  readonly at: string;
  readonly children: ReactNode;
}

/** What breaks on a page breaks that page alone: the menu and the switch stay. */
export class Caught extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate({ at }: Props): void {
    if (at !== this.props.at && this.state.error !== null) this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Failed error={error} again={() => this.setState({ error: null })} />;
  }
}
