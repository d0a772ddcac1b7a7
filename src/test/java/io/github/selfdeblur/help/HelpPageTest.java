package io.github.selfdeblur.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.report.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation as the jar holds it. */
class HelpPageTest {

  private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\">");
  private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\"");
  private static final long LARGEST_BYTES = 1_000_000;

  private static List<Path> files() throws Exception {
    Path folder = Path.of(new URI(HelpPage.of(Project.GUIDE).url().toString())).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(md|png)")).toList();
    }
  }

  @Test
  void linksBetweenPagesLeadToHeadings() throws Exception {
    Map<String, String> pages = new HashMap<>();
    for (Path file : files()) {
      HelpPage page = HelpPage.of(file.getFileName().toString());
      if (page.isHere()) {
        pages.put(page.file(), page.html());
      }
    }
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (String file : pages.keySet()) {
      HelpPage page = HelpPage.of(file);
      String html = pages.get(file);
      Matcher link = LINK.matcher(html);
      while (link.find()) {
        HelpPage target = page.linked(link.group(1));
        links++;
        if (target.isHere() && !pages.get(target.file()).contains(anchor(target))) {
          broken.add(page + " to " + target);
        }
      }
      Matcher picture = PICTURE.matcher(html);
      while (picture.find()) {
        assertTrue(HelpPage.of(picture.group(1)).url() != null, picture.group(1));
      }
      assertFalse(html.contains("]("), () -> page + ": " + html);
    }
    assertEquals(List.of(), broken);
    assertTrue(links > 80, links + " links");
  }

  private static String anchor(HelpPage page) {
    return page.anchor().isEmpty() ? "" : "<a name=\"" + page.anchor() + "\">";
  }

  @Test
  void whatIsNotInTheJarIsElsewhere() {
    HelpPage guide = HelpPage.of("index.md#stacks");
    assertTrue(guide.isHere());
    assertEquals("index.md#quality", guide.linked("#quality").link());
    for (String link : List.of("https://doi.org/10.1364/JOSA.66.000207", "../README.md", "x.png")) {
      assertFalse(guide.linked(link).isHere(), link);
      assertEquals(link, guide.linked(link).link());
    }
  }

  @Test
  void theJarStaysSmall() throws Exception {
    long bytes =
        files().stream()
            .mapToLong(
                file -> {
                  try {
                    return Files.size(file);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .sum();
    assertTrue(bytes < LARGEST_BYTES, bytes + " bytes of pages and pictures");
  }
}
