package io.github.selfdeblur.solve;

import ai.djl.Device;
import io.github.selfdeblur.deconvolve.lucy.StackRoom;
import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Term;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.solve.loss.Loss;
import io.github.selfdeblur.solve.network.SizedGenerator;
import io.github.selfdeblur.solve.network.SizedNetworks;
import java.util.List;
import java.util.function.Function;

/** The training on a stack, whose object has room around what is seen of it. */
final class VolumeTraining extends Training {

  private final Grid blurry;
  private final StackRoom room;
  private final SizedGenerator image;
  private final SizedGenerator kernel;
  private final Function<Phase, List<Term>> terms;

  /**
   * Draws the start.
   *
   * @param blurry the stack on the scale on which 1 is white
   * @param known the PSF, sum 1, on the room's grid, its origin the first voxel; null to find it
   * @param kernel G_k; null for a known PSF
   * @param terms whose sum is the loss
   */
  VolumeTraining(
      Grid blurry,
      StackRoom room,
      Grid known,
      SizedGenerator image,
      SizedGenerator kernel,
      Function<Phase, List<Term>> terms,
      int seed,
      Device device) {
    super(new Data(blurry, null, known), new SizedNetworks(image, kernel, null), seed, device);
    this.blurry = blurry;
    this.room = room;
    this.image = image;
    this.kernel = kernel;
    this.terms = terms;
  }

  /** As {@link Loss#ofPlane} has it, in three dimensions. */
  @Override
  Graph graph(Phase of) {
    Graph graph = new Graph();
    Value y = graph.input("y", volume(blurry.size()));
    Value zX = graph.input("z_x", image.inputShape());
    Value x = image.generator(graph.parameters("theta_x")).apply(zX);
    Value k = kernel == null ? graph.input("k", volume(room.size())) : kernel(graph);
    int[] start = room.start();
    Explanation found = Explanation.ofStack(x, k, y, start[2], start[1], start[0]);
    Loss.conclude(graph, found, terms.apply(of));
    return graph;
  }

  private Value kernel(Graph graph) {
    Value zK = graph.input("z_k", kernel.inputShape());
    return kernel.generator(graph.parameters("theta_k")).apply(zK);
  }

  private static long[] volume(int... size) {
    return new long[] {1, 1, size[2], size[1], size[0]};
  }

  /** The object of the best iteration, on the room's grid. */
  Grid object() {
    return Transfer.pull(best().x());
  }

  /** The PSF of the best iteration, on the room's grid, its origin the first voxel. */
  Grid psf() {
    return Transfer.pull(best().k());
  }

  /** G_k's parameters after the last step. */
  float[] coefficients() {
    return kernelParameters().toFloatArray();
  }
}
