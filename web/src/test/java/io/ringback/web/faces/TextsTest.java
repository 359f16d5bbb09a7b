package io.ringback.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("USER-2")
class TextsTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  /**
   * {@code t('key')}, {@code count('key'} and {@code texts['key']}: keys that are written out
   * whole.
   */
  private static final Pattern USED =
      Pattern.compile("(?:\\bt|count)\\('([\\w.]+)'|texts\\['([\\w.]+)']");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\b(?:title|alt|placeholder|aria-label|itemLabel)|<h:[^>]*\\bvalue)=\"([^\"]*\\p{L}{2,}[^\"]*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv"})
  void everyLanguageHasTheSameTextsAsEnglish(String language) {
    assertThat(Texts.in(language).keySet()).isEqualTo(Texts.in("en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void noTextIsEmpty(String language) {
    assertThat(Texts.in(language).values()).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv"})
  void translationsMentionTheSameValues(String language) {
    var english = Texts.in("en");

    Texts.in(language)
        .forEach(
            (key, text) -> assertThat(places(text)).as(key).isEqualTo(places(english.get(key))));
  }

  @Test
  void everyTextThatAPageAsksForIsThere() throws IOException {
    var known = Texts.in("en").keySet();

    assertThat(used()).allMatch(key -> known.contains(key) || known.contains(key + ".other"));
  }

  /** The name of the product is the same in every language. */
  @Test
  void pagesHaveNoTextOfTheirOwn() throws IOException {
    try (var files = Files.walk(PAGES)) {
      assertThat(files.filter(file -> file.toString().endsWith(".xhtml")))
          .allSatisfy(
              file ->
                  assertThat(words(Files.readString(file)))
                      .as(file.toString())
                      .isSubsetOf("Ringback"));
    }
  }

  /**
   * What is left of a page without its expressions, comments, scripts and tags; and named
   * attributes.
   */
  private static Set<String> words(String page) {
    var plain =
        page.replaceAll("(?s)#\\{.*?}", "")
            .replaceAll("(?s)<!--.*?-->", "")
            .replaceAll("(?s)<script\\b[^>]*>.*?</script>", "");
    var text = plain.replaceAll("(?s)<(\"[^\"]*\"|[^>])*>", " ").replaceAll("&\\w+;", " ");
    return Stream.concat(
            WORD.matcher(text).results().map(MatchResult::group),
            NAMED.matcher(plain).results().map(match -> match.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> used() throws IOException {
    try (var files = Files.walk(PAGES)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(js|xhtml)"))
          .flatMap(TextsTest::keysIn)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Stream<String> keysIn(Path file) {
    try {
      return USED
          .matcher(Files.readString(file))
          .results()
          .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
