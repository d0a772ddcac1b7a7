package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HelpTest {

  @Test
  void withoutAScreenHelpSaysWhereTheDocumentationIs() throws IOException {
    String url =
        Files.readString(Path.of("pom.xml")).replaceFirst("(?s).*?<url>(.*?)</url>.*", "$1");
    assertEquals(
        "SelfDeblur: the documentation is at " + url + "/blob/HEAD/docs/index.md\n",
        Macro.run("run(\"SelfDeblur: Help\");"));
  }

  @Test
  void aboutNamesVersionLicenceAndPaper() throws IOException {
    String printed = Macro.run("run(\"About SelfDeblur\");");
    assertTrue(printed.startsWith("SelfDeblur for Fiji, version "), printed);
    assertTrue(printed.contains("\nLicence: BSD-2-Clause\n"), printed);
    assertTrue(
        printed.contains(
            "Ren, Zhang, Wang, Hu, Zuo: \"Neural Blind Deconvolution Using Deep Priors\", 2020,"
                + " doi:10.1109/CVPR42600.2020.00340\n"),
        printed);
  }
}
