package io.github.selfdeblur.image.optics;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML that a text holds; nothing outside the text is looked at. */
final class XmlText {

  private XmlText() {}

  /** The element of that name, with all in it; null where there is none that is whole. */
  static Element element(String text, String name) {
    Matcher begin = Pattern.compile("<(\\w+:)?" + name + "[\\s>]").matcher(text);
    if (!begin.find()) {
      return null;
    }
    String prefix = begin.group(1) == null ? "" : begin.group(1);
    String last = "</" + prefix + name + ">";
    int end = text.lastIndexOf(last);
    if (end < begin.start()) {
      return null;
    }
    try {
      String xml = text.substring(begin.start(), end + last.length());
      return parser().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      return null;
    }
  }

  private static DocumentBuilder parser() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    DocumentBuilder parser = factory.newDocumentBuilder();
    parser.setErrorHandler(new DefaultHandler()); // which throws, and prints nothing
    return parser;
  }

  /** All elements of that name in another, with any prefix. */
  static List<Element> all(Element within, String name) {
    List<Element> found = new ArrayList<>();
    NodeList inside = within.getElementsByTagName("*");
    for (int i = 0; i < inside.getLength(); i++) {
      Element element = (Element) inside.item(i);
      String own = element.getTagName();
      if (own.substring(own.indexOf(':') + 1).equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  /** The first of them; null where there is none. */
  static Element first(Element within, String name) {
    List<Element> all = all(within, name);
    return all.isEmpty() ? null : all.get(0);
  }
}
