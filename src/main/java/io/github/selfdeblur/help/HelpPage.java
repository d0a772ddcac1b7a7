package io.github.selfdeblur.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A page of the documentation, which the jar holds beside this class, or what a link names
 * elsewhere.
 *
 * @param file such as "index.md"
 * @param anchor of a heading in it; empty: the beginning
 */
record HelpPage(String file, String anchor) {

  /** Wider pictures are shown smaller, px. */
  private static final int MOST_WIDTH_PX = 720;

  /**
   * @param link such as "macros.md#selfdeblur"
   */
  static HelpPage of(String link) {
    String[] parts = link.split("#", 2);
    return new HelpPage(parts[0], parts.length == 1 ? "" : parts[1]);
  }

  /** Where a link of this page leads. */
  HelpPage linked(String link) {
    HelpPage target = of(link);
    return target.file.isEmpty() ? new HelpPage(file, target.anchor) : target;
  }

  /** Whether the jar holds it. */
  boolean isHere() {
    return file.endsWith(".md") && url() != null;
  }

  /** As a link from the folder of the documentation. */
  String link() {
    return file + (anchor.isEmpty() ? "" : "#" + anchor);
  }

  /** Of what the jar holds, else null. */
  URL url() {
    return HelpPage.class.getResource(file);
  }

  /**
   * The body of an HTML document, whose pictures lie beside {@link #url}.
   *
   * @throws IOException where the jar is damaged
   */
  String html() throws IOException {
    try (InputStream page = url().openStream()) {
      String markdown = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      return new Markdown(HelpPage::width).html(markdown);
    }
  }

  /** At which a picture is shown, px; 0 where the jar does not hold it. */
  private static int width(String picture) {
    URL url = HelpPage.class.getResource(picture);
    if (url == null) {
      return 0;
    }
    try (InputStream file = url.openStream();
        ImageInputStream stream = ImageIO.createImageInputStream(file)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return 0;
      }
      ImageReader reader = readers.next();
      reader.setInput(stream);
      int width = Math.min(MOST_WIDTH_PX, reader.getWidth(0));
      reader.dispose();
      return width;
    } catch (IOException e) {
      return 0;
    }
  }
}
