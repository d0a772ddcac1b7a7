package io.github.selfdeblur.solve;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.github.selfdeblur.blind.method.SelfDeblurComposition;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.ParameterVector.Parameter;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.network.Networks;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Rates;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.solve.loss.Loss;
import io.github.selfdeblur.solve.loss.Makers;
import io.github.selfdeblur.solve.network.ProblemSize;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tiny SelfDeblur of the golden values at its start, with every layer's output at hand. */
final class TinyFit implements AutoCloseable {

  static final Networks NETWORKS =
      new Networks(ImageNetwork.of(8, 16, 4, 5, 2), KernelNetwork.REFERENCE);

  private final Map<String, float[]> outputs = new HashMap<>();
  private final Map<String, float[]> gradients = new HashMap<>();
  private final Map<String, float[]> starts = new HashMap<>();
  private final NDManager manager;

  final float[] zX;
  final float[] zK;
  final float[] noise;

  /** At the program's start. */
  TinyFit(Grid y, FitTerm fitTerm) {
    this(y, fitTerm, null, null);
  }

  /**
   * At other parameters, all in the published program's order, and with other input noise.
   *
   * @param parameters null: the start
   * @param otherNoise null: the first that is drawn
   */
  TinyFit(Grid y, FitTerm fitTerm, Map<String, float[]> parameters, float[] otherNoise) {
    Engine engine = PyTorch.engine();
    manager = engine.newBaseManager(Device.cpu());
    ProblemSize size = new ProblemSize(y.width(), y.height(), 7, 9, false);
    Phase phase = Phase.reference(1, fitTerm).with(NETWORKS);
    Loss parts =
        Loss.ofPlane(
            size,
            phase,
            new Makers(
                SelfDeblurComposition.PUBLISHED.image(NETWORKS.image(), false),
                SelfDeblurComposition.PUBLISHED.kernel(NETWORKS.kernel(), null),
                null),
            false,
            SelfDeblurComposition.PUBLISHED.terms(phase));
    parts.graph().outputProbes();
    engine.setRandomSeed(0);
    Shape latent = new Shape(1, 8, size.latentHeight(), size.latentWidth());
    NDArray fixedX = manager.randomUniform(0, 0.1f, latent);
    NDArray thetaX = parts.thetaX().initialise(manager);
    engine.setRandomSeed(0);
    NDArray fixedK = manager.randomUniform(0, 0.1f, new Shape(1, 200));
    NDArray thetaK = parts.thetaK().initialise(manager);
    NDArray drawn = manager.randomNormal(latent);
    zX = fixedX.toFloatArray();
    zK = fixedK.toFloatArray();
    noise = drawn.toFloatArray();
    collect(starts, "", parts.thetaX(), thetaX);
    collect(starts, "k:", parts.thetaK(), thetaK);

    if (parameters != null) {
      thetaX = manager.create(vector(parts.thetaX(), "", parameters));
      thetaK = manager.create(vector(parts.thetaK(), "k:", parameters));
    }
    if (otherNoise != null) {
      drawn = manager.create(otherNoise, latent);
    }
    NDArray noisyZ = drawn.mul(0.001f).add(fixedX);
    thetaX.setRequiresGradient(true);
    thetaK.setRequiresGradient(true);
    try (TorchFunction function = new TorchFunction(parts.graph(), Device.cpu());
        GradientCollector collector = engine.newGradientCollector()) {
      NDArray blurry = Transfer.push(y, manager);
      NDList results = function.applyRecorded(manager, blurry, noisyZ, thetaX, fixedK, thetaK);
      List<String> names = parts.graph().outputNames();
      for (int i = 0; i < names.size(); i++) {
        outputs.put(names.get(i), results.get(i).toFloatArray());
      }
      collector.backward(results.head());
    }
    collect(gradients, "", parts.thetaX(), thetaX.getGradient());
    collect(gradients, "k:", parts.thetaK(), thetaK.getGradient());
  }

  /** Parameters by our names, put together as a network's one vector. */
  static float[] vector(ParameterVector layout, String network, Map<String, float[]> parameters) {
    float[] vector = new float[(int) layout.size()];
    int start = 0;
    for (Parameter parameter : layout.parameters()) {
      float[] part = parameters.get(network + parameter.name());
      System.arraycopy(part, 0, vector, start, part.length);
      start += part.length;
    }
    return vector;
  }

  static SelfDeblurOptionsBuilder options() {
    Phase mse = Phase.reference(3, FitTerm.MSE).with(NETWORKS);
    Phase ssim = mse.then(3, FitTerm.SSIM, Rates.REFERENCE);
    return SelfDeblurOptions.preset(Preset.REFERENCE)
        .psfSize(7, 9)
        .schedule(new Schedule(List.of(mse, ssim), Method.NETWORK))
        .device(ComputeDevice.CPU);
  }

  private static void collect(
      Map<String, float[]> into, String network, ParameterVector layout, NDArray vector) {
    float[] all = vector.toFloatArray();
    int start = 0;
    for (Parameter parameter : layout.parameters()) {
      int size = (int) parameter.size();
      into.put(network + parameter.name(), Arrays.copyOfRange(all, start, start + size));
      start += size;
    }
  }

  /** A layer's or result's values by our name. */
  float[] output(String name) {
    return outputs.get(name);
  }

  /** The gradient by the published program's name of the parameter. */
  float[] gradient(String golden) {
    return gradients.get(key(golden));
  }

  /** The initial value by the published program's name of the parameter. */
  float[] start(String golden) {
    return starts.get(key(golden));
  }

  /** How this class names a parameter of the published program. */
  static String key(String golden) {
    return (golden.startsWith("k.") ? "k:" : "") + GoldenNames.parameter(golden);
  }

  @Override
  public void close() {
    manager.close();
  }
}
