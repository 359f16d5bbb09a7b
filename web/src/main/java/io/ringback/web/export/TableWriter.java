package io.ringback.web.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row, and keeps none of them. Complete once it is closed. */
public interface TableWriter extends Closeable {

  /** The first row. Called once, before any other. */
  void titles(List<String> titles) throws IOException;

  void row(List<Cell> cells) throws IOException;
}
