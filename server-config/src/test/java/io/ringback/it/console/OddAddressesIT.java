package io.ringback.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that are old, cut off or typed by hand: every page says something, and is no fault. */
@WithBrowser
@Tag("USER-2")
class OddAddressesIT {
  private static final Path PAGES = Path.of("../web/src/main/webapp");

  private static final List<String> PARAMETERS =
      List.of(
          "case",
          "list",
          "copy",
          "status",
          "dimension",
          "import",
          "mapping",
          "user",
          "contact",
          "webhook",
          "key",
          "bulk",
          "after",
          "earlier",
          "act",
          "by",
          "from",
          "to",
          "sort",
          "state",
          "page",
          "figure");

  /** Nothing, a quote, an order, a day that is none, too big a number, half a letter, NUL. */
  private static final List<String> VALUES =
      List.of("", "%27", "eyJhIjoxfQ", "2026-02-30", "99999999999999999999", "%C3", "%00");

  @Test
  void noAddressIsAFaultOfOurs(Page page, Ringback ringback) throws IOException {
    Console.signedIn(page, DeskScene.in(ringback).administrator("alma"));
    var found = new SoftAssertions();
    var pages = pages();

    for (var address : pages) {
      check(page, address, found);
      for (var parameter : PARAMETERS) check(page, address + "?" + parameter + "=%27", found);
      for (var value : VALUES) check(page, address + "?" + everywhere(value), found);
    }

    found.assertAll();
    assertThat(pages).hasSizeGreaterThan(40);
  }

  @Test
  void pageOfNoCaseSaysInTheReadersLanguageThatItIsNotThere(Page page, Ringback ringback) {
    var user = DeskScene.in(ringback).administrator("alma");
    ringback.sql().execute("UPDATE app_user SET language = 'fi' WHERE name = ?", user);
    Console.signedIn(page, user);

    var answer = page.navigate("/console/cases/case");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(page.locator("h1")).hasText("Sivua ei ole");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/console", "/agent"})
  void addressThatWasCutOffLeadsToWhereTheWorkIs(String address, Page page, Ringback ringback) {
    Console.signedIn(page, DeskScene.in(ringback).administrator("alma"));

    page.navigate(address);

    assertThat(page).hasURL(Pattern.compile("/console/dashboard$"));
  }

  /** The whole of a page, with a heading: one that broke off halfway has no end. */
  private static void check(Page page, String address, SoftAssertions found) {
    var answer = page.request().get(address);
    found.assertThat(answer.status()).as(address).isBetween(200, 499);
    found.assertThat(answer.text().strip()).as(address).contains("<h1").endsWith("</html>");
    answer.dispose();
  }

  private static String everywhere(String value) {
    return PARAMETERS.stream().map(name -> name + "=" + value).collect(Collectors.joining("&"));
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES.resolve("console"))) {
      return files
          .map(file -> "/" + PAGES.relativize(file))
          .filter(file -> file.endsWith(".xhtml"))
          .map(file -> file.substring(0, file.length() - ".xhtml".length()))
          .sorted()
          .toList();
    }
  }
}
