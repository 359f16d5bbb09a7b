package io.ringback.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Faces knows a button in a row by the row's place. Rows come and go while a page is looked at, so
 * it would act on another row than the one that was seen (ADR 53).
 */
class RowActsTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final List<String> ACTS =
      List.of("h:commandButton", "h:commandLink", "h:commandScript");

  static List<Path> pages() throws IOException {
    try (var files = Files.walk(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  @Tag("CONS-6")
  void noRowIsKnownByItsPlace(Path page)
      throws IOException, ParserConfigurationException, SAXException {
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var root = parser.parse(page.toFile()).getDocumentElement();

    assertThat(
            elements(root, "ui:repeat")
                .flatMap(row -> ACTS.stream().flatMap(act -> elements(row, act))))
        .isEmpty();
  }

  /** A link in a mail runs the act with the rights of whoever follows it. */
  @ParameterizedTest
  @MethodSource("pages")
  @Tag("CONS-6")
  void nothingIsDoneByAnAddressAlone(Path page)
      throws IOException, ParserConfigurationException, SAXException {
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var root = parser.parse(page.toFile()).getDocumentElement();

    assertThat(
            elements(root, "f:viewAction")
                .filter(act -> act.getAttribute("onPostback").equals("true"))
                .map(act -> act.getAttribute("if")))
        .allMatch(condition -> condition.startsWith("#{facesContext.postback and "));
  }

  private static Stream<Element> elements(Element root, String name) {
    var found = root.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
  }
}
