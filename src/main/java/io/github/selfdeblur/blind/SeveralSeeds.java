package io.github.selfdeblur.blind;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.quality.align.ShiftAlignment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Runs that differ in nothing but their seed: where their images differ, too, none is to be
 * trusted.
 *
 * @param runs in the order of their seeds
 * @param medoid the one whose image is nearest to all others
 * @param deviation standard deviation of the images, shifted onto the medoid's, in grey values; of
 *     their size, 0 within 2 px of the border
 */
public record SeveralSeeds(
    List<SelfDeblurResult> runs, SelfDeblurResult medoid, Img<FloatType> deviation) {

  /** Blind results are known up to a shift; both ways in px. */
  private static final int MOST_SHIFT = 2;

  public SeveralSeeds {
    runs = List.copyOf(runs);
  }

  /**
   * Runs with the options' seed and those that follow it. A run that the user stops, be it in its
   * finish, is the last, and no measure of the others.
   *
   * @param count how many
   * @param run makes one
   */
  public static SeveralSeeds of(
      SelfDeblurOptions options,
      int count,
      Monitor monitor,
      BiFunction<SelfDeblurOptions, Monitor, SelfDeblurResult> run) {
    List<SelfDeblurResult> runs = new ArrayList<>();
    RunsInTurn heard = new RunsInTurn(monitor, count);
    for (int i = 0; i < count && !heard.isStopped(); i++) {
      int seed = options.seed() + i & Integer.MAX_VALUE;
      SelfDeblurResult result = run.apply(options.toBuilder().seed(seed).build(), heard);
      heard.next();
      if (!heard.isStopped() || runs.isEmpty()) {
        runs.add(result);
      }
    }
    return of(runs);
  }

  private static SeveralSeeds of(List<SelfDeblurResult> runs) {
    List<Grid> images = runs.stream().map(run -> ImgLib2.grid(run.image())).toList();
    int medoid = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < images.size(); i++) {
      double distance = 0;
      for (Grid other : onto(images.get(i), images)) {
        distance += Math.sqrt(squares(other, inside(images.get(i))));
      }
      if (distance < least) {
        least = distance;
        medoid = i;
      }
    }
    Grid nearest = images.get(medoid);
    Grid deviation = deviation(onto(nearest, images));
    return new SeveralSeeds(
        runs,
        runs.get(medoid),
        ImgLib2.image(deviation.enlarged(nearest.width(), nearest.height())));
  }

  /** All images shifted onto one of them, without its border. */
  private static List<Grid> onto(Grid fixed, List<Grid> images) {
    return images.stream()
        .map(image -> ShiftAlignment.align(image, fixed, MOST_SHIFT, MOST_SHIFT).estimate())
        .toList();
  }

  private static Grid inside(Grid image) {
    return image.crop(
        MOST_SHIFT, MOST_SHIFT, image.width() - 2 * MOST_SHIFT, image.height() - 2 * MOST_SHIFT);
  }

  private static double squares(Grid a, Grid b) {
    double sum = 0;
    for (int i = 0; i < a.values().length; i++) {
      double difference = a.values()[i] - b.values()[i];
      sum += difference * difference;
    }
    return sum;
  }

  private static Grid deviation(List<Grid> images) {
    Grid first = images.get(0);
    float[] deviation = new float[first.values().length];
    for (int i = 0; i < deviation.length; i++) {
      double sum = 0;
      double squares = 0;
      for (Grid image : images) {
        double difference = image.values()[i] - first.values()[i];
        sum += difference;
        squares += difference * difference;
      }
      double mean = sum / images.size();
      deviation[i] = (float) Math.sqrt(Math.max(0, squares / images.size() - mean * mean));
    }
    return new Grid(deviation, first.width(), first.height());
  }
}
