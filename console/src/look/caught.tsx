import { Component, type ReactNode } from 'react';
import { Failed } from './states.tsx';

/** What breaks on a page breaks that page alone: the menu and the switch stay. Another page begins anew by its `key`. */
export class Caught extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Failed error={error} again={() => this.setState({ error: null })} />;
  }
}
