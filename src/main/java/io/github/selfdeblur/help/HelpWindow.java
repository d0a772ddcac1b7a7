package io.github.selfdeblur.help;

import ij.plugin.BrowserLauncher;
import io.github.selfdeblur.report.Project;
import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.FlowLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.swing.JButton;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.html.HTMLDocument;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.StyleSheet;

/**
 * The documentation in a window, without a network. There is one, which every dialog's Help brings
 * to another heading; a dialog that waits for an answer does not block it.
 */
public final class HelpWindow {

  private static final int WIDTH_PX = 840;
  private static final int HEIGHT_PX = 640;

  private static HelpWindow shown;

  private final JFrame frame = new JFrame("SelfDeblur: Help");
  private final JEditorPane text = new JEditorPane();
  private final JButton back = new JButton("Back");
  private final Deque<HelpPage> before = new ArrayDeque<>();
  private HelpPage page;

  private HelpWindow() {
    HTMLEditorKit kit = new HTMLEditorKit();
    StyleSheet style = new StyleSheet();
    style.addStyleSheet(kit.getStyleSheet());
    style.addRule("body { font-family: sans-serif; font-size: 12pt; margin: 12px }");
    style.addRule("pre, code { font-family: monospace }");
    style.addRule("td, th { padding: 3px }");
    kit.setStyleSheet(style);
    text.setEditorKit(kit);
    text.setEditable(false);
    text.addHyperlinkListener(this::followed);
    JButton guide = new JButton("Guide");
    JButton browser = new JButton("Open in the browser");
    back.addActionListener(event -> back());
    guide.addActionListener(event -> go(HelpPage.of(Project.GUIDE)));
    browser.addActionListener(event -> browse(page));
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING));
    buttons.add(back);
    buttons.add(guide);
    buttons.add(browser);
    frame.add(buttons, BorderLayout.NORTH);
    frame.add(new JScrollPane(text));
    frame.setSize(WIDTH_PX, HEIGHT_PX);
    frame.setLocationByPlatform(true);
    frame.setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
    frame.setModalExclusionType(Dialog.ModalExclusionType.APPLICATION_EXCLUDE);
  }

  /**
   * Shows a page; from any thread, with a screen.
   *
   * @param link such as "macros.md#selfdeblur", see {@link Project#page}
   */
  public static void open(String link) {
    SwingUtilities.invokeLater(
        () -> {
          shown = shown == null ? new HelpWindow() : shown;
          shown.go(HelpPage.of(link));
          shown.frame.setVisible(true);
          shown.frame.toFront();
        });
  }

  private void go(HelpPage target) {
    if (page != null && !page.equals(target)) {
      before.push(page);
    }
    show(target);
  }

  private void back() {
    show(before.pop());
  }

  private void show(HelpPage target) {
    if (page == null || !page.file().equals(target.file())) {
      load(target);
    }
    page = target;
    back.setEnabled(!before.isEmpty());
    // Only what is laid out has a place to scroll to.
    SwingUtilities.invokeLater(
        () -> {
          text.setCaretPosition(0);
          text.scrollToReference(target.anchor());
        });
  }

  private void load(HelpPage target) {
    HTMLDocument document = (HTMLDocument) text.getEditorKit().createDefaultDocument();
    document.setBase(target.url());
    document.setAsynchronousLoadPriority(-1);
    text.setDocument(document);
    try {
      text.setText("<html><body>" + target.html() + "</body></html>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void followed(HyperlinkEvent event) {
    if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
      HelpPage target = page.linked(event.getDescription());
      if (target.isHere()) {
        go(target);
      } else {
        browse(target);
      }
    }
  }

  private static void browse(HelpPage target) {
    String link = target.link();
    try {
      BrowserLauncher.openURL(link.startsWith("http") ? link : Project.address(link));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
