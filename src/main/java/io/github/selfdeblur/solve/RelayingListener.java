package io.github.selfdeblur.solve;

/** Hands all it hears on to another listener; subclasses change what they have to. */
public class RelayingListener implements IterationListener {

  private final IterationListener listener;

  /**
   * @param listener decides whether the run goes on
   */
  public RelayingListener(IterationListener listener) {
    this.listener = listener;
  }

  @Override
  public boolean iterated(Iteration iteration) {
    return listener.iterated(iteration);
  }

  @Override
  public boolean searching(double fraction) {
    return listener.searching(fraction);
  }

  @Override
  public boolean pausing(double fraction, String what) {
    return listener.pausing(fraction, what);
  }

  @Override
  public boolean finishing(double fraction) {
    return listener.finishing(fraction);
  }

  @Override
  public void noted(String sentence) {
    listener.noted(sentence);
  }

  @Override
  public void waiting() {
    listener.waiting();
  }
}
