package loci.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up format. After the line "#lots" each line is a series: name;width;height;channels;slices;
 * frames;samples of a px;pixel size in um or nothing;resolutions;thumbnail or nothing. A TIFF counts
 * as one series without a name, of 48 x 44 px.
 */
public record Lots(
    String name, int width, int height, int c, int z, int t, int samples, String um,
    int resolutions, boolean thumbnail) {

  public static List<Lots> of(String file) throws IOException, UnknownFormatException {
    String text = Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
    List<Lots> series = new ArrayList<>();
    if (text.startsWith("II")) {
      series.add(new Lots(null, 48, 44, 1, 1, 1, 1, "1.0", 1, false));
    } else if (text.startsWith("#lots\n")) {
      for (String line : text.split("\n")) {
        String[] w = line.split(";", -1);
        if (line.equals("damaged")) {
          throw new IOException("Line 2 is damaged.\nReally.");
        }
        if (w.length == 10) {
          series.add(new Lots(w[0], n(w[1]), n(w[2]), n(w[3]), n(w[4]), n(w[5]), n(w[6]), w[7], n(w[8]), w[9].equals("thumbnail")));
        }
      }
    } else {
      throw new UnknownFormatException();
    }
    return series;
  }

  private static int n(String text) {
    return Integer.parseInt(text);
  }
}
