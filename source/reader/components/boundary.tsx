import { Component, type ReactNode } from 'react';

interface Props {
  readonly failed: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Hands an error in rendering to the host; Ink's own boundary would draw it on the screen that is about to go. */
export class Boundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.failed(error);
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
