package io.github.selfdeblur.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.scijava.module.ModuleInfo;
import org.scijava.util.POM;

/** What the project's own files say of it: pom.xml, and CITATION.cff, which the jar holds. */
public final class Project {

  private static final Pattern DOI = Pattern.compile("\\bdoi: (\\S+)");
  private static final Pattern TITLE = Pattern.compile("\\btitle: \"([^\"]+)\"");
  private static final Pattern FAMILY_NAME = Pattern.compile("\\bfamily-names: (.+)");
  private static final Pattern YEAR = Pattern.compile("\\byear: (\\d+)");

  private Project() {}

  /** The page on which the documentation begins. */
  public static final String GUIDE = "index.md";

  /** Where the guide is. */
  public static String documentation() {
    return address(GUIDE);
  }

  /** The page, and in it the section under the command's menu label, that explains its inputs. */
  public static String page(ModuleInfo command) {
    return "macros.md#" + anchor(command.getMenuPath().getLeaf().getName());
  }

  /** What leads to a heading, as GitHub makes it. */
  public static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
  }

  /**
   * Where a page can be read by everybody.
   *
   * @param page its name, with an anchor or without
   */
  public static String address(String page) {
    return pom().getProjectURL() + "/blob/HEAD/docs/" + page;
  }

  /** Version, licence and what to cite, in words. */
  public static String about() {
    POM pom = pom();
    return String.format(
        """
        %s, version %s
        %s
        Licence: %s

        Please cite this software, and the paper of its method:
        %s
        %s
        """,
        pom.getProjectName(),
        Software.current().selfDeblur(),
        pom.getProjectDescription(),
        pom.cdata("//project/licenses/license/name"),
        paper(),
        pom.getProjectURL());
  }

  private static POM pom() {
    return POM.getPOM(Project.class);
  }

  private static String paper() {
    String citation = citation();
    String paper = citation.substring(citation.indexOf("preferred-citation:"));
    return String.join(", ", all(FAMILY_NAME, paper))
        + ": \""
        + all(TITLE, paper)[0]
        + "\", "
        + all(YEAR, paper)[0]
        + ", doi:"
        + all(DOI, paper)[0];
  }

  private static String[] all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toArray(String[]::new);
  }

  private static String citation() {
    try (InputStream file = Project.class.getResourceAsStream("/CITATION.cff")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("The jar holds CITATION.cff", e);
    }
  }
}
