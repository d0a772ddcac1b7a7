package io.github.selfdeblur.image.trained;

import ij.ImagePlus;
import ij.gui.Roi;
import io.github.selfdeblur.engine.memory.OutOfMemory;
import io.github.selfdeblur.grid.FiniteValues;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.stack.ResultStack;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.trained.NetworkColours;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkRows;
import io.github.selfdeblur.options.trained.NetworkSettings;
import io.github.selfdeblur.progress.Course;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.StickyMonitor;
import io.github.selfdeblur.trained.TrainedNetwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** From chosen planes and a network to a {@link NetworkImage}. */
final class NetworkStackRun {

  private static final String UNDONE = "(not restored)";

  private final ImagePlus image;
  private final TrainedNetwork network;
  private final NetworkSettings settings;
  private final PlaneSet planes;
  private final ResultStack restored;
  private final StickyMonitor monitor;
  private final Map<Integer, GreyLevels> levels = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final long start = System.nanoTime();
  private int done;

  /**
   * @throws IllegalArgumentException with one sentence where there are no such planes
   */
  NetworkStackRun(
      ImagePlus image,
      TrainedNetwork network,
      NetworkOptions options,
      StackOptions choice,
      Monitor monitor) {
    this.image = image;
    this.network = network;
    settings = options.settings();
    if (image.getType() == ImagePlus.COLOR_RGB
        && settings.colours() == NetworkColours.GREY
        && settings.enlarge() > 1) {
      throw new IllegalArgumentException(
          "A grey network that enlarges cannot keep the colours of an RGB image: split its channels"
              + " first.");
    }
    planes = PlaneSet.of(image, choice);
    restored = new ResultStack(image, planes, choice.output(), settings.enlarge());
    this.monitor = new StickyMonitor(monitor);
  }

  /**
   * @param name of the network's file
   */
  NetworkImage result(String name) {
    network.notes().forEach(this::note);
    try {
      restore();
    } catch (OutOfMemoryError e) {
      throw new IllegalArgumentException(OutOfMemory.sentence(e).orElseThrow(), e);
    }
    if (done == 0) {
      throw new CancellationException("Stopped before the first plane was restored.");
    }
    if (done < planes.size()) {
      note(
          "Stopped: " + (planes.size() - done) + " of " + planes.size() + " planes are as before.");
    }
    NetworkReport report =
        NetworkReport.of(
            name,
            network.sha256(),
            network.where(),
            NetworkRows.keys(settings),
            done,
            (System.nanoTime() - start) * 1e-9);
    ImagePlus result = restored.image(NetworkImage.SUFFIX, report::summary, this::note);
    Roi roi = image.getRoi();
    if (roi != null && settings.enlarge() == 1) {
      result.setRoi((Roi) roi.clone());
    }
    return new NetworkImage(result, report, List.copyOf(notes));
  }

  private void restore() {
    Course course = new Course(monitor, planes.size());
    for (int plane = 0; plane < planes.size(); plane++) {
      PlaneSet.Position at = planes.at().get(plane);
      PlaneColours colours = new PlaneColours(image, at, settings.colours());
      Optional<Grid> output = Optional.empty();
      if (!monitor.isStopped()) {
        course.begin("plane " + (plane + 1) + " of " + planes.size(), 1);
        output = restored(colours, at, planes.size() == 1 ? monitor : course);
      }
      if (output.isPresent()) {
        restored.set(plane, colours.output(output.get()), "");
        done++;
      } else {
        restored.set(plane, colours.untouched(settings.enlarge()), UNDONE);
      }
    }
  }

  private Optional<Grid> restored(PlaneColours colours, PlaneSet.Position at, Monitor heard) {
    Grid input = colours.input();
    FiniteValues.require(input.values(), planes.size() == 1 ? "" : "in plane " + at + " ");
    GreyLevels ends = levels.computeIfAbsent(at.channel(), this::levels);
    return network.apply(input, ends.black(), ends.white(), heard);
  }

  private GreyLevels levels(int channel) {
    List<PlaneSet.Position> own =
        planes.at().stream().filter(place -> place.channel() == channel).toList();
    return GreyLevels.of(image, own, settings);
  }

  private void note(String sentence) {
    monitor.noted(sentence);
    notes.add(sentence);
  }
}
