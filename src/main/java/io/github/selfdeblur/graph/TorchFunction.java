package io.github.selfdeblur.graph;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A {@link Graph} loaded into PyTorch. Whoever opens one closes it. */
public final class TorchFunction implements AutoCloseable {

  private final Model model;
  private final ParameterStore none;
  private final NDList constants = new NDList();

  /**
   * Loads the graph on {@code device}.
   *
   * @throws IllegalArgumentException where PyTorch refuses the text: an error of this program
   */
  public TorchFunction(Graph graph, Device device) {
    this(graph.source(), device);
    graph.constants().forEach(c -> constants.add(model.getNDManager().create(c)));
  }

  /**
   * Loads TorchScript source that defines {@code class Function(Module)} with a {@code forward}
   * that returns a list of tensors. For what a {@link Graph} cannot say: steps that write in place.
   */
  public TorchFunction(String source, Device device) {
    model = Model.newInstance("function", device, "PyTorch");
    none = new ParameterStore(model.getNDManager(), false);
    try {
      model.load(new ByteArrayInputStream(TorchScriptArchive.of(source)));
    } catch (IOException | MalformedModelException | RuntimeException e) {
      model.close();
      throw new IllegalArgumentException("PyTorch refuses this function:\n" + source, e);
    }
  }

  /** Computes the results, attached to {@code scope}, without gradients. */
  public NDList apply(NDManager scope, NDArray... arguments) {
    return run(false, scope, arguments);
  }

  /** The same, recorded for an open gradient collector. */
  public NDList applyRecorded(NDManager scope, NDArray... arguments) {
    return run(true, scope, arguments);
  }

  private NDList run(boolean recorded, NDManager scope, NDArray... arguments) {
    // Without this, PyTorch profiles and rewrites the graph during the first calls, and the same
    // input gives other last bits in the second call than in the third.
    JniUtils.setGraphExecutorOptimize(false);
    try {
      NDList all = new NDList(arguments);
      all.addAll(constants);
      NDList results = model.getBlock().forward(none, all, recorded);
      results.attach(scope);
      return results;
    } finally {
      JniUtils.setGraphExecutorOptimize(true);
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
