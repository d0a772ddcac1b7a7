package io.github.selfdeblur.command.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyJavaTest {

  /** What class files of Java 8 are. */
  private static final int JAVA_8 = 52;

  @ParameterizedTest
  @CsvSource({"1.8, false", "11, false", "17, true", "25, true"})
  void javaMustBeNewEnough(String java, boolean enough) {
    assertEquals(enough, AnyJava.isEnough(java));
  }

  @Test
  void anOldOneGetsASentence() {
    assertEquals(
        "SelfDeblur needs Java 17 or newer, and this program runs on Java 8:\n"
            + "download the latest Fiji from https://fiji.sc, which brings its own.",
        AnyJava.sentence("1.8"));
  }

  @Test
  void allThatTheMenuNamesIsLoadedByJava8() throws IOException {
    Set<String> classes =
        Pattern.compile("\", ([\\w.]+)\\(")
            .matcher(Files.readString(Path.of("plugins.config")))
            .results()
            .map((MatchResult entry) -> entry.group(1))
            .collect(Collectors.toSet());
    assertEquals(Set.of(AnyJava.class.getName()), classes);
  }

  @ParameterizedTest
  @ValueSource(classes = {AnyJava.class, OncePerCommand.class})
  void itsClassFileIsOfJava8(Class<?> type) throws IOException {
    try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class");
        DataInputStream data = new DataInputStream(file)) {
      data.skipBytes(6); // a magic number and the minor version
      int major = data.readUnsignedShort();
      assertTrue(major <= JAVA_8, "of version " + major);
    }
  }
}
