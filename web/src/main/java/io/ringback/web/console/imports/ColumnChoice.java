package io.ringback.web.console.imports;

import java.util.List;

/** One column of a file, and what the person makes of it. */
public class ColumnChoice {
  private final String header;
  private final List<String> samples;
  private String use;

  ColumnChoice(String header, List<String> samples, String use) {
    this.header = header;
    this.samples = List.copyOf(samples);
    this.use = use;
  }

  public String getHeader() {
    return header;
  }

  /** What the first rows have there. */
  public List<String> getSamples() {
    return samples;
  }

  public String getUse() {
    return use;
  }

  public void setUse(String use) {
    this.use = use;
  }
}
