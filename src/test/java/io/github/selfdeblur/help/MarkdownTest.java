package io.github.selfdeblur.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  private static String html(String markdown) {
    return new Markdown(picture -> picture.equals("small.png") ? 300 : 0).html(markdown);
  }

  @Test
  void aHeadingHasTheAnchorOfGitHub() {
    assertEquals(
        "<h2><a name=\"selfdeblur-engine-and-gpu\"></a>SelfDeblur: Engine and <i>GPU</i>...</h2>\n",
        html("## SelfDeblur: Engine and *GPU*..."));
  }

  @Test
  void linesOfAParagraphAreJoinedAndHtmlIsText() {
    assertEquals(
        "<p>With a &lt; b &amp; <b>more</b>, <code>psf_*=&lt;5&gt;</code>.</p>\n<p>Next.</p>\n",
        html("With a < b &\n**more**, `psf_*=<5>`.\n\nNext."));
  }

  @Test
  void listsHoldParagraphsAndTables() {
    assertEquals(
        "<ol>\n<li>First line, <a href=\"macros.md#keys\">its <code>keys</code></a>.</li>\n"
            + "<li>Second, of\n".replace("\n", " ")
            + "316. px.</li>\n</ol>\n",
        html("1. First\n   line, [its `keys`](macros.md#keys).\n2. Second, of\n   316. px."));
    assertEquals(
        "<ul>\n<li>Rows:<table border=\"1\" cellspacing=\"0\">\n"
            + "<tr><th align=\"left\" valign=\"top\">a</th></tr>\n"
            + "<tr><td align=\"left\" valign=\"top\">|x|</td></tr>\n</table>\n</li>\n</ul>\n",
        html("- Rows:\n\n  | a |\n  |---|\n  | \\|x\\| |\n"));
  }

  @Test
  void codeStaysAsItIs() {
    assertEquals(
        "<pre>run(\"*a*\");\n\n# no heading</pre>\n".replace("\"", "&quot;"),
        html("```\nrun(\"*a*\");\n\n# no heading\n```"));
  }

  @Test
  void aPictureThatIsNotThereIsALink() {
    assertEquals("<p><img src=\"small.png\" width=\"300\"></p>\n", html("![Small](small.png)"));
    assertEquals(
        "<p><a href=\"large.png\">Large (a picture)</a></p>\n", html("![Large](large.png)"));
  }
}
