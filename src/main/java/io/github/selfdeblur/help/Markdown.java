package io.github.selfdeblur.help;

import io.github.selfdeblur.report.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown as the simple HTML that Swing shows: headings with anchors as GitHub makes them,
 * paragraphs, lists, tables, code.
 */
final class Markdown {

  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.+)");
  private static final Pattern ITEM = Pattern.compile("(?:[-*]|(\\d+)\\.) +(.*)");
  private static final Pattern RULER = Pattern.compile("\\|[-:| ]+\\|");
  private static final String FENCE = "```";

  private final Inline inline;

  /**
   * @param widths see {@link Inline}
   */
  Markdown(ToIntFunction<String> widths) {
    inline = new Inline(widths);
  }

  /** A page, the body of a document. */
  String html(String markdown) {
    return blocks(markdown.lines().toList());
  }

  private String blocks(List<String> lines) {
    StringBuilder html = new StringBuilder();
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i);
      int end = i + 1;
      if (line.startsWith(FENCE)) {
        end = code(lines, i, html);
      } else if (HEADING.matcher(line).matches()) {
        html.append(heading(line));
      } else if (line.startsWith("|")) {
        end = endOf(lines, i, each -> each.startsWith("|"));
        html.append(table(lines.subList(i, end)));
      } else if (ITEM.matcher(line).matches()) {
        end = list(lines, i, html);
      } else if (!line.isBlank()) {
        end = endOf(lines, i, each -> !each.isBlank() && !interrupts(each));
        String text = String.join(" ", lines.subList(i, end).stream().map(String::strip).toList());
        html.append("<p>").append(inline.html(text)).append("</p>\n");
      }
      i = end;
    }
    return html.toString();
  }

  /** Whether a line ends a paragraph: of numbered lists only the first number does. */
  private static boolean interrupts(String line) {
    Matcher item = ITEM.matcher(line);
    return line.startsWith(FENCE)
        || line.startsWith("|")
        || HEADING.matcher(line).matches()
        || item.matches() && (item.group(1) == null || item.group(1).equals("1"));
  }

  private static int endOf(List<String> lines, int start, Predicate<String> within) {
    int end = start + 1;
    while (end < lines.size() && within.test(lines.get(end))) {
      end++;
    }
    return end;
  }

  private String heading(String line) {
    Matcher heading = HEADING.matcher(line);
    heading.matches();
    String tag = "h" + heading.group(1).length() + ">";
    String anchor = "<a name=\"" + Project.anchor(heading.group(2)) + "\"></a>";
    return "<" + tag + anchor + inline.html(heading.group(2)) + "</" + tag + "\n";
  }

  private static int code(List<String> lines, int start, StringBuilder html) {
    int end = endOf(lines, start, each -> !each.startsWith(FENCE));
    String text = String.join("\n", lines.subList(start + 1, end));
    html.append("<pre>").append(Inline.escaped(text)).append("</pre>\n");
    return Math.min(end + 1, lines.size());
  }

  private String table(List<String> rows) {
    StringBuilder html = new StringBuilder("<table border=\"1\" cellspacing=\"0\">\n");
    String tag = "th";
    for (String row : rows) {
      if (RULER.matcher(row.strip()).matches()) {
        continue;
      }
      html.append("<tr>");
      for (String cell : row.strip().replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|", -1)) {
        String text = inline.html(cell.strip());
        html.append("<" + tag + " align=\"left\" valign=\"top\">" + text + "</" + tag + ">");
      }
      html.append("</tr>\n");
      tag = "td";
    }
    return html.append("</table>\n").toString();
  }

  private int list(List<String> lines, int start, StringBuilder html) {
    boolean numbered = Character.isDigit(lines.get(start).charAt(0));
    html.append(numbered ? "<ol>\n" : "<ul>\n");
    int i = start;
    while (i < lines.size()) {
      Matcher item = ITEM.matcher(lines.get(i));
      if (!item.matches() || numbered != (item.group(1) != null)) {
        break;
      }
      int end = endOf(lines, i, each -> each.isBlank() || each.startsWith("  "));
      while (lines.get(end - 1).isBlank()) {
        end--;
      }
      html.append("<li>").append(item(item.group(2), lines.subList(i + 1, end))).append("</li>\n");
      i = endOf(lines, end - 1, String::isBlank);
    }
    html.append(numbered ? "</ol>\n" : "</ul>\n");
    return i;
  }

  /** What an item holds; one paragraph stands in it as plain text. */
  private String item(String first, List<String> more) {
    List<String> content = new ArrayList<>(List.of(first));
    int indent =
        more.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    more.forEach(line -> content.add(line.isBlank() ? "" : line.substring(indent)));
    return blocks(content).replaceFirst("^<p>((?:(?!<p>).)*)</p>\n", "$1");
  }
}
