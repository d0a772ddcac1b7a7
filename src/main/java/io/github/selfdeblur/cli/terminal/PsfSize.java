package io.github.selfdeblur.cli.terminal;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A PSF's support in px, written W or WxH. */
public record PsfSize(int width, int height) {

  /** Suggested by the image. */
  public static final PsfSize OPEN = new PsfSize(0, 0);

  /** As the option is written. */
  @Override
  public String toString() {
    return width + "x" + height;
  }

  /** Reads {@code W} (a square) and {@code WxH}. */
  public static final class Converter implements ITypeConverter<PsfSize> {
    @Override
    public PsfSize convert(String text) {
      String[] sides = text.split("x", -1);
      try {
        int width = Integer.parseInt(sides[0]);
        return new PsfSize(width, sides.length == 1 ? width : Integer.parseInt(sides[1]));
      } catch (NumberFormatException e) {
        throw new TypeConversionException("must be W or WxH in whole px, got '" + text + "'.");
      }
    }
  }
}
