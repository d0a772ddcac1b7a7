package io.github.selfdeblur.cli.terminal;

import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.OutputType;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of which planes are worked on, and of what type the result is. */
public final class PlaneArguments {

  @Option(
      names = "--channels",
      paramLabel = "LIST",
      description = "current, all, or numbers such as 1,3-5; default: current")
  private String channels;

  @Option(names = "--slices", paramLabel = "LIST", description = "the same of slices")
  private String slices;

  @Option(names = "--frames", paramLabel = "LIST", description = "the same of frames")
  private String frames;

  @Option(
      names = "--output",
      paramLabel = "TYPE",
      description = "of the result: 32-bit or input; default: 32-bit")
  private String output;

  /** Whether any was given. */
  boolean any() {
    return Stream.of(channels, slices, frames, output).anyMatch(Objects::nonNull);
  }

  /** Checked options, to which others can be added. */
  public StackOptions.Builder toOptions() {
    StackOptions.Builder options = StackOptions.builder();
    if (channels != null) {
      options.channels(channels);
    }
    if (slices != null) {
      options.slices(slices);
    }
    if (frames != null) {
      options.frames(frames);
    }
    if (output != null) {
      options.output(OutputType.named(output));
    }
    return options;
  }
}
