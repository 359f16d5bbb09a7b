package io.ringback.imports.sheet;

import java.util.Optional;

/** The rows of an open file, one after the other. Never holds more than a few of them. */
public interface Sheet extends AutoCloseable {
  /**
   * The next row that is not empty, the header first; empty at the end.
   *
   * @throws UnreadableSheetException where the file is broken
   */
  Optional<SheetRow> next();

  /** How much of the file has been read, 0 to 100; 0 while nobody can tell. */
  default int percentRead() {
    return 0;
  }

  @Override
  void close();
}
