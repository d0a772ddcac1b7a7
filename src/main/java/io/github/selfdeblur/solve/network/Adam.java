package io.github.selfdeblur.solve.network;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.options.schedule.Momentum;
import java.math.BigDecimal;

/**
 * Adam on one vector of parameters, in place. Kingma, Ba, ICLR 2015, arXiv:1412.6980, algorithm 1;
 * β₁ = 0.9 unless told otherwise, β₂ = 0.999, ε = 1e-8.
 */
public final class Adam implements AutoCloseable {

  private static final double BETA2 = 0.999;

  /** Moves θ by −rate·m̂/(√v̂ + ε) and leaves a gradient of zero for the next iteration. */
  private static final String STEP =
      """
      class Function(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
        def forward(self: __torch__.Function,
          theta: Tensor,
          gradient: Tensor,
          m: Tensor,
          v: Tensor,
          rate: Tensor,
          root: Tensor) -> List[Tensor]:
          m1 = torch.add_(torch.mul_(m, KEPT), gradient, alpha=NEW)
          v1 = torch.addcmul_(torch.mul_(v, 0.999), gradient, gradient, value=0.001)
          d = torch.add_(torch.div(torch.sqrt(v1), root), 1e-08)
          t = torch.sub_(theta, torch.mul_(torch.div(m1, d), rate))
          g = torch.zero_(gradient)
          return [t]
      """;

  private final NDArray theta;
  private final NDArray m;
  private final NDArray v;
  private final Device device;
  private double beta1 = Momentum.USUAL.image();
  private TorchFunction step;
  private int steps;

  /**
   * @param theta the parameters, shape (n); moved by {@link #step} and owned by the caller
   */
  public Adam(NDArray theta) {
    this.theta = theta;
    NDManager manager = theta.getManager();
    m = manager.zeros(theta.getShape());
    v = manager.zeros(theta.getShape());
    device = theta.getDevice();
    step = step();
  }

  private TorchFunction step() {
    BigDecimal kept = BigDecimal.valueOf(beta1);
    String source = STEP.replace("KEPT", kept.toPlainString());
    return new TorchFunction(
        source.replace("NEW", BigDecimal.ONE.subtract(kept).toPlainString()), device);
  }

  /** From now on β₁ is another. */
  void setMomentum(double beta) {
    if (beta != beta1) {
      beta1 = beta;
      step.close();
      step = step();
    }
  }

  /** Makes a step against the gradient that the last backward pass left in θ. */
  public void step(NDManager scope, double rate) {
    steps++;
    double scaledRate = rate / (1 - Math.pow(beta1, steps));
    double root = Math.sqrt(1 - Math.pow(BETA2, steps));
    try (NDArray gradient = theta.getGradient()) {
      NDArray rateValue = scope.create((float) scaledRate);
      NDArray rootValue = scope.create((float) root);
      step.apply(scope, theta, gradient, m, v, rateValue, rootValue);
    }
  }

  @Override
  public void close() {
    step.close();
    m.close();
    v.close();
  }
}
