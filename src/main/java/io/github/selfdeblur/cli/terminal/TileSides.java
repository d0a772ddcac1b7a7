package io.github.selfdeblur.cli.terminal;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The sides of tiles, written N, NxN or NxNxN.
 *
 * @param px along each axis; the last one is that of all further axes
 */
public record TileSides(int... px) {

  private static final Pattern SIDES = Pattern.compile("[1-9]\\d{0,5}(x[1-9]\\d{0,5}){0,2}");

  /** As the option is written. */
  @Override
  public String toString() {
    return Arrays.stream(px).mapToObj(String::valueOf).collect(Collectors.joining("x"));
  }

  /** Reads them. */
  public static final class Converter implements ITypeConverter<TileSides> {
    @Override
    public TileSides convert(String text) {
      if (!SIDES.matcher(text).matches()) {
        throw new TypeConversionException(
            "must be N, NxN or NxNxN in whole px of at least 1, got '" + text + "'.");
      }
      return new TileSides(Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray());
    }
  }
}
