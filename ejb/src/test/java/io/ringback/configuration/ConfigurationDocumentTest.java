package io.ringback.configuration;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/configuration.md says of settings, against the sources that read them. */
class ConfigurationDocumentTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern PROPERTY =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name = \"([^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
  private static final Pattern VARIABLE =
      Pattern.compile("<variable name=\"([^\"]+)\" defaultValue=\"([^\"]*)\"");
  private static final Pattern ROW =
      Pattern.compile("^\\| `([A-Za-z._-]+)` \\| (?:`([^`]*)`|none) \\|", Pattern.MULTILINE);

  @Test
  void everySettingStandsInTheDocumentWithItsDefault() {
    assertThat(settings()).isNotEmpty();
    assertThat(documented()).containsAllEntriesOf(settings());
  }

  @Test
  void documentNamesNoSettingThatNobodyReads() {
    assertThat(documented().keySet())
        .filteredOn(setting -> setting.startsWith("ringback."))
        .isSubsetOf(settings().keySet());
  }

  /** By name, with their defaults; empty where there is none. */
  private static Map<String, String> settings() {
    var settings = new TreeMap<String, String>();
    Stream.of("ejb", "web", "server-config")
        .flatMap(ConfigurationDocumentTest::sources)
        .map(ConfigurationDocumentTest::read)
        .forEach(
            source -> {
              settings.putAll(defaults(PROPERTY, source));
              settings.putAll(defaults(VARIABLE, source));
            });
    return settings;
  }

  private static Map<String, String> documented() {
    return defaults(ROW, read(PROJECT.resolve("docs/configuration.md")));
  }

  private static Map<String, String> defaults(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .collect(
            toMap(
                found -> found.group(1),
                found -> found.group(2) == null ? "" : found.group(2),
                (one, same) -> one));
  }

  private static Stream<Path> sources(String module) {
    try (var files = Files.walk(PROJECT.resolve(module).resolve("src/main"))) {
      return files
          .filter(file -> file.toString().endsWith(".java") || file.endsWith("platform.xml"))
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
