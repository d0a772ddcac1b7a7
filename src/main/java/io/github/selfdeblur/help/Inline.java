package io.github.selfdeblur.help;

import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Markdown has within a line, as HTML: code, pictures, links, emphasis. */
final class Inline {

  private static final Pattern TOKEN =
      Pattern.compile(
          "`(?<code>[^`]+)`"
              + "|!\\[(?<alt>[^\\]]*)\\]\\((?<picture>[^)\\s]+)\\)"
              + "|\\[(?<text>[^\\]]*)\\]\\((?<link>[^)\\s]+)\\)"
              + "|\\*\\*(?<strong>.+?)\\*\\*"
              + "|\\*(?<slanted>[^\\s*](?:[^*]*[^\\s*])?)\\*"
              + "|\\\\(?<escaped>[^\\w\\s])");

  private final ToIntFunction<String> widths;

  /**
   * @param widths of pictures by name, px; 0 for one that is not there, which becomes a link
   */
  Inline(ToIntFunction<String> widths) {
    this.widths = widths;
  }

  String html(String markdown) {
    StringBuilder html = new StringBuilder();
    Matcher token = TOKEN.matcher(markdown);
    int end = 0;
    while (token.find()) {
      html.append(escaped(markdown.substring(end, token.start()))).append(html(token));
      end = token.end();
    }
    return html.append(escaped(markdown.substring(end))).toString();
  }

  private String html(Matcher token) {
    if (token.group("code") != null) {
      return "<code>" + escaped(token.group("code")) + "</code>";
    } else if (token.group("picture") != null) {
      return picture(token.group("picture"), token.group("alt"));
    } else if (token.group("link") != null) {
      return link(token.group("link"), html(token.group("text")));
    } else if (token.group("strong") != null) {
      return "<b>" + html(token.group("strong")) + "</b>";
    } else if (token.group("slanted") != null) {
      return "<i>" + html(token.group("slanted")) + "</i>";
    }
    return escaped(token.group("escaped"));
  }

  private String picture(String name, String alternative) {
    int width = widths.applyAsInt(name);
    return width > 0
        ? "<img src=\"" + escaped(name) + "\" width=\"" + width + "\">"
        : link(name, escaped(alternative) + " (a picture)");
  }

  private static String link(String target, String html) {
    return "<a href=\"" + escaped(target) + "\">" + html + "</a>";
  }

  /** Text without HTML in it. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
