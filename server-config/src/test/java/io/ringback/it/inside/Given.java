package io.ringback.it.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What a test inside the server was given from outside, by its deployment. */
public final class Given {
  static final String FILE = "test.properties";

  private final Properties properties = new Properties();

  /** Inside the server. */
  public Given() {
    try (var file = Given.class.getResourceAsStream("/" + FILE)) {
      properties.load(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public long number(String name) {
    return Long.parseLong(properties.getProperty(name));
  }
}
